"""Proposals of one case beside each other: which facts count, and what is not known."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.assessment.likeness import (
    ASPECTS,
    FACTS,
    OTHER_RANGE,
    SAME_RANGE,
    Aspect,
    Outcome,
    Values,
    agree,
    differs,
    likeness,
)
from engine.model.values import Truth

LIGHT, HEAVY = ("warning",), ("warning", "serious-warning")


def outcome(
    measures: tuple[str, ...] = LIGHT,
    facts: Mapping[str, str | None] | None = None,
    group: str = "law",
) -> Outcome:
    """Return what a charge came to; a fact not named is known and the same of all."""
    made: list[tuple[Aspect, str, Values]] = []
    for aspect in ASPECTS:
        value = (facts or {}).get(aspect, "same")
        made.append((aspect, aspect, None if value is None else frozenset({value})))
    return Outcome((group, "person"), measures, tuple(made))


def of(one: Outcome, other: Outcome) -> dict[str, Truth]:
    found = likeness({one: {"a"}, other: {"b"}})
    assert found["a"] == found["b"]
    return found["a"]


@pytest.mark.parametrize("aspect", SAME_RANGE)
def test_the_same_outcome_on_a_fact_that_differs_is_found_in_its_aspect_only(
    aspect: Aspect,
) -> None:
    found = of(outcome(), outcome(LIGHT, {aspect: "other"}))
    assert found[SAME_RANGE[aspect]] is Truth.YES
    assert {found[fact] for fact in FACTS if fact != SAME_RANGE[aspect]} == {Truth.NO}


@pytest.mark.parametrize("aspect", SAME_RANGE)
def test_a_fact_that_is_known_of_one_only_leaves_it_unknown(aspect: Aspect) -> None:
    assert of(outcome(), outcome(LIGHT, {aspect: None}))[SAME_RANGE[aspect]] is Truth.UNKNOWN


@pytest.mark.parametrize("aspect", SAME_RANGE)
def test_a_fact_that_is_known_of_neither_does_not_count(aspect: Aspect) -> None:
    one = outcome(LIGHT, {aspect: None})
    other = outcome(LIGHT, {aspect: None, "ground": "other"})
    assert of(one, other)[SAME_RANGE[aspect]] is Truth.NO


def test_another_outcome_on_facts_that_agree_is_found() -> None:
    assert of(outcome(LIGHT), outcome(HEAVY)) == {
        **dict.fromkeys(FACTS, Truth.NO),
        OTHER_RANGE: Truth.YES,
    }


@pytest.mark.parametrize("aspect", ASPECTS)
def test_another_outcome_is_explained_by_any_fact_that_differs(aspect: Aspect) -> None:
    assert of(outcome(LIGHT), outcome(HEAVY, {aspect: "other"}))[OTHER_RANGE] is Truth.NO


@pytest.mark.parametrize("aspect", ASPECTS)
def test_another_outcome_is_not_judged_while_a_fact_is_known_of_one_only(aspect: Aspect) -> None:
    assert of(outcome(LIGHT), outcome(HEAVY, {aspect: None}))[OTHER_RANGE] is Truth.UNKNOWN


def test_outcomes_under_different_law_are_never_compared() -> None:
    assert likeness({outcome(LIGHT): {"a"}, outcome(HEAVY, group="other-law"): {"b"}}) == {}


def test_several_charges_of_one_subject_are_not_compared_with_each_other() -> None:
    assert likeness({outcome(LIGHT): {"a"}, outcome(HEAVY): {"a"}}) == {}
    found = likeness({outcome(LIGHT): {"a", "b"}, outcome(HEAVY): {"a"}})
    assert found["a"][OTHER_RANGE] is Truth.YES


VALUES = st.sampled_from(["x", "y", None])
OUTCOMES = st.builds(
    outcome,
    st.sampled_from([LIGHT, HEAVY]),
    st.fixed_dictionaries(dict.fromkeys(ASPECTS, VALUES)),
)


@given(OUTCOMES, OUTCOMES)
def test_comparing_has_no_direction(one: Outcome, other: Outcome) -> None:
    assert agree(one, other) is agree(other, one)
    for aspect in ASPECTS:
        assert differs(one, other, aspect) is differs(other, one, aspect)


@given(OUTCOMES, OUTCOMES, st.sampled_from(ASPECTS), VALUES.filter(bool))
def test_what_is_found_stays_found_once_an_unknown_fact_is_settled(
    one: Outcome, other: Outcome, aspect: Aspect, value: str
) -> None:
    if one.of(aspect)[aspect] is not None or other.of(aspect)[aspect] is None:
        return
    facts = {name: next(iter(held)) for each, name, held in one.facts if held and each != aspect}
    unknown: dict[str, str | None] = dict.fromkeys(ASPECTS)
    settled = outcome(one.measures, {**unknown, **facts, aspect: value})
    before, after = agree(one, other), agree(settled, other)
    assert before is not Truth.YES
    assert before is Truth.UNKNOWN or after is Truth.NO


def test_a_subject_agrees_with_itself() -> None:
    assert agree(outcome(), outcome()) is Truth.YES
