"""What the 2018 version of the disciplinary regulations comes to on small made-up cases."""

from __future__ import annotations

import pytest

from engine.checker.check import check
from engine.model.assessment import Assessment
from engine.model.measures import Lean
from engine.model.values import Verb
from tests.law.discipline import (
    Facts,
    alerts,
    assessed,
    options,
    outcome,
    permitted,
    powers,
    proposal,
)

LIGHT = ("warning", "serious-warning")
MIDDLE = ("removal-from-party-posts", "probation")
HEAVY = (*MIDDLE, "expulsion")
LAX: Facts = {"conduct.negligent": "yes", "conduct.deployment_poor": "yes"}
LARGER: Facts = {"finding.loss": "larger"}
MAJOR: Facts = {"finding.loss": "major"}
FORMALISM: Facts = {"conduct.formalism": "yes"}
SERIOUS: Facts = {"finding.serious_adverse_effect": "yes"}


def conditions(found: Assessment) -> set[str]:
    return {point.key for point in proposal(found).conditions}


# --- Article 121 ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("loss", "expected"), [(LARGER, LIGHT), (MAJOR, HEAVY)])
def test_article_121_grades_by_the_loss(loss: Facts, expected: tuple[str, ...]) -> None:
    found = proposal(assessed("2018", LAX, finding=loss))
    assert tuple(view.id for view in found.measures.range) == expected
    assert found.measures.verbs == (Verb.IS_GIVEN,)
    assert [each.citation.provision.article for each in found.circumstances] == [121]


def test_article_121_asks_for_a_larger_loss_at_least() -> None:
    found = assessed("2018", LAX, finding={"finding.loss": "below-larger"})
    assert outcome(found) == "not-met"


def test_article_121_asks_for_a_decision_from_above_carried_out_poorly() -> None:
    found = assessed("2018", {**LAX, "conduct.deployment_poor": "no"}, finding=LARGER)
    assert permitted(found) == ()


def test_article_121_paragraph_2_opens_the_range_upwards() -> None:
    second = {"conduct.new_concept_poor": "yes", "conduct.oversight_failed": "yes"}
    found = proposal(assessed("2018", {**LAX, **second}, finding=LARGER))
    assert [view.id for view in found.measures.range] == [*LIGHT, "removal-from-party-posts"]
    assert [view.id for view in found.measures.base] == [*LIGHT]


# --- Articles 67, 68, 122, 123 --------------------------------------------------------------------


def test_article_67_waits_for_its_text() -> None:
    failed = {"conduct.strict_governance_failed": "yes"}
    assert outcome(assessed("2018", failed, finding=SERIOUS)) == "waiting"
    milder = {"finding.serious_adverse_effect": "no", "finding.serious_damage": "no"}
    assert outcome(assessed("2018", failed, finding=milder)) == "not-met"


LEFT_ALONE: Facts = {"conduct.wrongs_left_alone": "yes"}


@pytest.mark.parametrize(("gravity", "expected"), [("heavier", LIGHT), ("grave", MIDDLE)])
def test_article_68_has_two_grades_and_no_expulsion(
    gravity: str, expected: tuple[str, ...]
) -> None:
    found = assessed(
        "2018",
        LEFT_ALONE,
        finding={"finding.bad_effect": "yes"},
        charge={"charge.gravity": gravity},
    )
    assert permitted(found) == expected


def test_article_68_asks_for_an_adverse_effect() -> None:
    none = {"finding.bad_effect": "no", "finding.serious_adverse_effect": "no"}
    assert outcome(assessed("2018", LEFT_ALONE, finding=none)) == "not-met"
    assert outcome(assessed("2018", LEFT_ALONE)) == "open"


def test_article_68_reaches_leading_cadres_only() -> None:
    found = assessed(
        "2018",
        {**LEFT_ALONE, "conduct.contribution": "decisive"},
        finding={"finding.bad_effect": "yes"},
        subject={"subject.leading_cadre": "no"},
    )
    assert permitted(found) == ()


