"""The two versions of the disciplinary regulations beside each other, on the same facts."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from engine.model.measures import Running
from engine.model.rules import Pack
from tests.law.discipline import (
    REGULATION,
    Facts,
    Version,
    assessed,
    if_several,
    outcome,
    permitted,
    proposal,
)
from tests.village import rulebook

VERSIONS: tuple[Version, ...] = ("2018", "2023")
ANY_VERSION = pytest.mark.parametrize("version", VERSIONS)
LAX: Facts = {"conduct.negligent": "yes", "conduct.deployment_poor": "yes"}
EITHER: Facts = {
    **LAX,
    "conduct.strict_governance_failed": "yes",
    "conduct.wrongs_left_alone": "yes",
}
"""Proposed by Article 68 under the 2018 version, by Article 74 under the 2023 one."""
SERIOUS: Facts = {"finding.serious_adverse_effect": "yes", "finding.loss": "below-larger"}
LIGHT = ("warning", "serious-warning")
MIDDLE = ("removal-from-party-posts", "probation")


def packs() -> list[Pack]:
    return [pack for pack in rulebook().packs if pack.regulation == REGULATION]


@pytest.mark.parametrize(
    ("day", "version"),
    [
        (date(2018, 9, 30), None),
        (date(2018, 10, 1), date(2018, 10, 1)),
        (date(2023, 12, 31), date(2018, 10, 1)),
        (date(2024, 1, 1), date(2024, 1, 1)),
    ],
)
def test_one_version_governs_each_day_from_the_first_day_of_force(
    day: date, version: date | None
) -> None:
    found = rulebook().governing(REGULATION, day)
    assert (found.version if found else None) == version


def test_no_fact_is_declared_by_both_versions_or_beside_the_shared_ones() -> None:
    named = Counter(spec.name for pack in packs() for spec in pack.vocabulary)
    shared = {spec.name for spec in rulebook().vocabulary}
    assert [name for name, times in named.items() if times > 1 or name in shared] == []


def test_every_fact_a_version_declares_says_who_is_asked_what() -> None:
    for pack in packs():
        for spec in pack.vocabulary:
            assert all((spec.definition, spec.question, spec.judged_by, spec.ask)), spec.name


@ANY_VERSION
def test_the_same_facts_come_to_the_same_range_where_the_versions_agree(version: Version) -> None:
    plain = {"charge.gravity": "heavier"}
    grave = {"charge.gravity": "grave"}
    assert permitted(assessed(version, EITHER, finding=SERIOUS, charge=plain)) == LIGHT
    assert permitted(assessed(version, EITHER, finding=SERIOUS, charge=grave)) == MIDDLE


@ANY_VERSION
def test_two_violations_come_to_the_highest_raised_by_one_grade(version: Version) -> None:
    for gravity, expected in (
        ("heavier", [("warning", "serious-warning"), ("serious-warning", MIDDLE[0])]),
        ("grave", [(MIDDLE[0], "probation"), ("probation", "expulsion")]),
    ):
        found = assessed(
            version,
            EITHER,
            finding=SERIOUS,
            charge={"charge.gravity": gravity},
            violations=(("F1",), ("F2",)),
        )
        assert if_several(found) == expected


def test_expulsion_due_for_one_of_several_violations_stays_expulsion() -> None:
    found = assessed("2018", LAX, finding={"finding.loss": "major"}, violations=(("F1",), ("F2",)))
    assert if_several(found)[-1] == ("expulsion", "expulsion")


@ANY_VERSION
def test_one_violation_has_no_table_of_several(version: Version) -> None:
    found = assessed(version, EITHER, finding=SERIOUS, charge={"charge.gravity": "heavier"})
    assert if_several(found) == []


def test_only_the_2023_revision_says_what_a_running_period_does() -> None:
    running = {pack.version.year: pack.combination.running for pack in packs()}
    assert running == {2018: None, 2024: Running.REMAINING_PLUS_NEW}
    found = proposal(assessed("2018", EITHER, finding=SERIOUS, charge={"charge.gravity": "grave"}))
    assert {each.kind for each in found.measures.combined} == {"merge", "concurrence"}


def test_failure_in_ones_work_is_proposed_under_2018_and_awaits_its_text_under_2023() -> None:
    larger = {"finding.loss": "larger"}
    assert permitted(assessed("2018", LAX, finding=larger)) == LIGHT
    assert outcome(assessed("2023", LAX, finding=larger)) == "waiting"


def test_absence_of_fault_excludes_responsibility_under_the_2023_revision_only() -> None:
    conduct = {**EITHER, "conduct.fault": "none"}
    plain = {"charge.gravity": "heavier"}
    assert permitted(assessed("2018", conduct, finding=SERIOUS, charge=plain)) == LIGHT
    assert outcome(assessed("2023", conduct, finding=SERIOUS, charge=plain)) == "not-met"


@pytest.mark.parametrize(
    ("ground", "moves"),
    [
        ({"charge.gains_repaid": "yes"}, ("2023",)),
        ({"charge.gains_returned": "yes"}, VERSIONS),
        ({"charge.undisclosed_before": "yes"}, ("2018",)),
        ({"charge.earlier_not_disclosed": "yes"}, ("2023",)),
        ({"charge.deliberate_again": "yes"}, VERSIONS),
    ],
)
def test_a_ground_moves_the_range_only_under_the_version_that_knows_it(
    ground: Facts, moves: tuple[Version, ...]
) -> None:
    for version in VERSIONS:
        graded = {"charge.gravity": "grave", **ground}
        found = assessed(version, EITHER, finding=SERIOUS, charge=graded)
        assert (permitted(found) != MIDDLE) is (version in moves)


@ANY_VERSION
def test_a_non_member_is_not_reached(version: Version) -> None:
    found = assessed(version, EITHER, finding=SERIOUS, subject={"subject.party_member": "no"})
    assert outcome(found) == "not-reached"


@ANY_VERSION
def test_without_an_own_breach_nobody_is_proposed(version: Version) -> None:
    for breach, expected in (("no", "not-met"), ("unknown", "open")):
        conduct = {**EITHER, "conduct.breach": breach}
        assert outcome(assessed(version, conduct, finding=SERIOUS)) == expected
