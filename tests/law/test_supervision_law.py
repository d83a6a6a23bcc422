"""The Supervision Law: who decides on accountability, who may only suggest it, and to whom."""

from __future__ import annotations

from typing import Any

import pytest

from engine.model.assessment import Assessment
from tests.law.accountability_scene import did, in_case, of
from tests.law.smaller_scene import assessed, outcome, proposed
from tests.village import rulebook

LAW = "supervision-law"
ORGAN = in_case(case__supervisory_organ="yes")
LEADER = of("deputy", subject__public_leader="yes")
BREACH = did("deputy", conduct__breach="yes")
WITHIN = of("deputy", subject__within_supervision_authority="yes")
OUTSIDE = of("deputy", subject__within_supervision_authority="no")
NEW = {
    "period": {"from": "2025-07-01", "to": "2025-09-30"},
    "decided_on": "2025-12-01",
}


def authorities(found: Assessment, subject: str) -> dict[str, str]:
    proposal = proposed(found, subject, LAW)
    assert proposal is not None
    return {each.measure: each.authority for each in proposal.authority}


@pytest.mark.parametrize(("when", "article"), [({}, 45), (NEW, 52)], ids=["2018", "2025"])
def test_each_version_cites_its_own_article(when: dict[str, Any], article: int) -> None:
    found = proposed(assessed(ORGAN, LEADER, BREACH, WITHIN, **when), "deputy", LAW)
    assert found is not None
    assert {each.citation.provision.article for each in found.authority} == {article}
    assert {each.id for each in found.measures.range} == {
        "accountability-decision",
        "accountability-suggestion",
    }
    assert found.measures.verbs == ("is-given",)


def test_within_management_authority_the_organ_decides() -> None:
    assert authorities(assessed(ORGAN, LEADER, BREACH, WITHIN), "deputy") == {
        "accountability-decision": "decide",
        "accountability-suggestion": "to-the-competent-organ",
    }


def test_outside_it_the_organ_may_only_suggest() -> None:
    assert authorities(assessed(ORGAN, LEADER, BREACH, OUTSIDE), "deputy") == {
        "accountability-decision": "suggest-only",
        "accountability-suggestion": "to-the-competent-organ",
    }


def test_where_authority_is_not_known_nobody_is_said_to_decide() -> None:
    assert "accountability-decision" not in authorities(assessed(ORGAN, LEADER, BREACH), "deputy")


@pytest.mark.parametrize(
    ("judged", "expected"),
    [
        ((LEADER, BREACH), "not examined"),
        ((in_case(case__supervisory_organ="no"), LEADER, BREACH), "not-reached"),
        ((in_case(case__supervisory_organ="unknown"), LEADER, BREACH), "open"),
        ((ORGAN, of("deputy", subject__public_leader="no"), BREACH), "not-reached"),
        ((ORGAN, BREACH), "open"),
        ((ORGAN, LEADER, did("deputy", conduct__breach="no")), "not-met"),
        ((ORGAN, LEADER), "open"),
    ],
    ids=["unsaid", "party only", "organ unknown", "no leader", "unsettled", "no breach", "unasked"],
)
def test_just_missing_it_proposes_nothing(judged: tuple[Any, ...], expected: str) -> None:
    assert outcome(assessed(*judged), "deputy", LAW) == expected


def test_one_who_took_office_after_the_period_is_not_held() -> None:
    early = {"from": "2019-01-01", "to": "2020-06-30"}
    found = assessed(ORGAN, LEADER, BREACH, period=early)
    assert outcome(found, "deputy", LAW) == "not-met"


def test_a_unit_with_problems_of_its_own_gets_a_suggestion_and_nothing_else() -> None:
    unit = (of("town", subject__supervised_unit="yes"), did("town", conduct__breach="yes"))
    found = proposed(assessed(ORGAN, *unit), "town", LAW)
    assert found is not None
    assert [each.id for each in found.measures.range] == ["supervision-suggestion"]
    assert {each.authority for each in found.authority} == {"to-the-unit"}


def test_a_unit_without_a_breach_of_its_own_gets_none() -> None:
    unit = (of("town", subject__supervised_unit="yes"), did("town", conduct__breach="no"))
    assert outcome(assessed(ORGAN, *unit), "town", LAW) == "not-met"


@pytest.mark.parametrize(("version", "number"), [("2018-03-20", 69), ("2025-06-01", 78)])
def test_the_registers_hold_every_article(version: str, number: int) -> None:
    pack = next(each for each in rulebook().packs if each.key == f"{LAW}/{version}")
    assert {entry.article for entry in pack.articles} == set(range(1, number + 1))
    assert all(entry.verified for entry in pack.articles)


@pytest.mark.parametrize(
    ("version", "recusal", "review"), [("2018-03-20", 58, 49), ("2025-06-01", 67, 56)]
)
def test_recusal_and_review_stand_in_the_register(version: str, recusal: int, review: int) -> None:
    pack = next(each for each in rulebook().packs if each.key == f"{LAW}/{version}")
    verbs = {entry.name: set(entry.verbs) for entry in pack.articles}
    assert {f"{recusal}.{item}" for item in range(1, 5)} <= set(verbs)
    assert "shall" in verbs[str(recusal)]
    assert {"may", "shall"} <= verbs[str(review)]
