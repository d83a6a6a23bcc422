"""Working days of a calendar."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from engine.model.calendar import SATURDAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.calendar import WorkCalendar


def covers(calendar: WorkCalendar, day: date) -> bool:
    """Whether a calendar knows a day."""
    return calendar.start <= day <= calendar.end


def is_worked(calendar: WorkCalendar, day: date) -> bool | None:
    """Whether a day is worked; None where the calendar does not reach."""
    if not covers(calendar, day):
        return None
    days = _worked(calendar)
    at = bisect_right(days, day)
    return at > 0 and days[at - 1] == day


def working_days_later(calendar: WorkCalendar, day: date, count: int) -> date | None:
    """Return the so-manieth working day after a day; None where the calendar does not reach.

    The day itself does not count.
    """
    if day < calendar.start - timedelta(days=1):
        return None
    days = _worked(calendar)
    at = bisect_right(days, day) + count - 1
    return days[at] if at < len(days) else None


@lru_cache(maxsize=8)
def _worked(calendar: WorkCalendar) -> tuple[date, ...]:
    free = {day for each in calendar.holidays for day in _days(each.start, each.last)}
    instead = set(calendar.worked)
    return tuple(
        day
        for day in _days(calendar.start, calendar.end)
        if day in instead or (day.weekday() < SATURDAY and day not in free)
    )


def _days(first: date, last: date) -> Iterator[date]:
    for offset in range((last - first).days + 1):
        yield first + timedelta(days=offset)
