from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.logic.order import (
    Range,
    clamp,
    heaviest_range,
    joint_period,
    lean_on,
    measures_of,
    merged,
    not_heavier,
    range_of,
    shift,
)
from engine.model.measures import Ladder, Lean, Merge, Operator

MEASURES = ("warning", "serious-warning", "removal", "probation", "expulsion")
LADDER = Ladder(id="party", measures=MEASURES, indivisible=("expulsion",))
TOP = len(MEASURES) - 1
OPERATORS = {
    Lean.LENIENT: Operator.WITHIN,
    Lean.MITIGATED: Operator.ONE_BELOW,
    Lean.SEVERE: Operator.WITHIN,
    Lean.AGGRAVATED: Operator.ONE_ABOVE,
}
spans = st.tuples(st.integers(0, TOP), st.integers(0, TOP)).map(lambda ends: Range(*sorted(ends)))
leans = st.lists(st.sampled_from(list(Lean)), max_size=4, unique=True).map(tuple)


def test_a_range_names_both_ends_and_all_between() -> None:
    assert measures_of(LADDER, range_of(LADDER, ("warning", "removal"))) == MEASURES[:3]


@pytest.mark.parametrize(
    ("operator", "before", "after"),
    [
        (Operator.WITHIN, Range(1, 2), Range(1, 2)),
        (Operator.GROUNDS_ONLY, Range(1, 2), Range(1, 2)),
        (Operator.ONE_BELOW, Range(1, 2), Range(0, 2)),
        (Operator.ONE_BELOW, Range(0, 2), Range(0, 2)),
        (Operator.ONE_ABOVE, Range(1, 2), Range(1, 3)),
        (Operator.ONE_ABOVE, Range(1, TOP), Range(1, TOP)),
    ],
)
def test_each_operator_moves_one_end_by_one_grade(
    operator: Operator, before: Range, after: Range
) -> None:
    assert shift(LADDER, before, operator) == after


def test_expulsion_alone_is_not_mitigated() -> None:
    assert shift(LADDER, Range(TOP, TOP), Operator.ONE_BELOW) == Range(TOP, TOP)
    assert shift(LADDER, Range(3, TOP), Operator.ONE_BELOW) == Range(2, TOP)


@given(spans, leans)
def test_leans_open_a_range_and_never_close_it(span: Range, chosen: tuple[Lean, ...]) -> None:
    found = lean_on(LADDER, span, chosen, OPERATORS)
    assert found.low <= span.low
    assert found.high >= span.high


@given(spans, leans)
def test_a_lighter_lean_never_raises_and_a_heavier_never_lowers(
    span: Range, chosen: tuple[Lean, ...]
) -> None:
    before = measures_of(LADDER, lean_on(LADDER, span, chosen, OPERATORS))
    lighter = measures_of(LADDER, lean_on(LADDER, span, (*chosen, Lean.MITIGATED), OPERATORS))
    heavier = measures_of(LADDER, lean_on(LADDER, span, (*chosen, Lean.AGGRAVATED), OPERATORS))
    assert not_heavier(lighter, before, LADDER)
    assert not_heavier(before, heavier, LADDER)


@given(spans, st.integers(0, TOP))
def test_a_cap_clamps_both_ends_and_leaves_something(span: Range, cap: int) -> None:
    found = clamp(span, cap)
    assert found.low <= found.high <= cap


@given(spans, spans, spans)
def test_not_heavier_is_a_partial_order(one: Range, two: Range, three: Range) -> None:
    first, second, third = (measures_of(LADDER, span) for span in (one, two, three))
    assert not_heavier(first, first, LADDER)
    if not_heavier(first, second, LADDER) and not_heavier(second, third, LADDER):
        assert not_heavier(first, third, LADDER)
    if not_heavier(first, second, LADDER) and not_heavier(second, first, LADDER):
        assert first == second


def test_without_a_ladder_sets_are_compared_by_inclusion() -> None:
    assert not_heavier(("circulated",), ("circulated", "admonition"), None)
    assert not not_heavier(("admonition",), ("circulated",), None)


@given(st.sets(spans, min_size=1, max_size=4))
def test_the_heavier_provision_is_at_least_as_heavy_as_each(found: set[Range]) -> None:
    top = heaviest_range(found)
    if top is not None:
        assert all(
            not_heavier(measures_of(LADDER, each), measures_of(LADDER, top), LADDER)
            for each in found
        )


def test_ranges_that_cross_have_no_heavier_one() -> None:
    assert heaviest_range({Range(0, 3), Range(1, 2)}) is None


def test_several_violations_come_to_one_grade_more_but_never_past_the_top() -> None:
    assert merged(LADDER, Merge.HIGHEST_PLUS_ONE, 1) == 2
    assert merged(LADDER, Merge.HIGHEST_PLUS_ONE, TOP) == TOP
    assert merged(LADDER, Merge.HEAVIEST, 1) == 1


@given(st.integers(1, 60), st.integers(2, 6), st.none() | st.integers(60, 90))
def test_a_joint_period_lies_between_one_and_the_sum_and_under_the_cap(
    months: int, count: int, cap: int | None
) -> None:
    least, most = joint_period(months, count, cap) or (0, 0)
    assert least == months <= most <= months * count
    assert most == (months * count if cap is None else min(months * count, cap))


def test_one_period_alone_is_not_joined() -> None:
    assert joint_period(12, 1, 48) is None


def test_two_years_twice_come_to_the_cap_and_no_further() -> None:
    assert joint_period(24, 2, 48) == (24, 48)
    assert joint_period(24, 3, 48) == (24, 48)
