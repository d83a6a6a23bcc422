"""What the 2023 revision of the disciplinary regulations comes to on small made-up cases."""

from __future__ import annotations

import pytest

from engine.model.base import Words
from engine.model.measures import Concurrence, Merge, Running
from engine.model.values import Verb
from engine.reports.formats import render
from tests.law.discipline import (
    Facts,
    alerts,
    assessed,
    charge,
    options,
    outcome,
    permitted,
    powers,
    proposal,
)

LIGHT = ("warning", "serious-warning")
MIDDLE = ("removal-from-party-posts", "probation")
FAILED: Facts = {"conduct.strict_governance_failed": "yes"}
SERIOUS: Facts = {"finding.serious_adverse_effect": "yes"}
PLAIN: Facts = {"charge.gravity": "heavier"}
GRAVE: Facts = {"charge.gravity": "grave"}
LAX: Facts = {"conduct.negligent": "yes", "conduct.deployment_poor": "yes"}


# --- Article 74 -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("gravity", "expected"), [(PLAIN, LIGHT), (GRAVE, MIDDLE)])
@pytest.mark.parametrize("effect", ["finding.serious_damage", "finding.serious_adverse_effect"])
def test_article_74_has_two_grades_and_no_expulsion(
    gravity: Facts, effect: str, expected: tuple[str, ...]
) -> None:
    assert permitted(assessed("2023", FAILED, finding={effect: "yes"}, charge=gravity)) == expected


def test_article_74_asks_for_serious_damage_or_a_serious_adverse_effect() -> None:
    milder = {
        "finding.serious_adverse_effect": "no",
        "finding.serious_damage": "no",
        "finding.bad_effect": "yes",
        "finding.serious_harm": "yes",
    }
    assert outcome(assessed("2023", FAILED, finding=milder, charge=GRAVE)) == "not-met"


def test_the_graver_grade_of_article_74_needs_its_gravity_settled() -> None:
    found = proposal(assessed("2023", FAILED, finding=SERIOUS))
    assert tuple(view.id for view in found.measures.range) == LIGHT
    assert "unknown:charge.gravity" in {point.key for point in found.conditions}


# --- Article 130 ----------------------------------------------------------------------------------


@pytest.mark.parametrize("loss", ["larger", "major"])
def test_the_grades_of_article_130_wait_for_their_text(loss: str) -> None:
    found = assessed("2023", LAX, finding={"finding.loss": loss})
    assert outcome(found) == "waiting"
    assert "text:disciplinary-regulation/2024-01-01:130-1" in {
        point.key for point in charge(found).conditions
    }


def test_article_130_asks_for_a_larger_loss_at_least() -> None:
    assert outcome(assessed("2023", LAX, finding={"finding.loss": "below-larger"})) == "not-met"


SHIRKED: Facts = {"conduct.inherited_shirked": "yes"}
EARLIER = "2018-06-01"


def test_problems_from_before_taking_office_fall_under_article_130_if_shirked() -> None:
    found = assessed("2023", SHIRKED, finding=SERIOUS, since=EARLIER)
    assert outcome(found) == "waiting"


@pytest.mark.parametrize(
    ("conduct", "since"),
    [({"conduct.inherited_shirked": "no"}, EARLIER), (SHIRKED, None)],
    ids=["dealt with", "arisen in office"],
)
def test_an_inherited_problem_is_no_breach_by_itself(conduct: Facts, since: str | None) -> None:
    found = assessed("2023", conduct, finding=SERIOUS, since=since)
    assert outcome(found) == "not-met"


# --- Article 137 ----------------------------------------------------------------------------------

ABUSED: Facts = {"conduct.accountability_abused": "yes"}
ADVERSE: Facts = {"finding.bad_effect": "yes"}


@pytest.mark.parametrize(
    ("gravity", "expected"), [(PLAIN, LIGHT), (GRAVE, ("removal-from-party-posts",))]
)
@pytest.mark.parametrize(
    "way", ["conduct.accountability_abused", "conduct.accountability_careless"]
)
def test_article_137_sanctions_the_abuse_of_accountability(
    way: str, gravity: Facts, expected: tuple[str, ...]
) -> None:
    assert permitted(assessed("2023", {way: "yes"}, finding=ADVERSE, charge=gravity)) == expected


