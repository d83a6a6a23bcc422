"""Where something is named: in rules, terms, tallies, steps, examples, registers and scenarios."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.problems import Location
from engine.scenarios.mentions import lines_naming
from engine.workshop.checking.mentions import mentions, of_entry
from engine.workshop.editing.bench import folders
from engine.workshop.editing.defining import declared
from engine.workshop.lookup.mentioning import features_of
from engine.workshop.lookup.mentioning import mentions as mentioned
from engine.workshop.lookup.naming import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.rulebook.folder import Entry
    from engine.rulebook.gather import Version
    from engine.scenarios.mentions import Line
    from engine.workshop.editing.bench import Bench
    from engine.workshop.editing.meaning import Named


def references(
    named: Named, version: Version | None, bench: Bench, *, declaration: bool = False
) -> list[Location]:
    """Return every place that names something, files of rules first, then scenarios."""
    found = [*declared(named, version, bench)] if declaration else []
    found += _of(named, version, bench)
    return list(dict.fromkeys(found))


def _of(named: Named, version: Version | None, bench: Bench) -> Iterator[Location]:
    if named.kind in ("fact", "term"):
        yield from _read(named, version, bench)
    elif named.kind == "value":
        yield from _read(_fact_of(named), version, bench, value=named.name)
    elif named.kind in ("code", "measure"):
        yield from _concluded(named, version, bench)
    elif named.kind == "rule":
        yield from _overridden(named, version, bench)
    elif named.kind == "article":
        yield from _cited(named, version)
    yield from _scenarios(named, version, bench)


def _fact_of(named: Named) -> Named:
    """Return the fact of a value, or the slot of a code as conditions read it."""
    return named._replace(kind="fact", name=named.of)


def _among(named: Named, version: Version | None, bench: Bench) -> list[Version]:
    """Return the versions in which a name means the same, once for each folder.

    What all share and what no version declares means the same in all of them.
    """
    every = {id(each.folder): each for each in bench.gathered.versions}.values()
    of_all = version is None or named.name in bench.gathered.shared
    if of_all or not declared(named, version, bench):
        return list(every)
    own = {id(folder) for folder in folders(version)}
    return [each for each in every if own & {id(folder) for folder in folders(each)}]


def _entries(section: str, among: Iterable[Version]) -> Iterator[Entry]:
    for each in among:
        yield from each.folder.sections[section]


def _read(
    named: Named, version: Version | None, bench: Bench, value: str | None = None
) -> Iterator[Location]:
    """Yield where conditions, tallies and examples read a fact or a term, or one value of it."""
    among = _among(named, version, bench)
    sections = ("rules", "terms", "procedure", "tallies")
    inside = {entry.document.file for each in sections for entry in _entries(each, among)}
    for mention in mentions(bench.desk).get(named.name, ()):
        document = mention.entry.document
        if document.file in inside and (value is None or value in mention.values):
            yield document.key_at((*mention.entry.path, *mention.path))
    for entry in _entries("rules", among):
        for index, example in enumerate(entry.item.examples):
            if named.name in example and value in (None, str(example[named.name])):
                yield entry.document.key_at((*entry.path, "examples", index, named.name))
    yield from _in_tables(named.name, among)
    yield from _invoked(named, bench)


def _in_tables(name: str, among: Iterable[Version]) -> Iterator[Location]:
    """Yield where discretion tables read a fact: in their columns, and for all their rows."""
    for entry in _entries("tables", among):
        for index, column in enumerate(entry.item.columns):
            if column.fact == name:
                yield entry.document.value_at((*entry.path, "columns", index, "fact"))
        for mention in of_entry(entry):
            if mention.name == name:
                yield entry.document.key_at((*entry.path, *mention.path))


def _invoked(named: Named, bench: Bench) -> Iterator[Location]:
    for regulation, document in bench.gathered.regulations:
        for index, name in enumerate(regulation.invoked_by):
            if name == named.name:
                yield document.value_at(("invoked_by", index))


def _concluded(named: Named, version: Version | None, bench: Bench) -> Iterator[Location]:
    """Yield where rules conclude a code or a measure, and where conditions read it."""
    for entry in _entries("rules", _among(named, version, bench)):
        for slot, written in entry.item.then.items():
            codes = written if isinstance(written, list) else [written]
            if named.name in codes and named.of in ("", slot):
                yield entry.document.value_at((*entry.path, "then", slot))
    if named.of:
        yield from _read(_fact_of(named), version, bench, value=named.name)


def _overridden(named: Named, version: Version | None, bench: Bench) -> Iterator[Location]:
    for entry in _entries("rules", bench.gathered.versions if version is None else (version,)):
        for index, name in enumerate(entry.item.overrides):
            if name == named.name:
                yield entry.document.value_at((*entry.path, "overrides", index))


def _cited(named: Named, version: Version | None) -> Iterator[Location]:
    """Yield what cites an article, or a place in it."""
    for section in ("rules", "measures", "duties", "forms", "procedure"):
        for entry in version.folder.sections[section] if version else ():
            at = entry.item.provision
            if at is None or at.regulation is not None:
                continue
            name = ".".join(str(n) for n in (at.article, at.paragraph, at.item) if n)
            if name == named.name or name.startswith(f"{named.name}."):
                yield entry.document.value_at((*entry.path, "provision", "article"))


def _scenarios(named: Named, version: Version | None, bench: Bench) -> Iterator[Location]:
    """Yield the lines of scenarios that name a fact, by its name or label, or a rule."""
    folder = features_of(bench.gathered.root)
    among: set[str] | None = None
    if named.kind == "fact":
        names = {named.name, *_labels(named.name, version, bench)}
    elif named.kind == "rule" and version is not None:
        names, among = {named.name}, _naming(named.name, version, bench)
    else:
        return
    for line in lines_naming(folder, names):
        if among is None or line.file in among:
            yield _located(line)


def _located(line: Line) -> Location:
    return Location(
        file=line.file, line=line.row, column=line.column, length=line.length, source=line.text
    )


def _labels(fact: str, version: Version | None, bench: Bench) -> tuple[str, ...]:
    versions = (version,) if version is not None else bench.gathered.versions
    found = (each for each in versions if fact in each.facts)
    return next((spoken(bench.words.lexis(each).label(fact)) for each in found), ())


def _naming(rule: str, version: Version, bench: Bench) -> set[str]:
    """Return the files of scenarios that name a rule: ids are the same in many versions."""
    written = bench.rule(version, rule)
    if written is None:
        return set()
    beside = features_of(bench.gathered.root).parent
    told = mentioned(written, bench.words)
    return {str(beside / each.file) for each in told if each.of_rule}
