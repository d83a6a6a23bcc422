"""Read a calendar of working days, or report every fault of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.calendar import SATURDAY, WorkCalendar
from engine.model.unreadable import UnreadableError
from engine.rulebook.bounds import first_faults
from engine.rulebook.models import read_model
from engine.rulebook.read import in_order

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path as FilePath

    from engine.model.problems import Problem
    from engine.rulebook.document import Document, Path

MOST_YEARS = 30


def read_calendar(path: FilePath) -> WorkCalendar:
    """Return the calendar of a file. Raises UnreadableError with all that is wrong."""
    calendar, document, problems = read_model(path, WorkCalendar)
    if calendar is not None and document is not None:
        problems += calendar_problems(calendar, document)
    if calendar is None or problems:
        raise UnreadableError(in_order(problems))
    return calendar


def calendar_problems(calendar: WorkCalendar, document: Document) -> list[Problem]:
    """Return what the days of a calendar get wrong about each other."""
    if calendar.end.year - calendar.start.year > MOST_YEARS:
        return [document.problem("calendar-too-long", ("to",), limit=str(MOST_YEARS))]
    return [
        *first_faults(_outside(calendar, document)),
        *first_faults(_twice(calendar, document)),
        *first_faults(_worked(calendar, document)),
    ]


def _days(calendar: WorkCalendar) -> Iterator[tuple[Path, date]]:
    for index, each in enumerate(calendar.holidays):
        yield ("holidays", index, "from"), each.start
        if each.end is not None:
            yield ("holidays", index, "to"), each.end
    for index, day in enumerate(calendar.worked):
        yield ("worked", index), day


def _outside(calendar: WorkCalendar, document: Document) -> Iterator[Problem]:
    first, last = calendar.start.isoformat(), calendar.end.isoformat()
    for path, day in _days(calendar):
        if not calendar.start <= day <= calendar.end:
            details = {"day": day.isoformat(), "first": first, "last": last}
            yield document.problem("outside-calendar", path, **details)


def _twice(calendar: WorkCalendar, document: Document) -> Iterator[Problem]:
    """Yield the holidays that overlap one before, and the worked days listed twice."""
    ordered = sorted(enumerate(calendar.holidays), key=lambda at: (at[1].start, at[0]))
    reached: date | None = None
    for index, each in ordered:
        if reached is not None and each.start <= reached:
            details = {"day": each.start.isoformat()}
            yield document.problem("day-twice", ("holidays", index, "from"), **details)
        reached = each.last if reached is None else max(reached, each.last)
    seen: set[date] = set()
    for index, day in enumerate(calendar.worked):
        if day in seen:
            yield document.problem("day-twice", ("worked", index), day=day.isoformat())
        seen.add(day)


def _worked(calendar: WorkCalendar, document: Document) -> Iterator[Problem]:
    """Yield the days said to be worked instead that are worked anyway, or are holidays."""
    for index, day in enumerate(calendar.worked):
        path, details = ("worked", index), {"day": day.isoformat()}
        if day.weekday() < SATURDAY:
            yield document.problem("worked-weekday", path, **details)
        if any(each.start <= day <= each.last for each in calendar.holidays):
            yield document.problem("worked-holiday", path, **details)
