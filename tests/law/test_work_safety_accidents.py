"""Grades of work-safety accidents follow from the numbers, and feed nothing but themselves."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.logic.sheet import Cell
from engine.logic.status import rule_status
from engine.model.rules import Pack
from engine.model.values import SheetKind, Stage, Status
from tests.law.accountability_scene import did, failure, of
from tests.law.smaller_scene import assessed, outcome, proposed
from tests.village import rulebook

LAW = "production-safety-accidents"
GRADES = ("ordinary-accident", "larger-accident", "major-accident", "extraordinary-accident")
YUAN = 100
THRESHOLDS = {
    "finding.accident_deaths": (3, 10, 30),
    "finding.accident_injured": (10, 50, 100),
    "finding.accident_direct_loss": tuple(
        millions * 1_000_000 * YUAN for millions in (10, 50, 100)
    ),
}
INQUIRY = dict(
    zip(
        GRADES,
        ("inquiry-by-county", "inquiry-by-city", "inquiry-by-province", "inquiry-by-state-council"),
        strict=True,
    )
)
ACCIDENT = failure(finding__production_accident="yes")
STAFF = of("deputy", subject__accident_authority_staff="yes")
CONCEALED = did(
    "deputy",
    conduct__breach="yes",
    conduct__accident_report="concealed",
    conduct__direct_role="in-charge",
)


def near(bounds: tuple[int, ...]) -> st.SearchStrategy[int]:
    edges = st.sampled_from([bound + step for bound in bounds for step in (-1, 0, 1)])
    return st.one_of(edges, st.just(0), st.integers(0, bounds[-1] * 3))


NUMBERS = st.fixed_dictionaries({fact: near(bounds) for fact, bounds in THRESHOLDS.items()})


def pack() -> Pack:
    return next(each for each in rulebook().packs if each.regulation == LAW)


def cells(facts: dict[str, Any]) -> dict[str, Cell]:
    known = {"finding.established": "yes", "finding.production_accident": "yes", **facts}
    return {
        fact: Cell(fact, value, value is not None, "judged", SheetKind.FINDING, "F")
        for fact, value in known.items()
    }


def statuses(stage: Stage, slot: str, facts: dict[str, Any]) -> dict[str, Status]:
    """Return what the rules of grades come to, by the code that each concludes."""
    found = {rule.then[slot][0]: rule for rule in pack().of(stage)}
    wanted = {*GRADES, *INQUIRY.values()}
    return {code: rule_status(rule, cells(facts)) for code, rule in found.items() if code in wanted}


def counted(facts: dict[str, int]) -> str:
    """Count the thresholds that the worst of the numbers has reached: the grade, another way."""
    steps = (sum(facts[name] >= bound for bound in bounds) for name, bounds in THRESHOLDS.items())
    return GRADES[max(steps)]


@given(NUMBERS)
def test_every_accident_has_exactly_one_grade_and_the_right_one(facts: dict[str, int]) -> None:
    found = statuses(Stage.QUALIFY, "circumstance", facts)
    assert {code for code, status in found.items() if status is Status.ESTABLISHED} == {
        counted(facts)
    }
    assert set(found.values()) == {Status.ESTABLISHED, Status.NOT_MET}


@given(NUMBERS)
def test_the_grade_says_who_inquires(facts: dict[str, int]) -> None:
    found = statuses(Stage.SAFEGUARD, "alert", facts)
    assert {code for code, status in found.items() if status is Status.ESTABLISHED} == {
        INQUIRY[counted(facts)]
    }


@pytest.mark.parametrize("fact", THRESHOLDS)
@pytest.mark.parametrize("step", [0, 1, 2])
def test_above_includes_the_number_and_below_does_not(fact: str, step: int) -> None:
    nothing = dict.fromkeys(THRESHOLDS, 0)
    bound = THRESHOLDS[fact][step]
    at = statuses(Stage.QUALIFY, "circumstance", {**nothing, fact: bound})
    under = statuses(Stage.QUALIFY, "circumstance", {**nothing, fact: bound - 1})
    assert at[GRADES[step + 1]] is Status.ESTABLISHED
    assert under[GRADES[step]] is Status.ESTABLISHED


@given(NUMBERS, st.sampled_from(sorted(THRESHOLDS)))
def test_a_number_nobody_knows_never_makes_a_grade_that_knowing_it_would_undo(
    facts: dict[str, int], hidden: str
) -> None:
    partial = {name: None if name == hidden else value for name, value in facts.items()}
    found = statuses(Stage.QUALIFY, "circumstance", partial)
    established = {code for code, status in found.items() if status is Status.ESTABLISHED}
    assert established <= {counted(facts)}


def test_without_any_accident_nobody_is_examined() -> None:
    assert outcome(assessed(STAFF, CONCEALED), "deputy", LAW) == "not examined"


def test_a_grade_alone_holds_nobody() -> None:
    numbers: dict[str, Any] = {"findings": ["F"], "facts": dict.fromkeys(THRESHOLDS, 0)}
    numbers["facts"]["finding.accident_deaths"] = 12
    kept = did(
        "deputy",
        conduct__breach="yes",
        conduct__direct_role="in-charge",
        conduct__accident_report="as-due",
        conduct__rescue_not_organised="no",
        conduct__inquiry_obstructed="no",
        conduct__false_testimony="no",
    )
    found = assessed(ACCIDENT, numbers, STAFF, kept)
    assert outcome(found, "deputy", LAW) == "not-met"
    assert "inquiry-by-province" in {each.code for each in found.alerts}


def test_whoever_concealed_it_is_sanctioned_according_to_law() -> None:
    found = proposed(assessed(ACCIDENT, STAFF, CONCEALED), "deputy", LAW)
    assert found is not None
    assert [each.id for each in found.measures.range] == ["sanction-according-to-law"]
    assert {code for each in found.responsibility for code in each.responsibility} == {"in-charge"}


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"conduct__accident_report": "unknown"}, "open"),
        ({"conduct__direct_role": "none"}, "not-met"),
        ({"conduct__direct_role": "unknown"}, "open"),
        ({"conduct__breach": "no"}, "not-met"),
    ],
)
def test_just_missing_article_39_proposes_nothing(changed: dict[str, str], expected: str) -> None:
    facts = {
        "conduct__breach": "yes",
        "conduct__accident_report": "concealed",
        "conduct__direct_role": "in-charge",
        **changed,
    }
    found = assessed(ACCIDENT, STAFF, did("deputy", **facts))
    assert outcome(found, "deputy", LAW) == expected


def test_staff_of_the_enterprise_are_not_reached() -> None:
    outside = of("deputy", subject__accident_authority_staff="no")
    assert outcome(assessed(ACCIDENT, outside, CONCEALED), "deputy", LAW) == "not-reached"


def test_the_register_holds_all_forty_six_articles_with_the_time_limits() -> None:
    assert {entry.article for entry in pack().articles} == set(range(1, 47))
    verbs = {entry.name: set(entry.verbs) for entry in pack().articles}
    assert {"shall", "may"} <= verbs["29"]
    assert {"shall", "may"} <= verbs["32.1"]
