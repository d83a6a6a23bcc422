"""What a case file must agree on within itself and with its organisation."""

from __future__ import annotations

from itertools import chain
from pathlib import PureWindowsPath
from typing import TYPE_CHECKING, NamedTuple

from engine.chain.office import window
from engine.chain.succession import stood_within
from engine.model.organisation import UnitKind
from engine.rulebook.bounds import first_faults
from engine.rulebook.quoting import shown
from engine.rulebook.recusal import placed_reviewers, reviewer_problems
from engine.rulebook.references import each, missing, repeated, unassumed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.case import Case
    from engine.model.organisation import Organisation, Sourced
    from engine.model.problems import Problem
    from engine.rulebook.document import Document, Path

_LISTED = ("assumptions", "evidence", "findings", "charges", "records", "reviewers", "priors")
_SOURCED = ("findings", "judgements", "records", "relations", "priors")
OPEN = "…"
"""A day that is not given."""

SUBJECT_KINDS = (UnitKind.PARTY, UnitKind.DISCIPLINE)


def case_problems(case: Case, document: Document) -> list[Problem]:
    """Return what a case's own names get wrong."""
    return [
        *_led_away(case, document),
        *first_faults(_repeated(case, document)),
        *first_faults(_sources(case, document)),
        *first_faults(_inner(case, document)),
        *first_faults(_charges(case, document)),
        *first_faults(_day(case, document)),
        *reviewer_problems(case, document),
    ]


def anchored(path: str) -> bool:
    """Whether a path begins at a root, a drive or a network share, on any system."""
    return bool(PureWindowsPath(path).anchor)


def _led_away(case: Case, document: Document) -> Iterator[Problem]:
    if case.organisation is not None and anchored(case.organisation):
        path = ("organisation",)
        yield document.problem("absolute-path", path, name=shown(case.organisation))


def _repeated(case: Case, document: Document) -> Iterator[Problem]:
    for section in _LISTED:
        items = enumerate(getattr(case, section))
        yield from repeated(document, [((section, index, "id"), item.id) for index, item in items])


def _sources(case: Case, document: Document) -> Iterator[Problem]:
    listed = _listed(case)
    for section in _SOURCED:
        for index, item in enumerate(getattr(case, section)):
            yield from sourced(listed, document, (section, index), item)
            yield from unassumed(document, (section, index), item)


class Listed(NamedTuple):
    """The evidence and the assumptions that a case lists."""

    evidence: frozenset[str]
    assumptions: frozenset[str]


def _listed(case: Case) -> Listed:
    return Listed(
        frozenset(piece.id for piece in case.evidence),
        frozenset(assumption.id for assumption in case.assumptions),
    )


def sourced(listed: Listed, document: Document, path: Path, item: Sourced) -> Iterator[Problem]:
    """Yield a problem for each piece of evidence or assumption that the case does not list."""
    used = each((*path, "evidence"), item.evidence)
    yield from missing(document, "unknown-evidence", used, listed.evidence)
    assumed = [((*path, "assumption"), item.assumption)]
    yield from missing(document, "unknown-assumption", assumed, listed.assumptions)


def _inner(case: Case, document: Document) -> Iterator[Problem]:
    findings = frozenset(finding.id for finding in case.findings)
    charges = frozenset(charge.id for charge in case.charges)
    for section in ("judgements", "charges", "records"):
        for index, item in enumerate(getattr(case, section)):
            used = each((section, index, "findings"), item.findings)
            yield from missing(document, "unknown-finding", used, findings)
    for index, judgement in enumerate(case.judgements):
        charge = [(("judgements", index, "charge"), judgement.charge)]
        yield from missing(document, "unknown-charge", charge, charges)


def _charges(case: Case, document: Document) -> Iterator[Problem]:
    """Yield a problem where a finding is charged twice against one subject."""
    first: dict[tuple[str, str], str] = {}
    for index, charge in enumerate(case.charges):
        for path, finding in each(("charges", index, "findings"), charge.findings):
            key = (charge.subject, finding)
            if key in first:
                details = {"name": finding, "subject": charge.subject, "charge": first[key]}
                yield document.problem("charged-twice", path, **details)
            first.setdefault(key, charge.id)


