"""A made-up office under a made-up county, to hold packs of the administrative regimes to."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from engine.assessment.pipeline import assess
from engine.checker.check import check
from engine.matchers.plain import PlainMatcher
from engine.model.assessment import Assessment
from engine.model.case import Case
from engine.model.organisation import Organisation
from engine.model.proposal import OpenCharge, Proposal
from tests.village import DIGESTS, rulebook

DIRECTOR = "director"
CLERK = "clerk"
FORMER = "former"
FINDINGS = ("F1", "F2")

Facts = dict[str, str]


def organisation() -> Organisation:
    """Return an office over a village fund: a director in charge, a clerk who does the work."""
    return Organisation.model_validate(
        {
            "schema": "organisation.v1",
            "id": "lakeside",
            "title": "Lakeside",
            "areas": [{"id": "money", "name": "money"}],
            "units": [
                {"id": "county", "name": "county", "kind": "discipline-organ",
                 "level": "district"},
                {"id": "office", "name": "office", "kind": "office", "level": "township"},
                {"id": "fund", "name": "fund", "kind": "village-committee", "level": "village"},
            ],
            "posts": [
                {"id": "director-post", "title": "director", "unit": "office", "role": "deputy",
                 "leading_group": True},
                {"id": "clerk-post", "title": "clerk", "unit": "office", "role": "staff"},
            ],
            "people": [{"id": name, "name": name} for name in (DIRECTOR, CLERK, FORMER)],
            "tenures": [
                {"person": FORMER, "post": "director-post", "from": "2000-01-01",
                 "to": "2010-12-31"},
                {"person": DIRECTOR, "post": "director-post", "from": "2011-01-01"},
                {"person": CLERK, "post": "clerk-post", "from": "2011-01-01"},
            ],
            "duties": [
                {"id": "d1", "holder": "office", "kind": "oversees", "over": "fund"},
                {"id": "d2", "holder": "director-post", "kind": "in-charge", "over": "office"},
                {"id": "d3", "holder": "clerk-post", "kind": "executes", "over": "fund"},
            ],
        }
    )  # fmt: skip


def case(
    *judgements: dict[str, Any],
    last: date,
    findings: tuple[str, ...] = ("F1",),
    charges: tuple[dict[str, Any], ...] = (),
    decided: date | None = None,
) -> Case:
    """Return a case whose findings ended on a day, with judgements as they are written."""
    period = {"from": (last - timedelta(days=200)).isoformat(), "to": last.isoformat()}
    finding = {"title": "the fund was not looked after", "unit": "fund", "area": "money",
               "period": period, "status": "established", "evidence": ["E1", "E2"]}  # fmt: skip
    pieces = [
        {"id": each, "title": each, "kind": "document", "origin": each} for each in ("E1", "E2")
    ]
    return Case.model_validate(
        {
            "schema": "case.v1",
            "id": "made-up",
            "title": "a made-up case",
            "handled_by": "county",
            "decided_on": (decided or last + timedelta(days=100)).isoformat(),
            "evidence": pieces,
            "findings": [{"id": each, **finding} for each in findings],
            "judgements": [{"status": "established", "evidence": ["E1"], **each} for each in
                           judgements],
            "charges": charges,
        }
    )  # fmt: skip


def assessed(found: Case) -> Assessment:
    """Return the assessment of a case, which the independent checker must find sound."""
    result = assess(organisation(), found, rulebook(), PlainMatcher(), DIGESTS)
    assert check(result) == ()
    return result


def about(subject: str, facts: Facts, *findings: str) -> dict[str, Any]:
    """Return a judgement as it is written in a case file."""
    return {
        "subject": subject,
        "facts": facts,
        **({"findings": list(findings)} if findings else {}),
    }


def of_director(
    told: Facts,
    *,
    last: date,
    findings: tuple[str, ...] = ("F1",),
    **fields: Any,  # noqa: ANN401 - any field of a case
) -> Assessment:
    """Return the assessment of the director on facts, each judged of what its name begins with."""

    def sheet(*kinds: str) -> Facts:
        return {name: told[name] for name in told if name.split(".")[0] in kinds}

    judgements = [
        about(DIRECTOR, sheet("subject", "charge")),
        about(DIRECTOR, sheet("conduct"), *findings),
        {"findings": list(findings), "facts": sheet("finding")},
    ]
    asked = [each for each in judgements if each["facts"]]
    return assessed(case(*asked, last=last, findings=findings, **fields))


def ends_of(found: Proposal) -> tuple[str, str]:
    """Return the ends of the range of a proposal."""
    codes = span(found)
    return codes[0], codes[-1]


def proposed_on(result: Assessment, subject: str) -> list[Proposal]:
    return [each for each in result.proposals if each.subject.id == subject]


def proposals(result: Assessment, regulation: str, subject: str = DIRECTOR) -> list[Proposal]:
    found = proposed_on(result, subject)
    return [each for each in found if each.charge.regulation == regulation]


def proposal(result: Assessment, regulation: str, subject: str = DIRECTOR) -> Proposal:
    (found,) = proposals(result, regulation, subject)
    return found


def other(result: Assessment, regulation: str, subject: str = DIRECTOR) -> OpenCharge:
    """Return the charge under a regulation that came to no proposal."""
    pending = (each for each in result.to_be_established if each.subject.id == subject)
    others = (each for each in result.not_proposed if each.subject.id == subject)
    charges = [charge for each in proposed_on(result, subject) for charge in each.also_open]
    charges += [charge for each in pending for charge in each.charges]
    charges += [charge for each in others for charge in each.charges]
    return next(each for each in charges if each.charge.regulation == regulation)


def span(found: Proposal) -> tuple[str, ...]:
    return tuple(each.id for each in found.measures.range)
