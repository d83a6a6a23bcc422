"""Recusal: which ground stands, by which law of the day, who decides, what is left open."""

from __future__ import annotations

import pytest

from engine.assessment.pipeline import assess
from engine.assessment.recusal import recusals
from engine.matchers.choice import default_matcher
from engine.matchers.durable import available
from engine.matchers.plain import PlainMatcher
from engine.model.values import Stage, Status
from tests.assessment.reviewing import CAPACITIES, cited, example, found, relation, reviewed, shown
from tests.village import DIGESTS, inputs, rulebook

SUPERVISION = "supervision-law"
SANCTIONS = "administrative-sanctions-law"
OFFICIALS = "supervision-officials-law"
WORK_RULES = "discipline-work-rules"


def test_a_near_relative_of_a_subject_has_to_withdraw_under_every_law_that_reaches() -> None:
    view = reviewed(relation())
    assert cited(view) == {
        (SUPERVISION, 58, 1),
        (SANCTIONS, 47, 1),
        (OFFICIALS, 47, 1),
        (WORK_RULES, 65, None),
    }
    statuses = {each.citation.regulation: each.status for each in view.grounds}
    assert statuses.pop(WORK_RULES) is Status.CONDITIONAL
    assert set(statuses.values()) == {Status.ESTABLISHED}


def test_what_no_verified_text_says_waits_for_the_text() -> None:
    view = reviewed(relation(), facts={"reviewer.party_inquiry": "yes"})
    (ground,) = view.grounds
    assert not ground.citation.provision.verified
    assert [point.kind for point in ground.conditions] == ["text"]


@pytest.mark.parametrize(
    ("kind", "to", "item"),
    [
        ("near-relative", "reporter", 1),
        ("witness", "matter", 2),
        ("own-interest", "matter", 3),
        ("relative-interest", "interested-party", 3),
        ("may-affect", "witness", 4),
    ],
)
def test_each_kind_of_relation_is_read_by_its_item(kind: str, to: str, item: int) -> None:
    view = reviewed(relation(kind, to), facts={"reviewer.sanctions_case": "yes"})
    assert cited(view) == {(SANCTIONS, 47, item)}
    assert [each.read for each in view.relations] == [True]


@pytest.mark.parametrize("status", ["alleged", "disputed"])
def test_what_is_not_established_is_no_ground_but_to_be_established(status: str) -> None:
    view = reviewed(relation(status=status))
    assert view.grounds == ()
    assert {each.citation.regulation for each in view.to_be_established} == {
        SUPERVISION,
        SANCTIONS,
        OFFICIALS,
        WORK_RULES,
    }
    assert all(each.kinds == ("near-relative",) for each in view.to_be_established)


def test_what_is_refuted_is_neither_a_ground_nor_to_be_established() -> None:
    view = reviewed(relation(status="refuted"))
    assert view.grounds == view.to_be_established == ()
    assert [each.standing for each in view.relations] == ["refuted"]


def test_an_assumed_relation_gives_a_ground_only_under_its_assumption() -> None:
    view = reviewed(relation(assumed=True), facts={"reviewer.sanctions_case": "yes"})
    (ground,) = view.grounds
    assert ground.status is Status.CONDITIONAL
    assert [point.kind for point in ground.conditions] == ["assumption"]


def test_only_the_officials_law_looks_at_the_complainant() -> None:
    view = reviewed(relation(to="complainant"))
    assert cited(view) == {(OFFICIALS, 47, 1)}


def test_a_relation_that_no_item_names_is_shown_for_people_to_judge() -> None:
    view = reviewed(relation(to="witness"))
    assert view.grounds == view.to_be_established == ()
    assert [each.read for each in view.relations] == [False]
    assert "relation.may-affect" in {each.fact for each in view.to_be_judged}


def test_a_law_reaches_only_those_who_act_under_it() -> None:
    nobody = dict.fromkeys([fact for fact in CAPACITIES if fact != "reviewer.applied"], "no")
    view = reviewed(relation(), facts=nobody)
    assert view.grounds == view.to_be_established == view.asked_by == ()
    assert view.not_recorded == view.to_be_judged == ()


def test_an_unknown_capacity_leaves_an_established_relation_to_be_established() -> None:
    view = reviewed(relation(), facts={})
    assert view.grounds == ()
    needed = {point.fact for each in view.to_be_established for point in each.conditions}
    assert needed == {
        "reviewer.supervision_matter",
        "reviewer.supervision_official",
        "reviewer.sanctions_case",
        "reviewer.party_inquiry",
    }