def test_article_137_asks_for_an_adverse_effect() -> None:
    none = {"finding.bad_effect": "no", "finding.serious_adverse_effect": "no"}
    assert outcome(assessed("2023", ABUSED, finding=none, charge=GRAVE)) == "not-met"
    assert outcome(assessed("2023", ABUSED, charge=GRAVE)) == "open"


def test_of_two_provisions_the_one_with_the_graver_sanction_is_taken() -> None:
    both = {**ABUSED, **FAILED}
    found = proposal(assessed("2023", both, finding={**ADVERSE, **SERIOUS}, charge=GRAVE))
    assert tuple(view.id for view in found.measures.range) == MIDDLE
    assert {each.citation.provision.article for each in found.circumstances} == {74, 137}


# --- Article 39, and Article 19 paragraph 3 -------------------------------------------------------


@pytest.mark.parametrize(("fault", "expected"), [("intent", LIGHT), ("negligence", LIGHT)])
def test_intent_and_negligence_are_held(fault: str, expected: tuple[str, ...]) -> None:
    conduct = {**FAILED, "conduct.fault": fault}
    assert permitted(assessed("2023", conduct, finding=SERIOUS, charge=PLAIN)) == expected


def test_what_came_of_neither_intent_nor_negligence_is_held_against_nobody() -> None:
    found = assessed("2023", {**FAILED, "conduct.fault": "none"}, finding=SERIOUS, charge=PLAIN)
    assert outcome(found) == "not-met"
    (miss,) = [each for each in charge(found).misses if each.stage == "attribute"]
    assert ("conduct.fault", "none") in {(node.fact, node.value) for node in miss.failed}


def test_a_responsibility_stands_under_the_condition_that_there_was_fault() -> None:
    found = assessed("2023", {**FAILED, "conduct.fault": "unknown"}, finding=SERIOUS, charge=PLAIN)
    assert permitted(found) == LIGHT
    assert "unknown:conduct.fault" in {point.key for point in proposal(found).conditions}


def test_a_head_is_a_principal_leader_for_the_work_in_charge_directly_or_not() -> None:
    found = assessed("2023", FAILED, finding=SERIOUS, charge=PLAIN, who="secretary")
    borne = [code for each in proposal(found, "secretary").responsibility for code in
             each.responsibility]  # fmt: skip
    assert borne == ["principal-leader"]


# --- lighter and heavier --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "ground",
    [
        {"charge.confessed": "yes"},
        {"charge.cooperated": "yes", "charge.stated_truthfully": "yes"},
        {"charge.reported_others": "yes"},
        {"charge.other_merit": "yes"},
        {"charge.remedied": "yes"},
        {"charge.gains_returned": "yes"},
        {"charge.gains_repaid": "yes"},
    ],
)
def test_each_ground_of_article_17_mitigates_to_one_grade_below_the_range(ground: Facts) -> None:
    found = assessed("2023", FAILED, finding=SERIOUS, charge={**GRAVE, **ground})
    assert permitted(found) == ("serious-warning", *MIDDLE)
    assert [view.id for view in proposal(found).measures.base] == [*MIDDLE]


def test_an_inclination_or_a_slight_violation_may_go_without_a_sanction() -> None:
    for ground in ("charge.inclination", "charge.slight"):
        found = proposal(assessed("2023", FAILED, finding=SERIOUS, charge={**PLAIN, ground: "yes"}))
        assert {"talk-reminder", "not-sanctioned"} <= {each.id for each in found.options}
        assert {each.verb for each in found.options} == {Verb.MAY}
        assert tuple(view.id for view in found.measures.range) == LIGHT
    assert options(assessed("2023", FAILED, finding=SERIOUS, charge=PLAIN)) == set()


def test_article_19_exempts_only_where_no_more_than_a_serious_warning_is_due() -> None:
    ground = {"charge.gains_repaid": "yes"}
    light = options(assessed("2023", FAILED, finding=SERIOUS, charge={**PLAIN, **ground}))
    assert "exempted" in light
    heavy = options(assessed("2023", FAILED, finding=SERIOUS, charge={**GRAVE, **ground}))
    assert "exempted" not in heavy


