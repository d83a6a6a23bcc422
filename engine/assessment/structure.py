"""The facts that the chain, the records and the case file give without judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.facts import assumption_names
from engine.logic.sheet import Cell, Cells
from engine.model.case import Case, Evidence, Finding, Record, RecordKind, Standing
from engine.model.links import Link, Office
from engine.model.values import NO, YES, Scalar, SheetKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.organisation import Unit


def structural(
    fact: str,
    value: Scalar | None,
    kind: SheetKind,
    of: str,
    assumptions: tuple[str, ...] = (),
) -> Cell:
    """Return a structural fact; None is unknown."""
    firm = value is not None and not assumptions
    return Cell(fact, value, firm, "structural", kind, of, assumptions=assumptions)


def named(cells: Iterable[Cell]) -> Cells:
    """Return cells by the name of their fact."""
    return {cell.fact: cell for cell in cells}


def case_facts(organ: Unit) -> Cells:
    """Return who handles the case: the kind and level of the organ."""
    kind = structural("case.organ_kind", organ.kind.value, SheetKind.CASE, "case")
    level = structural("case.organ_level", organ.level.value, SheetKind.CASE, "case")
    return named((kind, level))


def finding_facts(case: Case, finding: Finding) -> Cells:
    """Return how far a finding is settled, and on how many sources of evidence it stands."""
    listed = [item for item in case.evidence if item.id in finding.evidence]
    undisputed = [item for item in listed if not item.disputed]
    disputed_only = YES if listed and not undisputed else NO
    assumed = assumption_names(finding.assumption, finding.id) if finding.assumed else ()
    of, kind = finding.id, SheetKind.FINDING
    return named(
        (
            structural("finding.established", _settled(finding.status), kind, of, assumed),
            structural("finding.sources", sources_of(listed), kind, of),
            structural("finding.disputed_only", disputed_only, kind, of),
        )
    )


def sources_of(pieces: Iterable[Evidence]) -> int:
    """Return from how many sources the undisputed pieces come."""
    clean = (piece for piece in pieces if not piece.disputed)
    return len({piece.origin.zh if piece.origin else piece.id for piece in clean})


def _settled(status: Standing) -> str | None:
    return {Standing.ESTABLISHED: YES, Standing.REFUTED: NO}.get(status)


def subject_facts(case: Case, subject: str, unit: Unit | None, level: str | None) -> Cells:
    """Return what a subject is; `unit` is the organisation itself, None for a person."""
    replies = _records(case, RecordKind.REPLY)
    replied = YES if any(subject in record.by for record in replies) else None
    kind = SheetKind.SUBJECT
    cells = [
        structural("subject.kind", "organisation" if unit else "person", kind, subject),
        structural("subject.level", level, kind, subject),
        structural("subject.reply_recorded", replied, kind, subject),
    ]
    if unit:
        cells.append(structural("subject.organisation_kind", unit.kind.value, kind, subject))
    return named(cells)


def link_facts(case: Case, link: Link) -> Cells:
    """Return what the chain and the records say of a link."""
    assumed = tuple(
        dict.fromkeys(
            name
            for step in link.path
            if step.assumed
            for name in assumption_names(step.assumption, f"{step.source}-{step.target}")
        )
    )
    chain = [
        structural(fact, value, SheetKind.LINK, link.id, assumed)
        for fact, value in _chain_values(link)
    ]
    records = [
        structural(fact, value, SheetKind.LINK, link.id)
        for fact, value in _record_values(case, link.subject, link.finding)
    ]
    return named((*chain, *records))


def _chain_values(link: Link) -> Iterator[tuple[str, Scalar | None]]:
    yield "link.relation", link.relation.value
    yield "link.responsibility", link.responsibility.value
    yield "link.own_duty", YES if link.own_duty else NO
    yield "link.in_office", None if link.in_office is Office.UNKNOWN else link.in_office.value
    least, most = link.days
    yield "link.days", least if least == most else None
    yield "link.levels", link.levels
    yield "link.manner", link.manner.value if link.manner else None
    yield "link.predates_tenure", _known(link.predates_tenure)
    yield "link.left_since", _known(link.left_since)


def _known(word: str) -> str | None:
    return None if word == "unknown" else word


def _record_values(case: Case, subject: str, finding: str) -> Iterator[tuple[str, str | None]]:
    about = [item for item in case.records if not item.findings or finding in item.findings]
    decisions = [item for item in about if item.kind is RecordKind.DECISION]
    roles = {_role(record, subject) for record in decisions}
    yield "link.decision_role", roles.pop() if len(roles) == 1 else None
    reports = [item for item in about if item.kind is RecordKind.REPORT and subject in item.by]
    yield "link.reported_upward", _answered({item.answered for item in reports})
    warnings = [
        item
        for item in about
        if item.kind in (RecordKind.WARNING, RecordKind.INSTRUCTION) and subject in item.to
    ]
    yield "link.warned", YES if warnings else None


def _role(record: Record, subject: str) -> str:
    if subject in record.objected:
        return "objected"
    if subject in record.reserved:
        return "reserved"
    return "joined" if subject in record.present else "absent"


def _answered(answers: set[str]) -> str | None:
    if "no" in answers:
        return "unanswered"
    return "answered" if answers == {"yes"} else None


def _records(case: Case, kind: RecordKind) -> list[Record]:
    return [record for record in case.records if record.kind is kind]
