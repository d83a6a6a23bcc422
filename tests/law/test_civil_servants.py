"""What the Civil Servants Law and the rules of 2007 come to in small made-up cases."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from engine.model.assessment import Assessment
from engine.model.measures import Lean, Running
from engine.model.provision import Regime
from engine.model.values import Verb
from tests.law.office import (
    DIRECTOR,
    Facts,
    ends_of,
    of_director,
    other,
    proposal,
    proposals,
    span,
)
from tests.village import rulebook

LAW = "civil-servants-law"
RULES = "civil-servant-sanctions-rules"
SANCTIONS = "administrative-sanctions-law"
BEFORE = date(2020, 6, 30)
OLD = next(pack for pack in rulebook().packs if pack.regulation == RULES)
WHO = {"subject.official_kind": "administrative-civil-servant", "subject.service": "serving"}
FINDING = {"finding.act_of_body": "no", "finding.ill_result": "consequence"}
CONDUCT = {
    "conduct.breach": "yes",
    "conduct.superior_decision": "not-executing",
    "conduct.duty_violation": "neglect",
}
CHARGE = {"charge.gravity": "minor"}


def of(facts: Facts | None = None, *, last: date = BEFORE, **more: Any) -> Assessment:  # noqa: ANN401 - what a case has besides
    told = {**WHO, **FINDING, **CONDUCT, **CHARGE, **(facts or {})}
    return of_director(told, last=last, **more)


def ends(facts: Facts) -> tuple[str, str]:
    return ends_of(proposal(of(facts), RULES))


# --- the rules of 2007 -------------------------------------------------------------------------


def test_before_the_law_a_derelict_civil_servant_is_given_a_demerit_or_a_serious_one() -> None:
    found = proposal(of(), RULES)
    assert span(found) == ("demerit", "serious-demerit")
    assert not proposals(of(), SANCTIONS)


def test_that_another_law_governs_at_the_decision_is_a_choice_people_make() -> None:
    points = {point.key for point in proposal(of(), RULES).conditions}
    assert f"version:{RULES}" in points


def test_from_the_first_day_of_the_law_the_rules_no_longer_govern() -> None:
    result = of(last=date(2020, 7, 1))
    assert RULES not in {each.regulation for each in result.law}
    assert proposals(result, SANCTIONS)


@pytest.mark.parametrize("kind", ["village-manager", "other-civil-servant", "enterprise-manager"])
def test_the_rules_reach_neither_villages_nor_other_organs(kind: str) -> None:
    assert other(of({"subject.official_kind": kind}), RULES).outcome == "not-reached"


@pytest.mark.parametrize(
    ("fact", "value", "gravity", "expected"),
    [
        ("conduct.dereliction_case", "earmarked-funds", "minor", ("demerit", "serious-demerit")),
        ("conduct.dereliction_case", "incident-unreported", "grave", ("discharge", "discharge")),
        ("conduct.decision_violation", "order-refused", "minor", ("warning", "serious-demerit")),
        ("conduct.integrity_violation", "private-gain", "heavier", ("downgrading", "dismissal")),
        ("conduct.state_money_wasted", "yes", "minor", ("warning", "warning")),
        ("conduct.state_money_wasted", "yes", "heavier", ("demerit", "serious-demerit")),
        ("conduct.leaders_or_public_deceived", "yes", "minor", ("warning", "serious-demerit")),
    ],
)
def test_each_article_has_its_own_grades(
    fact: str, value: str, gravity: str, expected: tuple[str, str]
) -> None:
    told = {"conduct.duty_violation": "none", fact: value, "charge.gravity": gravity}
    assert ends(told) == expected


@pytest.mark.parametrize(
    "missing",
    [
        {"conduct.breach": "no"},
        {"conduct.duty_violation": "none"},
        {"conduct.duty_violation": "leak", "finding.ill_result": "effect"},
        {"conduct.duty_violation": "none", "conduct.decision_violation": "order-evaded"},
        {"conduct.superior_decision": "superior-answers"},
    ],
)
def test_nothing_is_proposed_where_one_thing_is_missing(missing: Facts) -> None:
    assert not proposals(of(missing), RULES)


def test_an_organ_must_have_been_found_unlawful_by_a_body_with_authority() -> None:
    told = {"finding.act_of_body": "yes", "conduct.part_in_body_act": "responsible-leader"}
    assert proposals(of({**told, "finding.body_found_unlawful": "yes"}), RULES)
    assert not proposals(of({**told, "finding.body_found_unlawful": "no"}), RULES)


def test_leniency_is_a_shall_here_and_stays_within_the_range() -> None:
    found = proposal(of({"charge.confessed_violation": "yes"}), RULES)
    assert span(found) == ("demerit", "serious-demerit")
    (ground,) = [each for each in found.favouring if each.rule == "art-13-1"]
    assert (ground.verb, ground.lean) == (Verb.SHALL, (Lean.LENIENT,))


def test_who_came_forward_and_recovered_the_loss_shall_be_mitigated_by_one_grade() -> None:
    told = {"charge.confessed_violation": "yes", "charge.loss_averted": "yes"}
    assert ends(told) == ("warning", "serious-demerit")
    assert ends({**told, "charge.loss_averted": "no"}) == ("demerit", "serious-demerit")


def test_where_a_warning_is_due_and_mitigation_too_the_person_is_exempted() -> None:
    told = {"charge.confessed_violation": "yes", "charge.loss_averted": "yes"}
    waste = {"conduct.duty_violation": "none", "conduct.state_money_wasted": "yes"}
    found = proposal(of(told | waste), RULES)
    assert [(each.id, each.verb) for each in found.options] == [("exempted", Verb.IS_GIVEN)]
    assert not proposal(of(told), RULES).options


def test_several_acts_are_joined_up_to_48_months_and_a_running_period_is_added() -> None:
    two = ("F1", "F2")
    charges: tuple[dict[str, Any], ...] = tuple(
        {"id": f"v{number}", "subject": DIRECTOR, "findings": [finding]}
        for number, finding in enumerate(two)
    )
    found, _ = proposals(of({"charge.gravity": "heavier"}, findings=two, charges=charges), RULES)
    periods = [row.together for row in found.measures.if_several if row.together]
    assert {(each.least, each.most) for each in periods} == {(24, 48)}
    merging = next(each for each in found.measures.combined if each.kind == "merge")
    assert merging.verb is Verb.IS_GIVEN
    assert OLD.combination.running is Running.REMAINING_PLUS_NEW


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        ("other", {"appointing-or-supervision"}),
        ("department-head", {"government-of-the-level"}),
        ("government-leader", {"government-one-level-up"}),
    ],
)
def test_who_decides_hangs_on_the_office(office: str, expected: set[str]) -> None:
    found = proposal(of({"subject.government_office": office}), RULES)
    assert {each.authority for each in found.authority if each.measure == "demerit"} == expected


def test_a_retired_civil_servant_is_given_no_sanction_but_benefits_are_reduced() -> None:
    told = {"subject.service": "retired", "charge.gravity": "heavier"}
    assert span(proposal(of(told), RULES)) == ("benefits-reduced",)


# --- the Civil Servants Law --------------------------------------------------------------------

LEADER = {"subject.organ_leader": "yes", "conduct.grave_failure": "yes", "finding.loss": "major"}


def test_a_problem_found_is_met_as_the_case_may_be_and_never_with_a_point() -> None:
    found = proposal(of(), LAW)
    assert found.charge.regime is Regime.ORGANISATIONAL
    assert found.measures.kind == "set"
    assert {"talk-reminder", "admonition", "sanction"} <= set(span(found))
    assert "ordered-resignation" not in span(found)


def test_a_leader_whose_grave_failure_led_to_major_loss_shall_resign() -> None:
    found = proposal(of(LEADER), LAW)
    assert "resignation-taking-blame" in span(found)
    assert "ordered-resignation" not in span(found)
    ordered = proposal(of({**LEADER, "charge.blame_not_taken": "yes"}), LAW)
    assert "ordered-resignation" in span(ordered)
    (who,) = [each for each in ordered.authority if each.measure == "ordered-resignation"]
    assert (who.authority, who.citation.provision.article) == ("appointment-authority", 42)


@pytest.mark.parametrize(
    "missing",
    [
        {"subject.organ_leader": "no"},
        {"conduct.grave_failure": "no"},
        {"finding.loss": "larger", "finding.vile_social_effect": "no"},
    ],
)
def test_resignation_needs_a_leader_a_grave_failure_and_its_consequence(missing: Facts) -> None:
    assert "resignation-taking-blame" not in span(proposal(of({**LEADER, **missing}), LAW))


def test_leadership_responsibility_for_an_accident_is_judged_and_not_read_off_the_post() -> None:
    told = {"subject.organ_leader": "yes", "finding.major_accident": "yes"}
    for leadership, due in (("direct", True), ("none", False)):
        found = proposal(of({**told, "conduct.leadership": leadership}), LAW)
        assert ("resignation-taking-blame" in span(found)) is due


def test_who_carried_out_an_order_after_objecting_is_not_liable() -> None:
    excused = of({"conduct.superior_decision": "superior-answers"})
    assert other(excused, LAW).outcome == "not-met"
    assert proposals(of({"conduct.superior_decision": "plainly-unlawful"}), LAW)


def test_suspected_duty_crimes_are_transferred_to_the_supervision_organ() -> None:
    found = proposal(of({"charge.suspected_duty_crime": "yes"}), LAW)
    assert "transfer-to-supervision" in {each.authority for each in found.authority}


def test_a_slight_violation_put_right_may_be_exempted_from_a_sanction() -> None:
    told = {"charge.act_slight": "yes", "charge.corrected_after_criticism": "yes"}
    offered = [(each.id, each.verb) for each in proposal(of(told), LAW).options]
    assert offered == [("sanction-exempted", Verb.MAY)]


def test_acts_before_the_revision_have_no_law_in_the_rule_base() -> None:
    assert other(of(last=date(2019, 5, 31)), LAW).outcome == "no-law"


@pytest.mark.parametrize(("regulation", "articles"), [(LAW, 113), (RULES, 55)])
def test_the_register_holds_all_articles_and_every_rule_is_verified(
    regulation: str, articles: int
) -> None:
    pack = next(each for each in rulebook().packs if each.regulation == regulation)
    assert {entry.article for entry in pack.articles} == set(range(1, articles + 1))
    assert all(rule.provision.verified for rule in pack.rules)
