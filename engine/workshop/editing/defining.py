"""Where something named in a rule file is declared."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Location
    from engine.rulebook.folder import Entry
    from engine.rulebook.gather import Version
    from engine.workshop.editing.bench import Bench
    from engine.workshop.editing.meaning import Kind, Named

_NAMED: dict[Kind, tuple[tuple[str, str], ...]] = {
    "fact": (("vocabulary", "name"), ("tallies", "name"), ("slots", "name")),
    "term": (("terms", "name"),),
    "rule": (("rules", "id"),),
    "measure": (("measures", "id"),),
    "slot": (("slots", "name"),),
}


def declared(named: Named, version: Version | None, bench: Bench) -> list[Location]:
    """Return where something is declared, for a version first; nothing of what the engine has."""
    near = list(dict.fromkeys(_places(named, version, bench)))
    if near or version is not None:
        return near
    every = (place for each in bench.gathered.versions for place in _places(named, each, bench))
    return list(dict.fromkeys(every))


def _places(named: Named, version: Version | None, bench: Bench) -> Iterator[Location]:
    for section, key in _NAMED.get(named.kind, ()):
        for entry in bench.entries(version, section):
            if getattr(entry.item, key) == named.name:
                yield entry.document.value_at((*entry.path, key))
    if named.kind == "article":
        yield from _article(named.name, version, bench)
    elif named.kind in ("value", "code"):
        yield from _code(named, version, bench)


def _article(name: str, version: Version | None, bench: Bench) -> Iterator[Location]:
    """Yield the entry of an article, or the nearest one around it."""
    found: dict[str, Entry] = {each.item.name: each for each in bench.entries(version, "articles")}
    while name and name not in found:
        name = name.rpartition(".")[0]
    if name:
        entry = found[name]
        yield entry.document.value_at((*entry.path, "article"))


def _code(named: Named, version: Version | None, bench: Bench) -> Iterator[Location]:
    """Yield where a value of a fact, or a code of a slot, is declared; else the fact itself."""
    for section in ("vocabulary", "slots"):
        for entry in bench.entries(version, section):
            if entry.item.name == named.of:
                path = (*entry.path, "values", named.name)
                inner = named.name in entry.item.values
                yield entry.document.key_at(path if inner else (*entry.path, "name"))
    if named.of in ("measures", "option.measure", "range.low", "range.high"):
        yield from _places(named._replace(kind="measure"), version, bench)
