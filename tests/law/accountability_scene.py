"""A small made-up county for the Accountability Regulations: one failure, one leading group."""

from __future__ import annotations

from functools import cache
from typing import Any

from engine.assessment.pipeline import assess
from engine.matchers.plain import PlainMatcher
from engine.model.assessment import Alert, Assessment, Digests, ToBeEstablished
from engine.model.case import Case
from engine.model.measures import Lean
from engine.model.organisation import Organisation
from engine.model.proposal import Consideration, Proposal
from engine.model.rules import Pack
from tests.village import rulebook

OLD, NEW = "2016-07-08", "2019-09-01"
UNDER_OLD = {"from": "2017-03-01", "to": "2018-06-30"}
UNDER_NEW = {"from": "2020-03-01", "to": "2021-06-30"}
REGULATION = "accountability-regulation"
DIGESTS = Digests(case="c", organisation="o", rules="r", engine="e")
Facts = dict[str, str]


@cache
def organisation() -> Organisation:
    units = [
        {"id": "county", "name": "county committee", "kind": "party-organisation"},
        {"id": "discipline", "name": "discipline organ", "kind": "discipline-organ"},
        {"id": "town", "name": "town committee", "kind": "party-organisation"},
        {"id": "works", "name": "works office", "kind": "office"},
    ]
    posts = [("secretary", "secretary"), ("deputy", "deputy"), ("member", "member")]
    people = ("head", "former", "deputy", "member", "clerk")
    tenures = [
        {"person": "head", "post": "secretary-post", "from": "2015-01-01"},
        {"person": "former", "post": "deputy-post", "from": "2014-01-01", "to": "2020-12-31"},
        {"person": "deputy", "post": "deputy-post", "from": "2021-01-01"},
        {"person": "member", "post": "member-post", "from": "2015-01-01"},
        {"person": "clerk", "post": "clerk-post", "from": "2015-01-01"},
    ]
    levels = {"county": "district", "discipline": "district"}
    parents = {"discipline": "county", "town": "county", "works": "town"}
    return Organisation.model_validate(
        {
            "schema": "organisation.v1",
            "id": "fictional-county",
            "title": "fictional county",
            "areas": [{"id": "dikes", "name": "dikes"}],
            "units": [
                {
                    **unit,
                    "level": levels.get(unit["id"], "township"),
                    "parent": parents.get(unit["id"]),
                }
                for unit in units
            ],
            "posts": [
                *(
                    {"id": f"{name}-post", "title": name, "unit": "town", "role": role,
                     "leading_group": True}
                    for name, role in posts
                ),
                {"id": "clerk-post", "title": "clerk", "unit": "works", "role": "staff"},
            ],
            "people": [{"id": name, "name": name} for name in people],
            "tenures": tenures,
            "duties": [
                {"id": "d1", "holder": "town", "kind": "leads", "over": "works"},
                {"id": "d2", "holder": "deputy-post", "kind": "in-charge", "over": "works"},
                {"id": "d3", "holder": "clerk-post", "kind": "executes", "over": "works"},
            ],
        }
    )  # fmt: skip


def assessed(
    *judgements: dict[str, Any],
    period: dict[str, str],
    handled_by: str = "discipline",
    **more: Any,  # noqa: ANN401 - any section of a case
) -> Assessment:
    """Assess one established failure of the works office, with what people judged of it."""
    finding = {"id": "F", "title": "dikes neglected", "unit": "works", "area": "dikes"}
    case = Case.model_validate(
        {
            "schema": "case.v1",
            "id": "dikes",
            "title": "dikes",
            "handled_by": handled_by,
            "decided_on": "2022-03-01",
            "evidence": [{"id": "E", "title": "report", "kind": "document"}],
            "findings": [{**finding, "period": period, "status": "established", "evidence": ["E"]}],
            "judgements": [{"status": "established", **item} for item in judgements],
            **more,
        }
    )
    return assess(organisation(), case, rulebook(), PlainMatcher(), DIGESTS)


def of(subject: str, **facts: str) -> dict[str, Any]:
    """Judge facts of a subject or its charges; `__` stands for the point in a fact's name."""
    return {"subject": subject, "facts": _named(facts)}


def did(subject: str, **facts: str) -> dict[str, Any]:
    """Judge facts of a subject's conduct on the failure."""
    return {"subject": subject, "findings": ["F"], "facts": _named(facts)}


def failure(**facts: str) -> dict[str, Any]:
    """Judge facts of the failure itself."""
    return {"findings": ["F"], "facts": _named(facts)}


def in_case(**facts: str) -> dict[str, Any]:
    """Judge facts of the case."""
    return {"facts": _named(facts)}


def _named(facts: Facts) -> Facts:
    return {name.replace("__", "."): value for name, value in facts.items()}


def pack(version: str) -> Pack:
    """Return the Accountability Regulations in one version."""
    return next(each for each in rulebook().packs if each.key == f"{REGULATION}/{version}")


def proposal(assessment: Assessment, subject: str) -> Proposal | None:
    """Return what is proposed on a subject under the Accountability Regulations."""
    for each in assessment.proposals:
        if each.subject.id == subject and each.charge.regulation == REGULATION:
            return each
    return None


def pending(assessment: Assessment, subject: str) -> ToBeEstablished | None:
    """Return what is to be established on a subject."""
    found = (each for each in assessment.to_be_established if each.subject.id == subject)
    return next(found, None)


def proposed_on(assessment: Assessment, subject: str) -> Proposal:
    """Return what is proposed on a subject, and fail where nothing is."""
    found = proposal(assessment, subject)
    assert found is not None, subject
    return found


def measures(found: Proposal) -> set[str]:
    return {each.id for each in found.measures.range}


def waiting(found: Proposal) -> set[str]:
    return {each.id for each in found.measures.waiting}


def authority(found: Proposal) -> dict[str, str]:
    return {each.measure: each.authority for each in found.authority}


def leaning(found: Proposal) -> dict[str | None, tuple[str, tuple[Lean, ...]]]:
    """Return the grounds of the law on a proposal: what each comes to and which way it leans."""
    return {each.rule: (each.truth, each.lean) for each in grounds(found)}


def grounds(found: Proposal) -> list[Consideration]:
    return [each for each in (*found.favouring, *found.burdening) if each.rule]


def alerts(assessment: Assessment) -> dict[str, Alert]:
    return {each.code: each for each in assessment.alerts}
