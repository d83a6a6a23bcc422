"""Terms and periods in months end where the two conventions say."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.days.months import days_later, last_day, months_later

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
MONTHS = st.integers(1, 120)


@pytest.mark.parametrize(
    ("event", "months", "due"),
    [
        (date(2020, 12, 15), 1, date(2021, 1, 15)),
        (date(2020, 8, 31), 1, date(2020, 9, 30)),
        (date(2020, 12, 31), 2, date(2021, 2, 28)),
        (date(2019, 12, 31), 2, date(2020, 2, 29)),
        (date(2020, 2, 29), 12, date(2021, 2, 28)),
    ],
)
def test_a_term_ends_on_the_corresponding_day_or_the_last_of_its_month(
    event: date, months: int, due: date
) -> None:
    assert months_later(event, months) == due


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2020, 12, 15), 6, date(2021, 6, 14)),
        (date(2020, 12, 15), 12, date(2021, 12, 14)),
        (date(2021, 1, 1), 24, date(2022, 12, 31)),
        (date(2020, 8, 31), 6, date(2021, 2, 27)),
        (date(2020, 2, 29), 12, date(2021, 2, 27)),
        (date(2015, 8, 30), 6, date(2016, 2, 28)),
    ],
)
def test_a_period_ends_the_day_before_the_corresponding_day(
    start: date, months: int, end: date
) -> None:
    assert last_day(start, months) == end


@given(DAYS, MONTHS)
def test_a_period_never_ends_before_it_starts(start: date, months: int) -> None:
    assert last_day(start, months) > start


@given(DAYS, MONTHS)
def test_a_period_lasts_as_many_months_as_it_says(start: date, months: int) -> None:
    after = last_day(start, months) + timedelta(days=1)
    assert (after.year - start.year) * 12 + after.month - start.month == months
    assert after.day == start.day or (after + timedelta(days=1)).month != after.month


@given(DAYS, MONTHS, MONTHS)
def test_more_months_never_end_earlier(start: date, one: int, more: int) -> None:
    assert last_day(start, one) < last_day(start, one + more)


@given(DAYS, DAYS, MONTHS)
def test_what_starts_later_never_ends_earlier(one: date, other: date, months: int) -> None:
    first, second = sorted((one, other))
    assert last_day(first, months) <= last_day(second, months)


@given(st.dates(), st.integers(1, 1200))
def test_past_the_end_of_the_calendar_it_is_its_last_day(day: date, count: int) -> None:
    assert day <= months_later(day, count) <= date.max
    assert day <= days_later(day, count) <= date.max
