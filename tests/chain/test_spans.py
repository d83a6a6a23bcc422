from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from engine.chain.spans import (
    ALWAYS,
    NEVER,
    Span,
    Time,
    bounds,
    common,
    count,
    either,
    gaps,
    joined,
    runs,
    time_of,
)
from engine.model.organisation import Duty, Tenure

SPANS = st.lists(st.tuples(st.integers(1, 40), st.integers(1, 40)).map(lambda ends: Span(*ends)))


def days(spans: list[Span] | tuple[Span, ...]) -> set[int]:
    return {day for span in spans for day in range(span.first, span.last + 1)}


def tenure(start: str | None, end: str | None) -> Tenure:
    return Tenure.model_validate({"person": "a", "post": "b", "from": start, "to": end})


@given(SPANS)
def test_joined_spans_have_the_same_days_and_never_touch(spans: list[Span]) -> None:
    merged = joined(spans)
    assert days(merged) == days(spans)
    assert all(one.last + 1 < other.first for one, other in pairwise(merged))
    assert count(merged) == len(days(spans))


@given(SPANS, SPANS)
def test_common_days_are_those_of_both(left: list[Span], right: list[Span]) -> None:
    assert days(common(joined(left), joined(right))) == days(left) & days(right)


@given(SPANS, st.integers(1, 40), st.integers(0, 20))
def test_gaps_are_the_days_left_out(spans: list[Span], first: int, more: int) -> None:
    within = Span(first, first + more)
    assert days(gaps(joined(spans), within)) == days([within]) - days(spans)


@given(SPANS)
def test_no_span_begins_or_ends_within_a_run(spans: list[Span]) -> None:
    proper = [span for span in spans if span.first <= span.last]
    for run in runs(proper):
        for span in proper:
            inside = days([run]) & days([span])
            assert inside in (set(), days([run]))


def test_a_duty_without_dates_has_always_been() -> None:
    duty = Duty.model_validate({"id": "d", "holder": "a", "kind": "leads", "over": "b"})
    assert time_of(duty) == ALWAYS


def test_a_tenure_without_a_start_is_sure_of_its_last_day_only() -> None:
    time = time_of(tenure(None, "2019-12-31"))
    assert count(time.sure) == 1
    assert time.maybe[0].first == 1


def test_a_year_alone_is_sure_of_the_days_between() -> None:
    time = time_of(tenure("2018", "2020"))
    assert count(time.sure) == 367
    assert count(time.maybe) == 365 * 3 + 1


def test_a_start_is_never_later_than_the_end_allows() -> None:
    limits = bounds(tenure("2018", "2018-03"))
    assert limits.begun.last == limits.ended.last


def test_nothing_is_held_by_none() -> None:
    assert either([]) == NEVER
    assert not NEVER


@given(SPANS, SPANS)
def test_always_changes_nothing_it_meets(sure: list[Span], maybe: list[Span]) -> None:
    time = Time(joined(sure), joined(maybe))
    assert time & ALWAYS == ALWAYS & time == time
    assert either([time, NEVER]) == time
