"""What can only be checked once all regulations are read: facts and measures named across them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from engine.model.forms import FormEntry
    from engine.model.problems import Problem
    from engine.model.provision import Regime
    from engine.model.rules import Regulation
    from engine.rulebook.document import Document
    from engine.rulebook.folder import Entry, Folder

Read = tuple["Regulation", "Document"]
"""A regulation and the file it was read from."""


def invocation_problems(
    regulations: Iterable[Read], shared: Iterable[str], folders: Iterable[Folder]
) -> Iterator[Problem]:
    """Yield the facts that would invoke a regulation and that no vocabulary has."""
    own = (spec.name for folder in folders for spec in folder.items("vocabulary"))
    known = {*shared, *own}
    for regulation, document in regulations:
        for index, fact in enumerate(regulation.invoked_by):
            if fact not in known:
                near = nearest(fact, known)
                yield document.problem("unknown-fact", ("invoked_by", index), *near, fact=fact)


def fact_problems(folders: Iterable[Folder]) -> Iterator[Problem]:
    """Yield the facts that two packs declare otherwise: a case would be read by one of them."""
    first: dict[str, Entry] = {}
    for folder in folders:
        declared = folder.sections["vocabulary"]
        for entry in declared:
            known = first.get(entry.item.name)
            if known is not None and known.item != entry.item:
                yield _otherwise(entry, known)
        first = {entry.item.name: entry for entry in reversed(declared)} | first


def _otherwise(entry: Entry, first: Entry) -> Problem:
    at = first.document.value_at((*first.path, "name"))
    own, other = entry.item.model_dump(), first.item.model_dump()
    differing = listed(key for key, value in own.items() if value != other[key])
    details = {"name": entry.item.name, "place": f"{at.file}:{at.line}", "keys": differing}
    return entry.problem("declared-otherwise", "name", **details)


def form_problems(
    regulations: Iterable[Regulation], folders: Sequence[Folder]
) -> Iterator[Problem]:
    """Yield the measures that a form counts and that no pack of their regime has."""
    regimes = {regulation.id: regulation.regime for regulation in regulations}
    known: dict[Regime, set[str]] = {regime: set() for regime in regimes.values()}
    for folder in folders:
        if folder.regulation in regimes:
            names = (measure.id for measure in folder.items("measures"))
            known[regimes[folder.regulation]].update(names)
    for folder in folders:
        for entry in folder.sections["forms"]:
            yield from _counted(entry, known)


def _counted(entry: Entry, known: Mapping[Regime, set[str]]) -> Iterator[Problem]:
    item: FormEntry = entry.item
    for regime, measures in item.measures.items():
        there = known.get(regime, set())
        for index, name in enumerate(measures):
            if name not in there:
                path = (*entry.path, "measures", regime.value, index)
                details = {"name": name, "regime": regime.value}
                near = nearest(name, there)
                yield entry.document.problem("form-measure", path, *near, **details)
