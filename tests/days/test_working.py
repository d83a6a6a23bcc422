"""Working days are those a naive count finds, and nothing is said beyond the calendar."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.days.working import is_worked, working_days_later
from engine.model.calendar import WorkCalendar
from engine.rulebook.calendar import read_calendar
from tests.village import ROOT

SHIPPED = read_calendar(ROOT / "examples" / "calendar-2020.yaml")
FIRST, LAST = date(2021, 1, 1), date(2021, 12, 31)
IN_2021 = st.dates(FIRST, LAST)


@st.composite
def calendars(draw: st.DrawFn) -> WorkCalendar:
    holidays = draw(st.sets(IN_2021, max_size=30))
    rest = [FIRST + timedelta(days=at) for at in range(365)]
    weekend = [day for day in rest if day.weekday() >= 5 and day not in holidays]
    worked = draw(st.sets(st.sampled_from(weekend), max_size=10))
    return WorkCalendar.model_validate(
        {
            "schema": "calendar.v1",
            "title": "drawn",
            "from": FIRST,
            "to": LAST,
            "holidays": [{"from": day} for day in sorted(holidays)],
            "worked": sorted(worked),
        }
    )


def naive(calendar: WorkCalendar, day: date, count: int) -> date | None:
    """Go day by day, as one would with a calendar on the wall."""
    while count:
        day += timedelta(days=1)
        if not calendar.start <= day <= calendar.end:
            return None
        free = day.weekday() >= 5 or any(h.start <= day <= h.last for h in calendar.holidays)
        if day in calendar.worked or not free:
            count -= 1
    return day


@given(calendars(), IN_2021, st.integers(1, 300))
def test_working_days_are_those_a_day_by_day_count_finds(
    calendar: WorkCalendar, day: date, count: int
) -> None:
    assert working_days_later(calendar, day, count) == naive(calendar, day, count)


@given(calendars(), IN_2021, st.integers(1, 40))
def test_a_term_in_working_days_ends_on_a_day_that_is_worked(
    calendar: WorkCalendar, day: date, count: int
) -> None:
    due = working_days_later(calendar, day, count)
    assert due is None or is_worked(calendar, due)


@given(calendars(), st.dates(date(2000, 1, 1), date(2020, 12, 30)), st.integers(1, 10))
def test_nothing_is_said_of_an_event_before_the_calendar_begins(
    calendar: WorkCalendar, day: date, count: int
) -> None:
    assert working_days_later(calendar, day, count) is None
    assert is_worked(calendar, day) is None


def test_an_event_on_the_eve_of_the_calendar_can_be_counted_from() -> None:
    assert working_days_later(SHIPPED, date(2019, 12, 31), 1) == date(2020, 1, 2)


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2020, 1, 1), False),
        (date(2020, 1, 19), True),
        (date(2020, 1, 23), True),
        (date(2020, 2, 1), False),
        (date(2020, 2, 3), True),
        (date(2020, 5, 9), True),
        (date(2020, 6, 28), True),
        (date(2020, 10, 8), False),
        (date(2020, 10, 10), True),
        (date(2020, 12, 15), True),
        (date(2020, 12, 19), False),
    ],
)
def test_the_shipped_calendar_knows_the_exchanged_days_of_2020(day: date, worked: bool) -> None:  # noqa: FBT001 - what a row of the table says
    assert is_worked(SHIPPED, day) is worked


def test_the_working_days_of_2020_are_as_many_as_the_notices_leave() -> None:
    days = (date(2020, 1, 1) + timedelta(days=at) for at in range(366))
    assert sum(bool(is_worked(SHIPPED, day)) for day in days) == 249
