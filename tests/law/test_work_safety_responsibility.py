"""Work-safety responsibility of local leaders: who fully did the duty is not held."""

from __future__ import annotations

from typing import Any

import pytest

from engine.model.measures import Lean
from engine.model.values import Verb
from tests.law.accountability_scene import did, failure, leaning, of
from tests.law.smaller_scene import assessed, charge, compared, outcome, proposed
from tests.village import rulebook

LAW = "safety-responsibility-rules"
ACCIDENT = failure(finding__production_accident="yes")
LEADER = of("deputy", subject__local_leader="by-analogy")
BREACH = did(
    "deputy",
    conduct__breach="yes",
    conduct__leadership="direct",
    conduct__safety_enforcement_obstructed="no",
)
NOT_DONE = of("deputy", charge__safety_duties_done="no")
DONE = of("deputy", charge__safety_duties_done="yes", charge__safety_decisions_done="yes")


def test_before_the_text_is_compared_nothing_is_proposed() -> None:
    assert outcome(assessed(ACCIDENT, LEADER, BREACH, NOT_DONE), "deputy", LAW) == "waiting"


def test_once_compared_the_measures_of_article_19_are_a_set() -> None:
    found = proposed(assessed(ACCIDENT, LEADER, BREACH, NOT_DONE, law=compared(LAW)), "deputy", LAW)
    assert found is not None
    assert found.measures.kind == "set"
    assert "admonition" in {each.id for each in found.measures.range}
    assert {each.authority for each in found.authority} == {"by-powers"}


def test_whoever_fully_did_the_duty_is_not_held_under_article_23() -> None:
    found = assessed(ACCIDENT, LEADER, BREACH, DONE, law=compared(LAW))
    assert outcome(found, "deputy", LAW) == "not-met"
    miss = charge(found, "deputy", LAW)
    assert miss is not None
    excepted = [each for each in miss.misses if each.status.value == "excepted"]
    assert {leaf.fact for each in excepted for leaf in each.failed} >= {
        "charge.safety_duties_done",
        "charge.safety_decisions_done",
    }


def test_whether_enforcement_was_obstructed_stays_open_whatever_else_was_done() -> None:
    unasked = did("deputy", conduct__breach="yes", conduct__leadership="direct")
    found = assessed(ACCIDENT, LEADER, unasked, DONE, law=compared(LAW))
    assert outcome(found, "deputy", LAW) == "open"


def test_where_only_half_of_article_23_is_there_it_excepts_nothing() -> None:
    half = of("deputy", charge__safety_duties_done="yes", charge__safety_decisions_done="no")
    found = assessed(ACCIDENT, LEADER, BREACH, half, law=compared(LAW))
    assert outcome(found, "deputy", LAW) == "proposed"


def test_where_nobody_asked_whether_the_duty_was_done_the_proposal_waits_for_it() -> None:
    found = proposed(assessed(ACCIDENT, LEADER, BREACH, law=compared(LAW)), "deputy", LAW)
    assert found is not None
    assert found.status == "conditional"
    assert "unknown:charge.safety_duties_done" in {point.key for point in found.conditions}


def test_article_23_is_a_plain_statement_and_article_22_a_may() -> None:
    pack = next(each for each in rulebook().packs if each.regulation == LAW)
    verbs = {rule.id: rule.verb for rule in pack.rules}
    assert verbs["art-23"] is Verb.IS_GIVEN
    assert verbs["art-22"] is Verb.MAY
    assert all(rule.provision.verified for rule in pack.rules if rule.provision.article >= 22)
    assert not any(
        rule.provision.verified for rule in pack.rules if 18 <= rule.provision.article < 22
    )


def test_reducing_the_loss_is_a_ground_and_moves_nothing() -> None:
    helped = of("deputy", charge__accident_loss_reduced="yes")
    law = compared(LAW)
    found = proposed(assessed(ACCIDENT, LEADER, BREACH, NOT_DONE, helped, law=law), "deputy", LAW)
    plain = proposed(assessed(ACCIDENT, LEADER, BREACH, NOT_DONE, law=law), "deputy", LAW)
    assert found is not None
    assert plain is not None
    assert leaning(found)["art-22"] == ("yes", (Lean.LENIENT, Lean.MITIGATED))
    assert found.measures == plain.measures


@pytest.mark.parametrize(
    ("judged", "expected"),
    [
        ((LEADER, BREACH, NOT_DONE), "not examined"),
        ((failure(finding__production_accident="no"), LEADER, BREACH, NOT_DONE), "not-met"),
        ((failure(finding__production_accident="unknown"), LEADER, BREACH, NOT_DONE), "open"),
        ((ACCIDENT, of("deputy", subject__local_leader="none"), BREACH), "not-reached"),
        ((ACCIDENT, LEADER, did("deputy", conduct__breach="no"), NOT_DONE), "not-met"),
        ((ACCIDENT, LEADER, NOT_DONE), "open"),
    ],
    ids=["unsaid", "no accident", "accident unknown", "no leader", "no breach", "unasked"],
)
def test_just_missing_it_proposes_nothing_even_if_compared(
    judged: tuple[Any, ...], expected: str
) -> None:
    assert outcome(assessed(*judged, law=compared(LAW)), "deputy", LAW) == expected


def test_how_the_duties_of_the_post_were_weighed_has_to_be_explained() -> None:
    found = assessed(ACCIDENT, LEADER, BREACH, NOT_DONE)
    alert = next(each for each in found.alerts if each.code == "weigh-conditions")
    assert alert.citation.provision.article == 25
    assert alert.subjects == ("deputy",)