@pytest.mark.parametrize(
    ("gravity", "expected"), [("minor", LIGHT), ("heavier", MIDDLE), ("grave", ("expulsion",))]
)
def test_article_122_has_three_grades(gravity: str, expected: tuple[str, ...]) -> None:
    found = assessed("2018", FORMALISM, finding=SERIOUS, charge={"charge.gravity": gravity})
    assert permitted(found) == expected
    assert not [key for key in conditions(found) if key.startswith("text:") and "122" in key]


def test_article_122_proposes_no_grade_before_the_gravity_is_settled() -> None:
    assert outcome(assessed("2018", FORMALISM, finding=SERIOUS)) == "open"


def test_article_122_asks_for_a_serious_adverse_effect() -> None:
    found = assessed(
        "2018",
        FORMALISM,
        finding={"finding.serious_adverse_effect": "no"},
        charge={"charge.gravity": "grave"},
    )
    assert outcome(found) == "not-met"


@pytest.mark.parametrize(
    ("gravity", "expected"), [("minor", ()), ("heavier", LIGHT), ("grave", MIDDLE)]
)
def test_article_123_begins_with_heavier_gravity(gravity: str, expected: tuple[str, ...]) -> None:
    found = assessed(
        "2018", {"conduct.sanction_not_enforced": "yes"}, charge={"charge.gravity": gravity}
    )
    assert permitted(found) == expected


# --- Article 37 -----------------------------------------------------------------------------------


def test_a_head_is_a_principal_leader_only_for_work_directly_in_charge() -> None:
    for answer, expected in (("yes", ["principal-leader"]), ("no", [])):
        conduct = {**LAX, "conduct.directly_managed": answer}
        found = assessed("2018", conduct, finding=LARGER, who="secretary")
        borne = [
            code
            for each in found.proposals
            if each.subject.id == "secretary"
            for part in each.responsibility
            for code in part.responsibility
        ]
        assert borne == expected


# --- lighter and heavier --------------------------------------------------------------------------


@pytest.mark.parametrize(
    "ground",
    [
        {"charge.confessed": "yes"},
        {"charge.cooperated": "yes", "charge.stated_truthfully": "yes"},
        {"charge.reported_others": "yes"},
        {"charge.remedied": "yes"},
        {"charge.gains_returned": "yes"},
        {"charge.other_merit": "yes"},
    ],
)
def test_each_ground_of_article_17_mitigates_to_one_grade_below_the_range(ground: Facts) -> None:
    found = assessed("2018", LAX, finding=MAJOR, charge=ground)
    assert permitted(found) == ("serious-warning", *HEAVY)


def test_cooperation_without_a_truthful_statement_is_no_ground_of_article_17() -> None:
    half = {"charge.cooperated": "yes", "charge.stated_truthfully": "no"}
    assert permitted(assessed("2018", LAX, finding=MAJOR, charge=half)) == HEAVY


def test_what_is_sanctioned_by_expulsion_alone_is_not_mitigated() -> None:
    grave = {"charge.gravity": "grave", "charge.confessed": "yes"}
    assert permitted(assessed("2018", FORMALISM, finding=SERIOUS, charge=grave)) == ("expulsion",)


def test_a_range_that_ends_in_expulsion_is_mitigated_all_the_same() -> None:
    found = assessed("2018", LAX, finding=MAJOR, charge={"charge.confessed": "yes"})
    assert permitted(found)[0] == "serious-warning"


def test_article_19_exempts_only_where_no_more_than_a_serious_warning_is_due() -> None:
    ground = {"charge.remedied": "yes"}
    light = options(assessed("2018", LAX, finding=LARGER, charge=ground))
    assert {"exempted", "admonition", "organisational-measure"} <= light
    assert "exempted" not in options(assessed("2018", LAX, finding=MAJOR, charge=ground))


@pytest.mark.parametrize(
    "ground",
    [
        "charge.incited_others",
        "charge.gains_withheld",
        "charge.deliberate_again",
        "charge.undisclosed_before",
    ],
)
def test_each_ground_of_article_20_aggravates_to_one_grade_above_the_range(ground: str) -> None:
    found = assessed("2018", LAX, finding=LARGER, charge={ground: "yes"})
    assert permitted(found) == (*LIGHT, "removal-from-party-posts")


