"""What things are called in a result: subjects, findings, evidence, the case itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.prepare import main_link
from engine.model.assessment import CaseHead, Elsewhere
from engine.model.justification import EvidenceNode, FindingNode
from engine.model.organisation import Level, Role
from engine.model.proposal import Subject

if TYPE_CHECKING:
    from engine.assessment.prepare import Prepared
    from engine.model.base import Words
    from engine.model.case import Case

_ROLES = {role: rank for rank, role in enumerate(Role)}
_LEVELS = tuple(Level)


def names(prepared: Prepared) -> dict[str, Words]:
    """Return what every thing is called that a result may name, by id."""
    org, case = prepared.organisation, prepared.case
    named = {
        **{unit.id: unit.name for unit in org.units},
        **{area.id: area.name for area in org.areas},
        **{person.id: person.name for person in org.people},
        **{post.id: post.title for post in org.posts},
        **{finding.id: finding.title for finding in case.findings},
        **{piece.id: piece.title for piece in case.evidence},
        **{item.id: item.text for item in case.assumptions},
        **{duty.id: duty.title for pack in prepared.rulebook.packs for duty in pack.duties},
    }
    return dict(sorted(named.items()))


def subject_view(prepared: Prepared, subject: str) -> Subject:
    """Return a subject with the post through which it is nearest, ranked highest level first."""
    org = prepared.organisation
    unit = next((item for item in org.units if item.id == subject), None)
    if unit is not None:
        rank = (len(_LEVELS) - _LEVELS.index(unit.level)) * 10 + len(_ROLES)
        return Subject(
            id=subject, kind="organisation", name=unit.name, post=None, unit=None,
            level=unit.level.value, rank=rank,
        )  # fmt: skip
    person = next(item for item in org.people if item.id == subject)
    link = main_link(prepared.links, subject)
    post = next((item for item in org.posts if link and item.id == link.post), None)
    level = link.level if link else Level.VILLAGE
    role = _ROLES[post.role] if post else len(_ROLES)
    return Subject(
        id=subject,
        kind="person",
        name=person.name,
        post=post.title if post else None,
        unit=next((item.name for item in org.units if post and item.id == post.unit), None),
        level=level.value,
        rank=(len(_LEVELS) - _LEVELS.index(level)) * 10 + role,
    )


def case_head(prepared: Prepared) -> CaseHead:
    """Return the case with the whole period of its findings."""
    case = prepared.case
    units = {unit.id: unit for unit in prepared.organisation.units}
    people = {person.id: person for person in prepared.organisation.people}
    starts = [finding.period.start for finding in case.findings]
    ends = [finding.period.end for finding in case.findings]
    first = min(starts, key=lambda day: day.earliest, default=None)
    closed = [day for day in ends if day is not None]
    last = max(closed, key=lambda day: day.latest, default=None)
    return CaseHead(
        id=case.id,
        title=case.title,
        handled_by=units[case.handled_by].name,
        decided_on=case.decided_on,
        decided_on_assumption=case.decided_on_assumption if case.decided_on_assumed else None,
        closed_on=case.closed_on,
        period_start=str(first) if first else None,
        period_end=str(last) if last and len(closed) == len(ends) else None,
        handled_elsewhere=tuple(
            Elsewhere(name=people[item.person].name, why=item.why)
            for item in case.handled_elsewhere
        ),
    )


def evidence_nodes(case: Case) -> dict[str, EvidenceNode]:
    """Return the evidence of a case by id."""
    return {
        item.id: EvidenceNode(
            title=item.title, kind=item.kind.value, origin=item.origin, disputed=item.disputed
        )
        for item in case.evidence
    }


def finding_nodes(case: Case) -> dict[str, FindingNode]:
    """Return the findings of a case by id."""
    return {
        item.id: FindingNode(
            title=item.title,
            unit=item.unit,
            area=item.area,
            start=str(item.period.start),
            end=str(item.period.end) if item.period.end else None,
            standing=item.status.value,
            evidence=item.evidence,
            assumption=item.assumption,
            duties=item.duties,
        )
        for item in case.findings
    }
