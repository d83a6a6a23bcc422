"""The made-up county again, for regulations that wait until a case speaks of them."""

from __future__ import annotations

from typing import Any

from engine.assessment.pipeline import assess
from engine.matchers.plain import PlainMatcher
from engine.model.assessment import Assessment
from engine.model.case import Case
from engine.model.proposal import OpenCharge, Proposal
from engine.model.rules import Rulebook
from tests.law.accountability_scene import DIGESTS, organisation
from tests.village import rulebook

PERIOD = {"from": "2021-06-01", "to": "2021-12-31"}


def case_of(*judgements: dict[str, Any], **more: Any) -> Case:  # noqa: ANN401 - any section of a case
    """Return a case with one established failure of the works office."""
    finding = {"id": "F", "title": "mine unsafe", "unit": "works", "area": "dikes"}
    period = more.pop("period", PERIOD)
    return Case.model_validate(
        {
            "schema": "case.v1",
            "id": "mine",
            "title": "mine",
            "handled_by": "discipline",
            "decided_on": "2022-03-01",
            "evidence": [{"id": "E", "title": "report", "kind": "document"}],
            "findings": [{**finding, "period": period, "status": "established", "evidence": ["E"]}],
            "judgements": [{"status": "established", **item} for item in judgements],
            **more,
        }
    )


def assessed(*judgements: dict[str, Any], law: Rulebook | None = None, **more: Any) -> Assessment:  # noqa: ANN401 - any section of a case
    """Assess it under the shipped rules, or under others."""
    case = case_of(*judgements, **more)
    return assess(organisation(), case, law or rulebook(), PlainMatcher(), DIGESTS)


def proposed(assessment: Assessment, subject: str, regulation: str) -> Proposal | None:
    """Return what is proposed on a subject under a regulation."""
    for each in assessment.proposals:
        if (each.subject.id, each.charge.regulation) == (subject, regulation):
            return each
    return None


def charge(assessment: Assessment, subject: str, regulation: str) -> OpenCharge | None:
    """Return the charge of a subject under a regulation that came to no proposal."""
    charges = [
        *((each.subject.id, each.charges) for each in assessment.to_be_established),
        *((each.subject.id, each.charges) for each in assessment.not_proposed),
        *((each.subject.id, each.also_open) for each in assessment.proposals),
    ]
    found = (each for whose, open_ in charges if whose == subject for each in open_)
    return next((each for each in found if each.charge.regulation == regulation), None)


def outcome(assessment: Assessment, subject: str, regulation: str) -> str:
    """Return what a charge came to: `proposed`, another outcome, or `not examined`."""
    if proposed(assessment, subject, regulation):
        return "proposed"
    found = charge(assessment, subject, regulation)
    return found.outcome if found else "not examined"


def compared(regulation: str) -> Rulebook:
    """Return the shipped rules as they were if all texts of a regulation had been compared."""
    shipped = rulebook()
    packs = tuple(
        pack.model_copy(
            update={
                "in_force_verified": True,
                "rules": tuple(
                    rule.model_copy(
                        update={"provision": rule.provision.model_copy(update={"verified": True})}
                    )
                    for rule in pack.rules
                ),
            }
        )
        if pack.regulation == regulation
        else pack
        for pack in shipped.packs
    )
    return shipped.model_copy(update={"packs": packs})


def keys(assessment: Assessment, subject: str, regulation: str) -> set[str]:
    """Return the points that a charge waits for."""
    found = charge(assessment, subject, regulation)
    return {point.key for point in found.conditions} if found else set()
