"""Sheets of reviewers: each with everybody in the case, whether or not a relation is recorded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.facts import assumption_names, settled, unrecorded
from engine.assessment.structure import named, structural
from engine.logic.sheet import Cell, Cells, Sheet
from engine.model.case import Party
from engine.model.values import YES, SheetKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from engine.model.case import Case, Relation, Reviewer
    from engine.model.vocabulary import FactSpec

PREFIX = "relation."
ASKED = (Party.REPORTER, Party.COMPLAINANT)
"""Parts that may be played by somebody nobody has named: a relation to them is asked about."""


class Other(NamedTuple):
    """Somebody in the case, by part and by id where there is one; or the case itself."""

    part: Party
    id: str | None


@dataclass(frozen=True, slots=True)
class Pair:
    """A reviewer and another, with what is recorded of the two and the sheet that says it."""

    reviewer: Reviewer
    other: Other
    relations: tuple[Relation, ...]
    sheet: Sheet


def pairs(
    case: Case,
    people: Iterable[str],
    base: Mapping[str, Cells],
    specs: Sequence[FactSpec],
) -> list[Pair]:
    """Return each reviewer with all `people` and the rest; `base` holds the facts so far by id.

    The order of reviewers and relations in the file changes nothing.
    """
    found = []
    for reviewer in sorted(case.reviewers, key=lambda each: each.id):
        mine = [each for each in case.relations if each.reviewer == reviewer.id]
        for other in others(people, reviewer, mine):
            between = [each for each in mine if Other(each.to, each.party) == other]
            between.sort(key=lambda each: each.kind)
            cells = {**base[reviewer.id], **_cells(reviewer, other, between, specs)}
            sheet = Sheet(SheetKind.RELATION, _name(reviewer, other), cells)
            found.append(Pair(reviewer, other, tuple(between), sheet))
    return found


def others(people: Iterable[str], reviewer: Reviewer, mine: Iterable[Relation]) -> list[Other]:
    """Return everybody a reviewer may be related to: the subjects, who else is named, the case."""
    recorded = {Other(each.to, each.party) for each in mine}
    named_parts = {other.part for other in recorded}
    asked = {Other(part, None) for part in ASKED if part not in named_parts}
    whole = {Other(Party.SUBJECT, each) for each in people if each != reviewer.person}
    order = tuple(Party)
    found = recorded | asked | whole | {Other(Party.MATTER, None)}
    return sorted(found, key=lambda other: (order.index(other.part), other.id or ""))


def _name(reviewer: Reviewer, other: Other) -> str:
    return f"{reviewer.id}~{other.part.value}~{other.id or ''}"


def _cells(
    reviewer: Reviewer, other: Other, between: Iterable[Relation], specs: Sequence[FactSpec]
) -> Cells:
    of = _name(reviewer, other)
    by_name = {spec.name: spec for spec in specs}
    judged = [_cell(each, by_name[PREFIX + each.kind], of) for each in between]
    to = structural("relation.to", other.part.value, SheetKind.RELATION, of)
    return {**unrecorded(specs, SheetKind.RELATION, of), **named([to, *judged])}


def _cell(relation: Relation, spec: FactSpec, of: str) -> Cell:
    """Return a recorded relation as a fact: an alleged or disputed one is unknown."""
    value = settled(relation.status, spec, YES)
    assumed = assumption_names(relation.assumption, f"{of}#{spec.name}") if relation.assumed else ()
    firm = value is not None and not assumed
    return Cell(spec.name, value, firm, "judged", SheetKind.RELATION, of, assumptions=assumed)
