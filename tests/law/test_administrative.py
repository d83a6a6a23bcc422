"""What the Administrative Sanctions Law comes to in small made-up cases."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.model.assessment import Assessment
from engine.model.measures import Lean
from engine.model.values import Verb
from engine.reports.formats import render
from tests.law.office import (
    CLERK,
    DIRECTOR,
    Facts,
    about,
    assessed,
    case,
    ends_of,
    of_director,
    other,
    proposal,
    proposals,
    span,
)
from tests.village import rulebook

LAW = "administrative-sanctions-law"
AFTER = date(2022, 6, 30)
PACK = next(pack for pack in rulebook().packs if pack.regulation == LAW)
WHO = {"subject.official_kind": "administrative-civil-servant", "subject.service": "serving"}
FINDING = {"finding.act_of_body": "no", "finding.ill_result": "consequence"}
CONDUCT = {
    "conduct.breach": "yes",
    "conduct.superior_decision": "not-executing",
    "conduct.duty_violation": "neglect",
}
CHARGE = {"charge.gravity": "minor", "charge.sanctioned_already": "no"}
NOTHING_ELSE = {
    "conduct.policy_refused": "no",
    "charge.sentence": "none",
    **dict.fromkeys(
        (
            "conduct.reporting_violation",
            "conduct.decision_violation",
            "conduct.personnel_violation",
            "conduct.integrity_violation",
            "conduct.spending_violation",
            "conduct.service_violation",
        ),
        "none",
    ),
}


def of(
    facts: Facts | None = None,
    *,
    without: tuple[str, ...] = (),
    last: date = AFTER,
    findings: tuple[str, ...] = ("F1",),
    **fields: Any,  # noqa: ANN401 - any field of a case
) -> Assessment:
    """Return the assessment of the director with every fact settled, but for what is said."""
    every = {**WHO, **FINDING, **CONDUCT, **CHARGE, **(facts or {})}
    told = {name: value for name, value in every.items() if name not in without}
    return of_director(told, last=last, findings=findings, **fields)


@cache
def plain(gravity: str) -> Assessment:
    return of({"charge.gravity": gravity})


def ends(facts: Facts | None = None) -> tuple[str, str]:
    return ends_of(proposal(of(facts), LAW))


# --- whom it reaches, and who is held ----------------------------------------------------------


def test_a_derelict_civil_servant_is_given_a_warning_to_a_serious_demerit() -> None:
    found = proposal(of(), LAW)
    assert span(found) == ("warning", "demerit", "serious-demerit")
    assert found.measures.verbs == (Verb.IS_GIVEN,)
    assert found.status == "established"
    assert {each.responsibility for each in found.responsibility} == {("own-act",)}


@pytest.mark.parametrize("fact", ["conduct.breach", "subject.official_kind", "finding.ill_result"])
def test_what_is_not_settled_is_held_against_nobody(fact: str) -> None:
    result = of(without=(fact,))
    assert not proposals(result, LAW)
    assert other(result, LAW).outcome == "open"


@pytest.mark.parametrize(
    "missing",
    [
        {"conduct.breach": "no"},
        {"conduct.duty_violation": "none"},
        {"finding.ill_result": "none"},
    ],
)
def test_nothing_is_proposed_where_one_thing_is_missing(missing: Facts) -> None:
    result = of(NOTHING_ELSE | missing)
    assert not proposals(result, LAW)
    assert other(result, LAW).outcome == "not-met"


def test_who_is_no_public_official_is_not_reached() -> None:
    assert other(of({"subject.official_kind": "none"}), LAW).outcome == "not-reached"


def test_nobody_answers_for_the_breach_of_another() -> None:
    result = of()
    assert not proposals(result, LAW, CLERK)
    assert other(result, LAW, CLERK).outcome == "open"


def test_the_three_kinds_of_leadership_responsibility_are_not_borrowed() -> None:
    (slot,) = [spec for spec in PACK.slots if spec.name == "responsibility"]
    assert set(slot.values) == {"own-act", "responsible-leader", "directly-responsible"}


@pytest.mark.parametrize("part", ["responsible-leader", "directly-responsible"])
def test_in_an_act_of_a_body_the_part_played_is_what_counts(part: str) -> None:
    found = proposal(of({"finding.act_of_body": "yes", "conduct.part_in_body_act": part}), LAW)
    assert {each.responsibility for each in found.responsibility} == {(part,)}


def test_who_has_no_part_in_an_act_of_a_body_is_not_held_for_it() -> None:
    result = of({"finding.act_of_body": "yes", "conduct.part_in_body_act": "none"})
    assert other(result, LAW).outcome == "not-met"


def test_whether_it_was_an_act_of_the_body_is_a_condition_with_what_else_it_may_be() -> None:
    found = proposal(of(without=("finding.act_of_body",)), LAW)
    assert found.status == "conditional"
    assert "unknown:finding.act_of_body" in {point.key for point in found.conditions}
    assert len(found.responsibility[0].otherwise) == 2


def test_a_civil_servant_who_objected_to_an_order_is_not_held_and_the_superior_answers() -> None:
    result = of({"conduct.superior_decision": "superior-answers"})
    assert other(result, LAW).outcome == "not-met"


@pytest.mark.parametrize("how", ["no-objection", "plainly-unlawful"])
def test_an_order_does_not_excuse_who_did_not_object_or_saw_it_plainly_unlawful(how: str) -> None:
    assert proposals(of({"conduct.superior_decision": how}), LAW)


def test_the_civil_servants_law_excuses_civil_servants_only() -> None:
    village = {"subject.official_kind": "village-manager"}
    assert proposals(of({**village, "conduct.superior_decision": "superior-answers"}), LAW)


# --- how far it reaches ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("gravity", "expected"),
    [
        ("minor", ("warning", "serious-demerit")),
        ("heavier", ("downgrading", "dismissal")),
        ("grave", ("discharge", "discharge")),
    ],
)
def test_gravity_moves_the_range_of_article_39(gravity: str, expected: tuple[str, str]) -> None:
    assert ends({"charge.gravity": gravity}) == expected


def test_gravity_nobody_settled_leaves_the_lightest_range_on_a_condition() -> None:
    found = proposal(of(without=("charge.gravity",)), LAW)
    assert span(found)[-1] == "serious-demerit"
    assert "unknown:charge.gravity" in {point.key for point in found.conditions}


@pytest.mark.parametrize(
    ("fact", "value", "gravity", "expected"),
    [
        ("conduct.policy_refused", "yes", "minor", ("demerit", "serious-demerit")),
        ("conduct.reporting_violation", "matters-unreported", "heavier",
         ("warning", "serious-demerit")),
        ("conduct.reporting_violation", "matters-unreported", "grave",
         ("downgrading", "dismissal")),
        ("conduct.reporting_violation", "own-matters-concealed", "grave",
         ("warning", "serious-demerit")),
        ("conduct.decision_violation", "order-evaded", "minor", ("warning", "serious-demerit")),
        ("conduct.decision_violation", "arbitrary", "grave", ("downgrading", "dismissal")),
        ("conduct.personnel_violation", "rights-suppressed", "grave", ("discharge", "discharge")),
        ("conduct.integrity_violation", "graft", "heavier", ("downgrading", "dismissal")),
        ("conduct.integrity_violation", "associates-uncorrected", "minor",
         ("dismissal", "dismissal")),
        ("conduct.spending_violation", "pay", "heavier", ("warning", "serious-demerit")),
        ("conduct.spending_violation", "consumption", "grave", ("downgrading", "dismissal")),
        ("conduct.service_violation", "undisclosed", "heavier", ("warning", "serious-demerit")),
    ],
)  # fmt: skip
def test_each_article_has_its_own_grades(
    fact: str, value: str, gravity: str, expected: tuple[str, str]
) -> None:
    told = {"conduct.duty_violation": "none", fact: value, "charge.gravity": gravity}
    assert ends(told) == expected


@pytest.mark.parametrize(
    ("fact", "value"),
    [
        ("conduct.reporting_violation", "matters-unreported"),
        ("conduct.spending_violation", "pay"),
        ("conduct.service_violation", "levies"),
    ],
)
def test_where_an_article_begins_with_a_heavier_case_a_minor_one_is_not_sanctioned(
    fact: str, value: str
) -> None:
    assert not proposals(of({"conduct.duty_violation": "none", fact: value}), LAW)


def test_charging_those_served_is_discharge_only_where_especially_grave() -> None:
    told = {"conduct.duty_violation": "none", "conduct.service_violation": "levies"}
    grave = {**told, "charge.gravity": "grave"}
    assert ends({**grave, "charge.especially_grave": "no"}) == ("downgrading", "dismissal")
    assert ends({**grave, "charge.especially_grave": "yes"}) == ("discharge", "discharge")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("intentional-custodial", ("discharge", "discharge")),
        ("negligent-over-three", ("discharge", "discharge")),
        ("negligent-up-to-three", ("discharge", "discharge")),
    ],
)
def test_a_crime_is_met_with_discharge(sentence: str, expected: tuple[str, str]) -> None:
    assert ends({"charge.sentence": sentence}) == expected


def test_a_fine_alone_is_dismissal_and_with_ill_effect_discharge() -> None:
    fined = {"charge.sentence": "fine-only", "charge.gravity": "minor"}
    assert ends({**fined, "charge.crime_ill_effect": "no"}) == ("dismissal", "dismissal")
    assert ends({**fined, "charge.crime_ill_effect": "yes"}) == ("discharge", "discharge")


def test_dismissal_in_a_special_case_stands_beside_the_range_with_approval_one_level_up() -> None:
    special = {"charge.sentence": "negligent-up-to-three", "charge.special_case": "yes"}
    found = proposal(of(special), LAW)
    assert found.measures.verbs == (Verb.GENERALLY_SHALL,)
    assert [(each.id, each.verb) for each in found.options] == [("dismissal", Verb.MAY)]
    who = {each.authority for each in found.authority if each.measure == "dismissal"}
    assert "approval-one-level-up" in who
    assert not proposal(of({**special, "charge.special_case": "no"}), LAW).options


# --- lighter and heavier -----------------------------------------------------------------------

LIGHTER = (
    "charge.confessed_violation",
    "charge.others_reported",
    "charge.remedied",
    "charge.secondary_part",
    "charge.unlawful_gains_returned",
    "charge.lenient_elsewhere",
)
HEAVIER = (
    "charge.deliberate_in_period",
    "charge.others_silenced",
    "charge.evidence_tampered",
    "charge.accomplices_shielded",
    "charge.others_pressed",
    "charge.unlawful_gains_withheld",
    "charge.severe_elsewhere",
)


@pytest.mark.parametrize("fact", LIGHTER)
def test_each_ground_for_less_may_open_the_range_downwards_by_one_grade(fact: str) -> None:
    assert ends({"charge.gravity": "heavier", fact: "yes"}) == ("serious-demerit", "dismissal")
    assert ends({"charge.gravity": "heavier", fact: "no"}) == ("downgrading", "dismissal")


def test_cooperation_counts_only_with_the_truth() -> None:
    told = {"charge.gravity": "heavier", "charge.cooperated": "yes"}
    assert ends({**told, "charge.stated_truthfully": "yes"})[0] == "serious-demerit"
    assert ends({**told, "charge.stated_truthfully": "no"})[0] == "downgrading"


@given(
    st.sets(st.sampled_from(HEAVIER), min_size=1),
    st.sampled_from(["minor", "heavier", "grave"]),
)
def test_severity_never_leaves_the_range(facts: set[str], gravity: str) -> None:
    graver = of({"charge.gravity": gravity} | dict.fromkeys(facts, "yes"))
    found = proposal(graver, LAW)
    assert span(found) == span(proposal(plain(gravity), LAW))
    against = {each.rule for each in found.burdening if each.truth == "yes" and each.lean}
    assert len(against) == len(facts)


def test_nothing_is_aggravated() -> None:
    assert Lean.AGGRAVATED not in PACK.operators
    leans = {code for rule in PACK.rules for code in rule.then.get("lean", ())}
    assert leans == {"lenient", "mitigated", "severe"}


def test_a_slight_violation_with_a_ground_for_less_may_go_without_a_sanction() -> None:
    slight = {"charge.act_slight": "yes", "charge.remedied": "yes"}
    found = proposal(of(slight), LAW)
    offered = {each.id for each in found.options}
    assert {"talk-reminder", "admonition", "exempted", "not-given"} <= offered
    assert {each.verb for each in found.options} == {Verb.MAY}
    assert span(found)[-1] == "serious-demerit"


@pytest.mark.parametrize("fact", ["charge.act_slight", "charge.remedied"])
def test_a_slight_violation_needs_both(fact: str) -> None:
    both = {"charge.act_slight": "yes", "charge.remedied": "yes"}
    assert not proposal(of({**both, fact: "no"}), LAW).options


def test_who_was_coerced_and_repents_may_be_let_off() -> None:
    told = {"charge.misled_or_coerced": "yes"}
    offered = {each.id for each in proposal(of({**told, "charge.repented": "yes"}), LAW).options}
    assert offered == {"exempted", "not-given"}
    assert not proposal(of({**told, "charge.repented": "no"}), LAW).options


# --- whom only some sanctions reach ------------------------------------------------------------


@given(
    st.sampled_from(["village-manager", "other-public-duty", "public-affairs-unattached"]),
    st.sampled_from(["minor", "heavier", "grave"]),
    st.sets(st.sampled_from(HEAVIER)),
    st.sampled_from(["none", "intentional-custodial", "fine-only"]),
)
def test_village_managers_and_the_like_never_get_more_than_a_serious_demerit(
    kind: str, gravity: str, facts: set[str], sentence: str
) -> None:
    told = {"subject.official_kind": kind, "charge.gravity": gravity, "charge.sentence": sentence}
    found = span(proposal(of(told | dict.fromkeys(facts, "yes")), LAW))
    assert set(found) <= {"warning", "demerit", "serious-demerit"}


def test_a_village_manager_loses_subsidies_by_decision_of_the_local_government() -> None:
    found = proposal(of({"subject.official_kind": "village-manager"}), LAW)
    assert [(each.id, each.verb) for each in found.options] == [("subsidy-reduced", Verb.SHALL)]
    (who,) = [each for each in found.authority if each.measure == "subsidy-reduced"]
    assert (who.authority, who.verb) == ("local-government", Verb.SHALL)


def test_the_cap_is_told_for_a_village_manager_and_the_loss_of_subsidies_against() -> None:
    found = proposal(of({"subject.official_kind": "village-manager"}), LAW)
    assert "art-22-1-cap" in {each.rule for each in found.favouring if each.truth == "yes"}
    assert "art-22-2-subsidy" in {each.rule for each in found.burdening if each.truth == "yes"}


def test_a_limit_that_does_not_hold_for_the_person_is_left_out_of_the_short_report() -> None:
    short = render(of(), "table", "zh")
    assert "村居管理人员只可以" not in short
    assert "村居管理人员只可以" in render(of(), "table", "zh", full=True)


def test_other_persons_in_public_office_may_lose_the_employment_only_where_it_is_grave() -> None:
    kind = {"subject.official_kind": "other-public-duty"}
    grave = proposal(of({**kind, "charge.gravity": "grave"}), LAW)
    assert {each.id for each in grave.options} == {"pay-reduced", "transferred", "employment-ended"}
    assert not proposal(of({**kind, "charge.gravity": "heavier"}), LAW).options


@pytest.mark.parametrize("service", ["retired", "left", "deceased"])
def test_who_no_longer_serves_is_given_no_sanction_but_benefits_are_adjusted(service: str) -> None:
    found = proposal(of({"subject.service": service, "charge.gravity": "heavier"}), LAW)
    assert (found.measures.kind, span(found)) == ("set", ("benefits-adjusted",))
    assert "inquiry-opened" in {each.id for each in found.options}


def test_who_no_longer_serves_and_is_due_less_than_downgrading_is_not_proposed() -> None:
    assert other(of(NOTHING_ELSE | {"subject.service": "retired"}), LAW).outcome == "not-met"


def test_what_else_nobody_has_looked_into_stays_open() -> None:
    assert other(of({"conduct.duty_violation": "none"}), LAW).outcome == "open"


# --- several violations ------------------------------------------------------------------------

TWO = ("F1", "F2")


@cache
def two(**facts: str) -> Assessment:
    charges = tuple(
        {"id": f"v{number}", "subject": DIRECTOR, "findings": [finding]}
        for number, finding in enumerate(TWO, 1)
    )
    return of(facts, findings=TWO, charges=charges)


def test_of_several_violations_the_heaviest_is_carried_out_and_nothing_is_raised() -> None:
    for each in proposals(two(), LAW):
        assert {(row.due.id, row.then.id) for row in each.measures.if_several} == {
            (code, code) for code in ("warning", "demerit", "serious-demerit")
        }


def test_equal_sanctions_may_have_one_period_up_to_their_sum_and_never_over_48_months() -> None:
    ordinary, *_ = proposals(two(), LAW)
    periods = {
        row.due.id: (row.together.least, row.together.most)
        for row in ordinary.measures.if_several
        if row.together
    }
    assert periods == {"warning": (6, 12), "demerit": (12, 24), "serious-demerit": (18, 36)}
    heavier, *_ = proposals(two(**{"charge.gravity": "heavier"}), LAW)
    assert {
        (row.together.least, row.together.most)
        for row in heavier.measures.if_several
        if row.together
    } == {(24, 48)}


def test_discharge_has_no_period_to_join() -> None:
    for each in proposals(two(**{"charge.gravity": "grave"}), LAW):
        assert [row.together for row in each.measures.if_several] == [None]


def test_the_joined_period_is_told_with_its_article_and_its_verb() -> None:
    printed = render(two(), "md", "zh", who=DIRECTOR).replace("\n", "")
    joined = "种类不同的执行最重的,种类相同的延长期限,最长48个月(第十五条〔核〕)"
    assert joined in printed
    assert "依处分较重的条款(条文没有写,取较重的)" in printed
    assert "2项都是记过的,可以在12个月以上、24个月以下确定期间" in printed
    english = " ".join(render(two(), "md", "en", who=DIRECTOR).split())
    assert "where 2 of them come to demerit: one period of 12 to 24 months may be set" in english


# --- who decides, and what must be looked at ---------------------------------------------------


def test_the_supervision_organ_or_the_appointing_organ_decides() -> None:
    found = proposal(of(), LAW)
    who = {each.authority for each in found.authority if each.measure == "demerit"}
    assert who == {"supervision-organ", "appointing-organ"}


@pytest.mark.parametrize("kind", ["village-manager", "other-public-duty"])
def test_of_those_that_only_the_supervision_organ_may_sanction_no_other_organ_decides(
    kind: str,
) -> None:
    found = proposal(of({"subject.official_kind": kind}), LAW)
    who = {each.authority for each in found.authority if each.measure == "demerit"}
    assert who == {"supervision-organ"}


def test_an_elected_official_is_removed_from_office_before_dismissal_or_discharge() -> None:
    elected = {"subject.office_from": "congress", "charge.gravity": "heavier"}
    first = [
        (each.measure, each.verb)
        for each in proposal(of(elected), LAW).authority
        if each.authority == "removal-by-congress-first"
    ]
    assert first == [("dismissal", Verb.SHALL)]
    ordinary = proposal(of({"subject.office_from": "congress"}), LAW).authority
    assert "removal-by-congress-first" not in {each.authority for each in ordinary}


def test_under_assigned_jurisdiction_the_organ_with_management_authority_decides() -> None:
    told = {"subject.outside_jurisdiction": "yes"}
    assigned = {"facts": {"case.jurisdiction_assigned": "yes"}}
    judgements = [
        about(DIRECTOR, {**WHO, **CHARGE, **told}),
        about(DIRECTOR, CONDUCT, "F1"),
        {"findings": ["F1"], "facts": FINDING},
        assigned,
    ]
    found = proposal(assessed(case(*judgements, last=AFTER)), LAW)
    assert "managing-organ" in {each.authority for each in found.authority}


@pytest.mark.parametrize(
    ("told", "status"), [("yes", "established"), (None, "conditional"), ("no", None)]
)
def test_no_violation_is_sanctioned_twice_without_somebody_looking(
    told: str | None, status: str | None
) -> None:
    without = () if told else ("charge.sanctioned_already",)
    result = of({"charge.sanctioned_already": told} if told else {}, without=without)
    found = [each for each in result.alerts if each.code == "double-sanction"]
    assert [each.status.value for each in found] == ([status] if status else [])


def test_an_organisational_measure_or_removal_bars_no_sanction() -> None:
    told = {"charge.organisational_measure_given": "yes", "charge.leading_post_ended": "yes"}
    found = proposal(of(told), LAW)
    assert span(found) == span(proposal(of(), LAW))
    besides = {
        (each.authority, each.verb) for each in found.authority if "besides" in each.authority
    }
    assert besides == {("besides-organisational", Verb.MAY), ("besides-removal", Verb.MAY)}


# --- when it governs ---------------------------------------------------------------------------


def test_acts_that_ended_on_the_day_before_are_not_governed_by_this_law() -> None:
    result = of(last=date(2020, 6, 30), decided=date(2020, 12, 15))
    assert not proposals(result, LAW)
    assert other(result, LAW).outcome == "no-law"


def test_acts_that_went_on_to_the_first_day_are() -> None:
    found = proposal(of(last=date(2020, 7, 1)), LAW)
    assert found.charge.version == date(2020, 7, 1)


def test_the_register_holds_all_articles_and_every_rule_is_verified() -> None:
    assert {entry.article for entry in PACK.articles} == set(range(1, 69))
    assert all(rule.provision.verified for rule in PACK.rules)


@pytest.mark.parametrize("item", range(1, 6))
def test_all_items_of_article_39_are_rules(item: int) -> None:
    found = [
        rule for rule in PACK.rules if (rule.provision.article, rule.provision.item) == (39, item)
    ]
    assert found
