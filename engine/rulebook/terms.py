"""Named conditions, expanded where they stand and never in a ring."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from engine.model.values import Condition, Group
from engine.rulebook.conditions import TERM, Reader

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.problems import Problem
    from engine.rulebook.folder import Entry, Folder
    from engine.rulebook.sheets import Fact


@dataclass(slots=True)
class Terms:
    """The terms of a folder, as far as they are expanded; `faulty` are not as they are written."""

    entries: Mapping[str, Entry]
    facts: Mapping[str, Fact]
    done: dict[str, Condition] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    faulty: set[str] = field(default_factory=set)


def written_terms(folder: Folder) -> dict[str, Entry]:
    """Return the terms of a folder by name, as they are written; the first of a name stands."""
    return {entry.item.name: entry for entry in reversed(folder.sections["terms"])}


def terms_of(folder: Folder, facts: Mapping[str, Fact]) -> Terms:
    """Return the terms of a folder by name, each expanded, and what is wrong with them."""
    entries = written_terms(folder)
    terms = Terms(entries, facts)
    for name in entries:
        _expand(terms, name, ())
    return terms


def _expand(terms: Terms, name: str, above: tuple[str, ...]) -> None:
    if name in terms.done or name not in terms.entries:
        return
    entry = terms.entries[name]
    if name in above:
        way = " -> ".join([*above[above.index(name) :], name])
        terms.problems.append(entry.problem("term-cycle", "name", way=way))
        terms.done[name] = Group(kind="all", of=(), term=name)
        terms.faulty.add(name)
        return
    used_here = tuple(dict.fromkeys(used_in(entry.item.when)))
    for used in used_here:
        _expand(terms, used, (*above, name))
    reader = Reader(entry.document, terms.facts, terms.done)
    terms.done[name] = reader.all_of((*entry.path, "when"), entry.item.when, term=name)
    terms.problems += reader.problems
    if reader.problems or not terms.faulty.isdisjoint(used_here):
        terms.faulty.add(name)


def used_in(written: Any) -> Iterator[str]:  # noqa: ANN401 - JSON of any shape
    """Yield the terms that conditions name."""
    if isinstance(written, list):
        for part in written:
            yield from used_in(part)
    elif isinstance(written, dict):
        for key, value in written.items():
            if key.startswith(TERM):
                yield key
            yield from used_in(value)
