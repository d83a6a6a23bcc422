"""Small made-up cases under the disciplinary regulations, in the version that governs their year.

The town, its deputy in charge, its secretary and a clerk are those of `tests.assessment.world`.
"""

from __future__ import annotations

from itertools import chain
from typing import Any, Literal

from engine.assessment.pipeline import assess
from engine.matchers.plain import PlainMatcher
from engine.model.assessment import Assessment, Digests
from engine.model.case import Case, Judgement
from engine.model.proposal import OpenCharge, Proposal
from tests.assessment.world import organisation
from tests.village import rulebook

REGULATION = "disciplinary-regulation"
DIGESTS = Digests(case="c", organisation="o", rules="r", engine="e")
Version = Literal["2018", "2023"]
Facts = dict[str, str]
YEARS = {"2018": 2019, "2023": 2024}
"""A year in which each version was in force, from beginning to end."""

CADRE: Facts = {
    "subject.party_member": "yes",
    "subject.leading_cadre": "yes",
    "subject.committee_member": "no",
    "subject.party_post": "yes",
}
ELSEWHERE: Facts = dict.fromkeys(
    (
        "conduct.strict_governance_failed",
        "conduct.wrongs_left_alone",
        "conduct.negligent",
        "conduct.deployment_poor",
        "conduct.new_concept_poor",
        "conduct.oversight_failed",
        "conduct.formalism",
        "conduct.sanction_not_given",
        "conduct.sanction_not_enforced",
        "conduct.sanctioned_not_managed",
        "conduct.inherited_shirked",
        "conduct.accountability_abused",
        "conduct.accountability_careless",
    ),
    "no",
)
"""What the articles of both versions ask for: not so, unless a test says it is."""
BREACH: Facts = {
    **ELSEWHERE,
    "conduct.breach": "yes",
    "conduct.leadership": "direct",
    "conduct.contribution": "partial",
    "conduct.fault": "negligence",
}


def assessed(
    version: Version,
    conduct: Facts,
    *,
    finding: Facts | None = None,
    charge: Facts | None = None,
    subject: Facts | None = None,
    who: str = "deputy",
    violations: tuple[tuple[str, ...], ...] = (("F1",),),
    since: str | None = None,
) -> Assessment:
    """Assess one person. `violations` are the findings of each; `since` sets an earlier start."""
    found = tuple(name for each in violations for name in each)
    judgements = [
        _judged(subject=who, facts={**CADRE, **(subject or {})}),
        _judged(subject=who, findings=found, facts={**BREACH, **conduct}),
    ]
    if finding:
        judgements.append(_judged(findings=found, facts=finding))
    if charge:
        judgements.append(_judged(subject=who, facts=charge))
    case = _case(YEARS[version], judgements, who, violations, since)
    return assess(organisation(), case, rulebook(), PlainMatcher(), DIGESTS)


def _judged(**fields: Any) -> Judgement:  # noqa: ANN401 - any field of a judgement
    return Judgement.model_validate({"status": "established", **fields})


def _case(
    year: int,
    judgements: list[Judgement],
    who: str,
    violations: tuple[tuple[str, ...], ...],
    since: str | None,
) -> Case:
    period = {"from": since or f"{year}-02-01", "to": f"{year}-06-01"}
    finding = {"unit": "village", "area": "money", "period": period, "status": "established"}
    charges = [
        {"id": f"v{number}", "subject": who, "findings": findings}
        for number, findings in enumerate(violations, start=1)
    ]
    return Case.model_validate(
        {
            "schema": "case.v1",
            "id": "made-up",
            "title": "made up",
            "handled_by": "town",
            "decided_on": f"{year}-09-01",
            "findings": [
                {"id": name, "title": name, **finding} for each in violations for name in each
            ],
            "judgements": [each.model_dump(by_alias=True, mode="json") for each in judgements],
            "charges": charges if len(charges) > 1 else [],
        }
    )


def proposals(found: Assessment, who: str = "deputy") -> list[Proposal]:
    """Return what is proposed on a person under the disciplinary regulations."""
    return [
        each
        for each in found.proposals
        if each.subject.id == who and each.charge.regulation == REGULATION
    ]


def proposal(found: Assessment, who: str = "deputy") -> Proposal:
    (only,) = proposals(found, who)
    return only


def permitted(found: Assessment, who: str = "deputy") -> tuple[str, ...]:
    """Return the measures proposed, lightest first; none if nothing is."""
    return tuple(view.id for each in proposals(found, who) for view in each.measures.range)


def options(found: Assessment, who: str = "deputy") -> set[str]:
    return {each.id for each in proposal(found, who).options}


def charge(found: Assessment, who: str = "deputy") -> OpenCharge:
    """Return the charge under the disciplinary regulations that came to no proposal."""
    pending = [of.charges for of in found.to_be_established if of.subject.id == who]
    out = [of.charges for of in found.not_proposed if of.subject.id == who]
    beside = [of.also_open for of in found.proposals if of.subject.id == who]
    open_charges = chain.from_iterable((*pending, *out, *beside))
    return next(each for each in open_charges if each.charge.regulation == REGULATION)


def outcome(found: Assessment, who: str = "deputy") -> str:
    return charge(found, who).outcome


def powers(found: Assessment, measure: str, who: str = "deputy") -> set[str]:
    """Return who may decide a measure."""
    return {each.authority for each in proposal(found, who).authority if each.measure == measure}


def alerts(found: Assessment) -> set[str]:
    return {each.code for each in found.alerts}


def if_several(found: Assessment, who: str = "deputy") -> list[tuple[str, str]]:
    """Return what the highest sanction due comes to, the same beside every violation."""
    tables = [
        [(pair.due.id, pair.then.id) for pair in each.measures.if_several]
        for each in proposals(found, who)
    ]
    assert all(table == tables[0] for table in tables)
    return tables[0]
