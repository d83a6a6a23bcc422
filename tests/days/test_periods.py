"""What a running period and a new one come to, regime by regime."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from engine.days.months import last_day
from engine.days.periods import extended, joined
from engine.model.measures import Running

STARTS = st.dates(date(2000, 1, 1), date(2060, 12, 31))
MONTHS = st.integers(1, 36)
REMAINING = st.integers(0, 1000)
CAPS = st.none() | st.integers(1, 60)
PLUS, LONGEST = Running.REMAINING_PLUS_NEW, Running.LONGEST


@given(STARTS, REMAINING, MONTHS)
def test_remaining_plus_new_is_the_sum_of_both(start: date, remaining: int, months: int) -> None:
    earlier_end = start + timedelta(days=remaining)
    end = joined(PLUS, earlier_end, start, months, None)
    new = (last_day(earlier_end + timedelta(days=1), months) - earlier_end).days
    assert (end - start).days + 1 == (remaining + 1) + new


def test_a_warning_during_a_serious_warning_is_served_after_it() -> None:
    earlier_end = last_day(date(2024, 3, 1), 18)
    assert earlier_end == date(2025, 8, 31)
    assert joined(PLUS, earlier_end, date(2024, 9, 1), 12, None) == date(2026, 8, 31)


@given(STARTS, REMAINING, MONTHS, st.integers(1, 60), st.sampled_from(Running))
def test_a_cap_is_never_exceeded(
    start: date, remaining: int, months: int, cap: int, running: Running
) -> None:
    end = joined(running, start + timedelta(days=remaining), start, months, cap)
    assert end <= last_day(start, cap)


@given(STARTS, REMAINING, MONTHS)
def test_the_longest_is_one_of_the_two_and_no_shorter_than_either(
    start: date, remaining: int, months: int
) -> None:
    both = (start + timedelta(days=remaining), last_day(start, months))
    end = joined(LONGEST, both[0], start, months, None)
    assert end in both
    assert end == max(both)


@given(STARTS, REMAINING, MONTHS)
def test_remaining_plus_new_is_never_shorter_than_the_longest(
    start: date, remaining: int, months: int
) -> None:
    earlier_end = start + timedelta(days=remaining)
    longest = joined(LONGEST, earlier_end, start, months, None)
    assert joined(PLUS, earlier_end, start, months, None) >= longest


@given(STARTS, REMAINING, MONTHS, CAPS, st.sampled_from(Running))
def test_both_together_never_end_before_they_start(
    start: date, remaining: int, months: int, cap: int | None, running: Running
) -> None:
    assert joined(running, start + timedelta(days=remaining), start, months, cap) >= start


@given(st.lists(st.integers(1, 24), min_size=1, max_size=6), CAPS)
def test_one_period_for_several_lies_between_one_and_their_sum_and_within_the_cap(
    months: list[int], cap: int | None
) -> None:
    least, most = extended(months, cap)
    assert least <= most <= sum(months)
    assert cap is None or most <= cap
    assert least == max(months) or least == cap


def test_three_serious_demerits_may_not_come_to_more_than_forty_eight_months() -> None:
    assert extended([18, 18, 18], 48) == (18, 48)
    assert extended([6, 6], 48) == (6, 12)
