"""Facts: who owns them, and which rules, terms, tallies, steps and regulations read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.evaluate import facts_of, facts_read
from engine.model.fact_uses import FactLine, FactList, FactShown, Reader
from engine.model.vocabulary import Direction
from engine.workshop.lookup.reading import uses_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.model.fact_uses import Source
    from engine.model.vocabulary import FactSpec
    from engine.rulebook.folder import Entry
    from engine.rulebook.gather import Version
    from engine.rulebook.sheets import Fact
    from engine.workshop.lookup.wordbook import Wordbook


def facts(words: Wordbook) -> FactList:
    """Return all facts, with how many rules read each."""
    counts = _counts(words)
    lines = [_line(name, words, counts) for name in _names(words)]
    order = sorted(lines, key=lambda each: (each.source == "engine", each.on, each.name))
    return FactList(facts=tuple(order), unread=len(words.desk.gathered.problems))


def fact(name: str, words: Wordbook) -> FactShown:
    """Return one fact by its name, and all that reads it."""
    spec = _spec(name, words)
    return FactShown(
        fact=_line(name, words, _counts(words)),
        definition=spec.definition if spec else None,
        question=spec.question if spec else None,
        ask=spec.ask if spec else None,
        unit=spec.unit if spec else None,
        values=dict(spec.values) if spec else {},
        uses=tuple(uses_of(name, words)),
        readers=tuple(_readers(name, words)),
        concluded_by=_concluded(name, words),
        places=tuple(places(name, words)),
        unread=len(words.desk.gathered.problems),
    )


def _names(words: Wordbook) -> Iterable[str]:
    """Return the names of facts; those shared by all packs are among those of every version."""
    return dict.fromkeys(name for version in words.versions for name in version.facts)


def _counts(words: Wordbook) -> Mapping[str, int]:
    counts: dict[str, int] = {}
    for written in words.desk.rules():
        for name in facts_read(written.rule):
            counts[name] = counts.get(name, 0) + 1
    return counts


def _line(name: str, words: Wordbook, counts: Mapping[str, int]) -> FactLine:
    version = next(each for each in words.versions if name in each.facts)
    found: Fact = version.facts[name]
    lexis, spec = words.lexis(version), _spec(name, words)
    source: Source = "people" if spec else "tally" if name in lexis.tallies else "engine"
    return FactLine(
        name=name,
        label=lexis.label(name),
        on=tuple(sorted(found.on)),
        type=found.type,
        source=source,
        owner=lexis.owner(name),
        speaks=spec.speaks if spec else Direction.EITHER,
        rules=counts.get(name, 0),
        declared_in=tuple(_declaring(name, words)),
    )


def _spec(name: str, words: Wordbook) -> FactSpec | None:
    return next((each.item for each in _entries(name, words)), None)


def _entries(name: str, words: Wordbook) -> Iterator[Entry]:
    return (each for each in words.desk.facts() if each.item.name == name)


def _declaring(name: str, words: Wordbook) -> Iterator[str]:
    """Yield the packs that declare a fact."""
    for version in words.versions:
        if any(each.name == name for each in version.folder.items("vocabulary")):
            yield version.pack.key


def places(name: str, words: Wordbook) -> Iterator[str]:
    """Yield where a fact is declared, as file and line."""
    for entry in _entries(name, words):
        where = entry.document.value_at((*entry.path, "name"))
        yield f"{words.relative(where.file)}:{where.line}"


def _readers(name: str, words: Wordbook) -> Iterator[Reader]:
    for each, _ in words.desk.gathered.regulations:
        if name in each.invoked_by:
            yield Reader(
                kind="regulation", regulation=each.id, version=None, id=each.id, label=each.title
            )
    for version in words.versions:
        yield from _in_version(name, version)


def _in_version(name: str, version: Version) -> Iterator[Reader]:
    pack = version.pack
    for tally in pack.tallies:
        if tally.fact == name:
            yield Reader(kind="tally", regulation=pack.regulation, version=pack.version,
                         id=tally.name, label=tally.label)  # fmt: skip
    for step in pack.procedure:
        if step.when is not None and name in facts_of(step.when):
            yield Reader(kind="step", regulation=pack.regulation, version=pack.version,
                         id=step.id, label=step.title)  # fmt: skip


def _concluded(name: str, words: Wordbook) -> dict[str, int]:
    """Return how many rules of each pack conclude a fact."""
    slot = "range" if name.startswith("range.") else name
    counts = {
        version.pack.key: sum(slot in rule.then for rule in version.pack.rules)
        for version in words.versions
    }
    return {key: count for key, count in counts.items() if count}