@pytest.mark.parametrize(
    "ground",
    [
        "charge.incited_others",
        "charge.gains_withheld",
        "charge.deliberate_again",
        "charge.earlier_not_disclosed",
    ],
)
def test_each_ground_of_article_20_aggravates_to_one_grade_above_the_range(ground: str) -> None:
    found = assessed("2023", FAILED, finding=SERIOUS, charge={**PLAIN, ground: "yes"})
    assert permitted(found) == (*LIGHT, "removal-from-party-posts")


def test_special_circumstances_put_one_grade_below_beside_the_range_for_the_centre_to_approve() -> (
    None
):
    special = {**GRAVE, "charge.special_circumstances": "yes"}
    found = assessed("2023", FAILED, finding=SERIOUS, charge=special)
    assert permitted(found) == MIDDLE
    assert options(found) == {"serious-warning"}
    assert "special-mitigation" in powers(found, "serious-warning")


def test_negligence_in_a_collective_violation_asks_for_each_ones_part() -> None:
    together = {**PLAIN, "charge.joint": "collective-negligence"}
    found = assessed("2023", FAILED, finding=SERIOUS, charge=together)
    assert "parts-in-collective" in alerts(found)


def test_a_sanctioned_cadre_who_needs_an_organisational_measure_too_is_pointed_out() -> None:
    for answer, expected in (("yes", True), ("no", False)):
        needed = {**PLAIN, "charge.organisational_too": answer}
        found = assessed("2023", FAILED, finding=SERIOUS, charge=needed)
        assert ("organisational-too" in alerts(found)) is expected


# --- what a sanction bars, what several come to, who decides --------------------------------------


def test_influence_periods_run_twelve_eighteen_and_twenty_four_months() -> None:
    light = proposal(assessed("2023", FAILED, finding=SERIOUS, charge=PLAIN)).influence
    heavy = proposal(assessed("2023", FAILED, finding=SERIOUS, charge=GRAVE)).influence
    assert {each.measure: each.months for each in (*light, *heavy)} == {
        "warning": 12,
        "serious-warning": 18,
        "removal-from-party-posts": 24,
        "probation": 24,
    }
    assert all("进一步使用" in (each.bars or Words(zh="", en="")).zh for each in light)


def test_the_report_says_what_several_together_come_to_with_its_article() -> None:
    found = assessed("2023", FAILED, finding=SERIOUS, charge=PLAIN, violations=(("F1",), ("F2",)))
    printed = "".join(render(found, "md", "zh", full=True).split())
    assert "数项行为合并:应受严重警告的,为撤销党内职务" in printed
    assert "按应受的最高处分加重一档(第二十四条〔核〕)" in printed
    assert "依处分较重的条款(第二十五条〔核〕)" in printed
    assert "没有执行完的部分加新处分的影响期(第二十一条〔核〕)" in printed


def test_an_influence_period_that_still_runs_is_added_to_by_article_21() -> None:
    found = proposal(assessed("2023", FAILED, finding=SERIOUS, charge=PLAIN)).measures.combined
    cited = {
        each.code: each.citation.provision.article for each in found if each.citation is not None
    }
    assert cited == {
        Merge.HIGHEST_PLUS_ONE: 24,
        Concurrence.HEAVIER_PROVISION: 25,
        Running.REMAINING_PLUS_NEW: 21,
    }


def test_a_member_of_a_local_committee_has_a_procedure_of_its_own() -> None:
    member = {"subject.committee_member": "yes"}
    lighter = assessed("2023", FAILED, finding=SERIOUS, charge=PLAIN, subject=member)
    assert powers(lighter, "serious-warning") == {"upper-discipline-organ"}
    heavier = assessed("2023", FAILED, finding=SERIOUS, charge=GRAVE, subject=member)
    assert powers(heavier, "probation") == {"plenary", "standing-committee-first"}
    plain = assessed("2023", FAILED, finding=SERIOUS, charge=GRAVE)
    assert powers(plain, "probation") == {"branch-and-committee"}