def _day(case: Case, document: Document) -> Iterator[Problem]:
    assumptions = [assumption.id for assumption in case.assumptions]
    path = ("decided_on_assumption",)
    used = [(path, case.decided_on_assumption)]
    yield from missing(document, "unknown-assumption", used, assumptions)
    if case.decided_on_assumption is not None and not case.decided_on_assumed:
        yield document.key_problem("assumption-alone", path)
    if case.closed_on is not None and case.closed_on > case.decided_on:
        days = {"closed": case.closed_on.isoformat(), "decided": case.decided_on.isoformat()}
        yield document.problem("closed-later", ("closed_on",), **days)


def placed_problems(case: Case, document: Document, organisation: Organisation) -> list[Problem]:
    """Return the names in a case that its organisation does not know."""
    units = frozenset(unit.id for unit in organisation.units)
    people = frozenset(person.id for person in organisation.people)
    bodies = frozenset(unit.id for unit in organisation.units if unit.kind in SUBJECT_KINDS)
    return [
        *first_faults(_placed(case, document, organisation, units)),
        *first_faults(_before_or_after(case, document, organisation)),
        *first_faults(_elsewhere(case, document, people)),
        *first_faults(_subjects(case, document, people | bodies, units)),
        *first_faults(_records(case, document, people, people | units)),
        *first_faults(placed_reviewers(case, document, people, people | bodies)),
    ]


def _placed(
    case: Case, document: Document, organisation: Organisation, units: frozenset[str]
) -> Iterator[Problem]:
    areas = frozenset(area.id for area in organisation.areas)
    yield from missing(document, "unknown-unit", [(("handled_by",), case.handled_by)], units)
    for index, finding in enumerate(case.findings):
        at = ("findings", index)
        yield from missing(document, "unknown-unit", [((*at, "unit"), finding.unit)], units)
        yield from missing(document, "unknown-area", [((*at, "area"), finding.area)], areas)


def _before_or_after(
    case: Case, document: Document, organisation: Organisation
) -> Iterator[Problem]:
    """Yield a problem at the unit of a finding that was not there, nor one that stood for it."""
    units = {unit.id: unit for unit in organisation.units}
    for index, finding in enumerate(case.findings):
        unit = units.get(finding.unit)
        if unit is not None and not stood_within(units, unit, window(finding.period)):
            start, end = str(unit.start or OPEN), str(unit.end or OPEN)
            details = {"name": unit.id, "start": start, "end": end}
            yield document.problem("unit-not-there", ("findings", index, "unit"), **details)


def _elsewhere(case: Case, document: Document, people: frozenset[str]) -> Iterator[Problem]:
    for index, left in enumerate(case.handled_elsewhere):
        path = ("handled_elsewhere", index, "person")
        yield from missing(document, "unknown-person", [(path, left.person)], people)


def _subjects(
    case: Case, document: Document, subjects: frozenset[str], units: frozenset[str]
) -> Iterator[Problem]:
    for section in ("judgements", "charges", "priors"):
        for index, item in enumerate(getattr(case, section)):
            path = (section, index, "subject")
            if item.subject in units and item.subject not in subjects:
                yield document.problem("not-a-subject", path, name=item.subject)
            else:
                yield from missing(document, "unknown-subject", [(path, item.subject)], subjects)


def _records(
    case: Case, document: Document, people: frozenset[str], parties: frozenset[str]
) -> Iterator[Problem]:
    for index, record in enumerate(case.records):
        at = ("records", index)
        acting = chain(each((*at, "by"), record.by), each((*at, "to"), record.to))
        yield from missing(document, "unknown-party", acting, parties)
        for part in ("present", "objected", "reserved"):
            used = each((*at, part), getattr(record, part))
            yield from missing(document, "unknown-person", used, people)


def organisation_sources(
    case: Case, organisation: Organisation, document: Document
) -> list[Problem]:
    """Return the evidence and assumptions an organisation rests on and the case does not list."""
    sections: tuple[tuple[str, tuple[Sourced, ...]], ...] = (
        ("tenures", organisation.tenures),
        ("duties", organisation.duties),
    )
    listed = _listed(case)
    found = (
        problem
        for section, items in sections
        for index, item in enumerate(items)
        for problem in sourced(listed, document, (section, index), item)
    )
    return first_faults(found)
