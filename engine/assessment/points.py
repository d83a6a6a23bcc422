"""The points that people have to settle before a conclusion stands without condition."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.assessment.explain import Mark, deciding, mark
from engine.model.justification import Citation, OpenPoint
from engine.model.provision import RowProvision
from engine.model.values import Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.assessment.dossier import Dossier, Judged
    from engine.logic.sheet import Cell
    from engine.logic.status import Outcome
    from engine.model.provision import Provision
    from engine.model.rules import Pack, Regulation, Rule

_UNDETERMINED = (Status.OPEN, Status.CONDITIONAL)
Points = tuple[OpenPoint, ...]
Marks = tuple[Mark, Mark | None]
"""What a rule's `when` and `unless` come to on a sheet."""


@dataclass(frozen=True, slots=True)
class Concluded:
    """A rule's outcome on a sheet, with the pack it belongs to."""

    pack: Pack
    regulation: Regulation
    judged: Judged
    outcome: Outcome


@dataclass(frozen=True)
class Ground:
    """Everything a conclusion can stand on, by name: outcomes of rules and cells of sheets."""

    outcomes: Mapping[str, Concluded]
    cells: Mapping[str, Cell]
    known: dict[str, Points] = field(default_factory=dict)
    marks: dict[tuple[str, str], Marks] = field(default_factory=dict)


def ground(dossiers: Iterable[Dossier], more: Iterable[Concluded] = ()) -> Ground:
    """Return the ground of an assessment: all that its stages judged, and all cells they read."""
    outcomes: dict[str, Concluded] = {}
    cells: dict[str, Cell] = {}
    for concluded in (*_concluded(dossiers), *more):
        outcomes[concluded.judged.conclusion(concluded.outcome.rule.id)] = concluded
    for dossier in dossiers:
        for own in (dossier.charge, *dossier.by_link.values()):
            cells.update((cell.key, cell) for cell in own.values())
    for concluded in more:
        cells.update((cell.key, cell) for cell in concluded.judged.sheet.cells.values())
    for judged in (judged for dossier in dossiers for judged in dossier.judged):
        if judged.about not in cells:
            cells.update(
                (cell.key, cell)
                for cell in judged.sheet.cells.values()
                if cell.of == judged.sheet.id
            )
    return Ground(outcomes, cells)


def _concluded(dossiers: Iterable[Dossier]) -> Iterator[Concluded]:
    for dossier in dossiers:
        for judged in dossier.judged:
            law = judged.law or (dossier.pack, dossier.draft.regulation)
            for outcome in judged.outcomes.values():
                yield Concluded(*law, judged, outcome)


def cite(pack: Pack, regulation: Regulation, provision: Provision) -> Citation:
    """Return a provision with the regulation and version it belongs to."""
    return Citation(
        regulation=regulation.id,
        version=None if provision.regulation else pack.version,
        short=provision.regulation or regulation.short,
        provision=provision,
    )


def of_source(found: Ground, name: str) -> Points:
    """Return the points behind an outcome or a cell, by its name."""
    if name not in found.known:
        found.known[name] = ()
        if name in found.outcomes:
            found.known[name] = distinct(_of_outcome(found, found.outcomes[name]))
        else:
            found.known[name] = distinct(_of_cell(found, name, found.cells.get(name)))
    return found.known[name]


def distinct(points: Iterable[OpenPoint]) -> Points:
    """Return points without repetition, in their order; one of several scopes names them all."""
    merged: dict[str, OpenPoint] = {}
    for point in points:
        known = merged.get(point.key)
        if known is None:
            merged[point.key] = point
        elif not set(point.scopes) <= set(known.scopes):
            scopes = tuple(dict.fromkeys((*known.scopes, *point.scopes)))
            merged[point.key] = known.model_copy(update={"scopes": scopes})
    return tuple(merged.values())


def _of_cell(found: Ground, name: str, cell: Cell | None) -> Iterator[OpenPoint]:
    if cell is None or (cell.value is None and not cell.sources):
        of, fact = name.rsplit("#", 1)
        yield OpenPoint(kind="unknown", key=f"unknown:{fact}", fact=fact, scopes=(of,))
    elif not cell.firm:
        for assumption in cell.assumptions:
            key = f"assumption:{assumption}"
            yield OpenPoint(kind="assumption", key=key, assumption=assumption, fact=cell.fact)
        for source in cell.sources:
            yield from of_source(found, source)
        if cell.value is None and any(_concludes(found, source) for source in cell.sources):
            key = f"conflict:{cell.fact}"
            yield OpenPoint(kind="conflict", key=key, fact=cell.fact, scopes=(cell.of,))


def _concludes(found: Ground, source: str) -> bool:
    return source in found.outcomes and found.outcomes[source].outcome.status.concludes


def _of_outcome(found: Ground, concluded: Concluded) -> Iterator[OpenPoint]:
    outcome, judged = concluded.outcome, concluded.judged
    when, unless = marks_of(found, judged, outcome.rule)
    for part in (when, unless):
        for leaf in deciding(part) if part else ():
            yield from of_source(found, leaf.node)
    if outcome.status.concludes and not outcome.rule.provision.verified:
        yield text_point(cite(concluded.pack, concluded.regulation, outcome.rule.provision))
    for overrider in (*outcome.yields_to, *outcome.pending):
        for name in judged.conclusions(overrider):
            if found.outcomes[name].outcome.status in _UNDETERMINED:
                yield from of_source(found, name)


def marks_of(found: Ground, judged: Judged, rule: Rule) -> Marks:
    """Return what a rule's `when` and `unless` come to on a sheet; each is read once."""
    key = (judged.sheet.id, rule.id)
    if key not in found.marks:
        cells, sheet = judged.sheet.cells, judged.sheet.id
        unless = None if rule.unless is None else mark(rule.unless, cells, sheet)
        found.marks[key] = (mark(rule.when, cells, sheet), unless)
    return found.marks[key]


def text_point(citation: Citation) -> OpenPoint:
    """Return the point that a provision has to be compared with its text, a table as a whole."""
    at = citation.provision
    if isinstance(at, RowProvision):
        citation = citation.model_copy(update={"provision": at.around})
    place = "-".join(str(part) for part in (at.article, at.paragraph, at.item) if part is not None)
    source = citation.short.en if at.regulation else f"{citation.regulation}/{citation.version}"
    return OpenPoint(kind="text", key=f"text:{source}:{place}", citation=citation)