def test_special_circumstances_put_one_grade_below_beside_the_range_for_the_centre_to_approve() -> (
    None
):
    special = {"charge.special_circumstances": "yes"}
    found = assessed("2018", LAX, finding=MAJOR, charge=special)
    assert permitted(found) == HEAVY
    assert options(found) == {"serious-warning"}
    assert "special-mitigation" in powers(found, "serious-warning")
    assert "special-mitigation" not in powers(found, "probation")


def test_below_a_warning_there_is_nothing_to_mitigate_to() -> None:
    special = {"charge.special_circumstances": "yes"}
    assert options(assessed("2018", LAX, finding=LARGER, charge=special)) == set()


def test_who_holds_no_party_post_is_given_a_serious_warning_where_removal_is_due() -> None:
    none = {"subject.party_post": "no"}
    found = proposal(assessed("2018", LAX, finding=MAJOR, subject=none))
    (beside,) = found.options
    assert (beside.id, beside.verb, beside.citation.provision.article) == (
        "serious-warning",
        Verb.SHALL,
        11,
    )
    assert options(assessed("2018", LAX, finding=MAJOR)) == set()
    assert options(assessed("2018", LAX, finding=LARGER, subject=none)) == set()


def test_the_leader_of_a_joint_violation_is_dealt_with_severely_within_the_range() -> None:
    joint = {"charge.joint": "joint-intent", "charge.ringleader": "yes"}
    found = proposal(assessed("2018", LAX, finding=LARGER, charge=joint))
    (ground,) = [each for each in found.burdening if each.rule == "art-25-ringleader"]
    assert (ground.truth, ground.lean, ground.verb) == ("yes", (Lean.SEVERE,), Verb.IS_GIVEN)
    assert tuple(view.id for view in found.measures.range) == LIGHT


def test_negligence_in_a_collective_violation_asks_for_each_ones_part() -> None:
    for joint, expected in (("collective-negligence", True), ("neither", False)):
        found = assessed("2018", LAX, finding=LARGER, charge={"charge.joint": joint})
        assert ("parts-in-collective" in alerts(found)) is expected


# --- who decides ----------------------------------------------------------------------------------


def test_a_sanction_is_decided_by_the_branch_and_the_grass_roots_committee() -> None:
    found = assessed("2018", LAX, finding=LARGER)
    assert powers(found, "warning") == {"branch-and-committee"}


def test_expulsion_goes_to_a_discipline_organ_at_county_level_or_above() -> None:
    found = assessed("2018", LAX, finding=MAJOR)
    assert powers(found, "expulsion") == {"county-commission"}


def test_a_member_of_a_local_committee_has_a_procedure_of_its_own() -> None:
    member = {"subject.committee_member": "yes"}
    lighter = assessed("2018", LAX, finding=LARGER, subject=member)
    assert powers(lighter, "warning") == {"upper-discipline-organ"}
    heavier = assessed("2018", LAX, finding=MAJOR, subject=member)
    for measure in HEAVY:
        assert powers(heavier, measure) == {"plenary", "standing-committee-first"}


def test_who_decides_hangs_on_membership_where_it_is_not_known_and_is_asked() -> None:
    found = assessed("2018", LAX, finding=LARGER, subject={"subject.committee_member": "unknown"})
    (power,) = proposal(found).authority[:1]
    assert {point.key for point in power.conditions} == {"unknown:subject.committee_member"}
    assert "unknown:subject.committee_member" in {each.key for each in found.questions}
    assert "unknown:subject.committee_member" not in conditions(found)


# --- One finding, one responsibility --------------------------------------------------------------


def test_a_deputy_with_two_links_is_the_principal_leader_and_not_directly_responsible_too() -> None:
    found = assessed("2018", {**LAX, "conduct.contribution": "decisive"}, finding=LARGER)
    borne = {code for each in proposal(found).responsibility for code in each.responsibility}
    assert borne == {"principal-leader"}
    assert check(found) == ()
