"""Charges drawn up: which findings of a subject form one violation, under which law."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.dossier import Draft
from engine.model.justification import OpenPoint
from engine.model.rules import Uncovered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from engine.model.case import Case, ChargeStatement
    from engine.model.links import Link
    from engine.model.measures import Reach
    from engine.model.rules import Pack, Regulation, Rulebook


class Violation(NamedTuple):
    """What counts as one violation of a subject. `statement` is the human word on it, if any."""

    id: str
    findings: tuple[str, ...]
    statement: ChargeStatement | None


def draw_up(case: Case, links: Sequence[Link], rulebook: Rulebook) -> list[Draft]:
    """Return a draft per subject, violation and regulation that charges such subjects.

    Unless people stated otherwise all findings of a subject are one violation.
    """
    by_subject: dict[tuple[str, str], set[str]] = defaultdict(set)
    for link in links:
        by_subject[link.subject, link.kind].add(link.finding)
    drafts = [
        _draft(case, rulebook, subject, violation, regulation)
        for (subject, kind), findings in sorted(by_subject.items())
        for violation in _violations(case, subject, findings)
        for regulation in _charging(rulebook, kind)
    ]
    told = (draft for draft in drafts if _told(case, draft))
    return sorted(told, key=lambda draft: draft.id)


def _told(case: Case, draft: Draft) -> bool:
    """Whether a charge is drawn up: not where the acts are another regulation's matter."""
    of = draft.regulation
    _, last = _end(case, draft.findings)
    uncovered = of.earlier_acts if last < of.first_in_force else of.later_acts
    return draft.pack is not None or uncovered is Uncovered.MISSING


def _charging(rulebook: Rulebook, kind: str) -> Iterator[Regulation]:
    for regulation in rulebook.regulations:
        reach: tuple[Reach, ...] = regulation.subjects
        if regulation.regime.charges and kind in reach:
            yield regulation


def _violations(case: Case, subject: str, findings: set[str]) -> Iterator[Violation]:
    order = [finding.id for finding in case.findings]
    left = set(findings)
    for statement in case.charges:
        mine = findings.intersection(statement.findings)
        if statement.subject == subject and mine:
            left -= mine
            yield Violation(statement.id, tuple(sorted(mine, key=order.index)), statement)
    if left:
        yield Violation("1", tuple(sorted(left, key=order.index)), None)


def _draft(
    case: Case, rulebook: Rulebook, subject: str, violation: Violation, regulation: Regulation
) -> Draft:
    first, last = _end(case, violation.findings)
    chosen = violation.statement.versions.get(regulation.id) if violation.statement else None
    pack = _chosen(rulebook, regulation, chosen) or rulebook.governing(regulation.id, last)
    at_decision = rulebook.governing(regulation.id, case.decided_on)
    certain = chosen is not None or (
        pack is rulebook.governing(regulation.id, first) and pack is at_decision
    )
    return Draft(
        id=f"{subject}/{violation.id}/{regulation.id}",
        subject=subject,
        violation=violation.id,
        stated=violation.statement is not None or len(violation.findings) == 1,
        findings=violation.findings,
        regulation=regulation,
        pack=pack,
        at_decision=at_decision,
        points=tuple(_points(regulation, pack, certain=certain)),
    )


def _chosen(rulebook: Rulebook, regulation: Regulation, version: date | None) -> Pack | None:
    packs = (pack for pack in rulebook.packs if pack.regulation == regulation.id)
    return next((pack for pack in packs if pack.version == version), None)


def _end(case: Case, findings: tuple[str, ...]) -> tuple[date, date]:
    """Return the first and the last day that can be the last day of a violation."""
    ends = [finding.period.end for finding in case.findings if finding.id in findings]
    return (
        max(case.decided_on if end is None else end.earliest for end in ends),
        max(case.decided_on if end is None else end.latest for end in ends),
    )


def _points(regulation: Regulation, pack: Pack | None, *, certain: bool) -> Iterator[OpenPoint]:
    if pack is None:
        return
    if not certain:
        yield OpenPoint(kind="version", key=f"version:{regulation.id}", scopes=(regulation.id,))
    if not pack.in_force_verified:
        yield OpenPoint(kind="text", key=f"text:{pack.key}", scopes=(pack.key,))