def test_nothing_recorded_is_not_none() -> None:
    view = reviewed()
    assert {each.fact for each in view.not_recorded} == {
        "relation.near-relative",
        "relation.witness",
    }
    assert {each.fact for each in view.to_be_judged} == {
        "relation.own-interest",
        "relation.relative-interest",
        "relation.may-affect",
    }
    parties = {party.part for party in view.not_recorded[0].parties}
    assert parties == {"subject", "reporter", "complainant"}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2019-06-30", {(SUPERVISION, 58)}),
        ("2020-07-01", {(SUPERVISION, 58), (SANCTIONS, 47)}),
        ("2022-01-01", {(SUPERVISION, 58), (SANCTIONS, 47), (OFFICIALS, 47)}),
        ("2025-05-31", {(SUPERVISION, 58), (SANCTIONS, 47), (OFFICIALS, 47)}),
        ("2025-06-01", {(SUPERVISION, 67), (SANCTIONS, 47), (OFFICIALS, 47)}),
    ],
)
def test_the_version_in_force_on_the_day_of_the_case_is_cited(
    day: str, expected: set[tuple[str, int]]
) -> None:
    view = reviewed(relation(), decided_on=day)
    grounds = {(law, article) for law, article, _ in cited(view) if law != WORK_RULES}
    assert grounds == expected


def test_a_law_not_yet_in_force_is_named_as_such() -> None:
    states = {law.regulation: law.state for law in found(decided_on="2018-06-01").law}
    assert states[SUPERVISION] == "governs"
    assert states[SANCTIONS] == states[OFFICIALS] == states[WORK_RULES] == "not-yet"


def test_a_day_of_force_that_is_not_verified_makes_the_ground_conditional() -> None:
    view = reviewed(
        relation(), facts={"reviewer.supervision_matter": "yes"}, decided_on="2025-06-01"
    )
    (ground,) = view.grounds
    assert ground.status is Status.CONDITIONAL
    assert [point.key for point in ground.conditions] == ["text:supervision-law/2025-06-01"]


@pytest.mark.parametrize(("leads", "code"), [("yes", "higher-organ"), ("no", "head-of-organ")])
def test_who_decides_depends_on_whether_the_reviewer_heads_the_organ(leads: str, code: str) -> None:
    facts = {"reviewer.sanctions_case": "yes", "reviewer.leads_organ": leads}
    codes = {each.code for each in reviewed(facts=facts).decided_by}
    assert codes == {code, "organ-directly"}


def test_it_is_asked_whether_the_reviewer_heads_the_organ() -> None:
    view = reviewed(facts={"reviewer.sanctions_case": "yes"})
    assert {each.code for each in view.decided_by} == {"organ-directly"}
    mine = [each for each in view.deciding_open if each.citation.regulation == SANCTIONS]
    assert {each.code for each in mine} == {"higher-organ", "head-of-organ"}
    assert {point.fact for each in mine for point in each.conditions} == {"reviewer.leads_organ"}


def test_the_supervision_law_does_not_say_who_decides() -> None:
    silent = {law.regulation for law in found().law if not law.names_decider}
    assert silent == {SUPERVISION}


def test_a_post_once_held_on_the_chain_is_shown_and_is_no_ground() -> None:
    view = reviewed(person="p-former-mayor")
    assert view.post == "linked"
    assert {link.post for link in view.links} == {"deputy-mayor"}
    assert view.grounds == view.to_be_established == ()
    assert reviewed().post == "not-recorded"


def test_a_reviewer_is_not_asked_about_a_kinship_with_itself() -> None:
    asked = reviewed(person="p-former-mayor").not_recorded[0].parties
    assert "p-former-mayor" not in {party.id for party in asked}


def test_the_example_shows_each_standing_once() -> None:
    lead, member, review, leader = shown().reviewers
    assert lead.grounds
    assert not member.grounds
    assert member.to_be_established
    assert review.post == "linked"
    assert [each.read for each in leader.relations] == [False]


@pytest.mark.skipif(not available(), reason="durable_rules is not installed")
def test_both_matchers_come_to_the_same() -> None:
    assert recusals(*example(), rulebook(), default_matcher(), DIGESTS) == shown()


def test_a_version_that_holds_recusal_alone_charges_nobody() -> None:
    made = rulebook().model_copy(
        update={
            "packs": tuple(
                pack.model_copy(update={"rules": pack.of(Stage.RECUSE)})
                if pack.regulation == SANCTIONS
                else pack
                for pack in rulebook().packs
            )
        }
    )
    organisation, case = inputs()
    judged = assess(organisation, case, made, PlainMatcher(), DIGESTS)
    law = {each.regulation: each.version for each in judged.law}
    assert law[SANCTIONS] is None
