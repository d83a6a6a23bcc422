"""How a time in office stands to the period of a finding, dates known in part included."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from engine.chain.spans import (
    LAST,
    Bounds,
    Span,
    Spans,
    Time,
    common,
    count,
    either,
    gaps,
    in_order,
)
from engine.model.links import Office

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from engine.model.dates import Period

YesNoUnknown = Literal["yes", "no", "unknown"]


@dataclass(frozen=True, slots=True)
class Window:
    """The period of a finding: the widest it can be, and the days of its first and last."""

    bounds: Bounds

    @property
    def widest(self) -> Span:
        """Return the period if it began as early and ended as late as it can have."""
        return Span(self.bounds.begun.first, self.bounds.ended.last)

    @property
    def days(self) -> int | None:
        """Return its length where both ends are known to the day."""
        begun, ended = self.bounds
        known = begun.first == begun.last and ended.first == ended.last
        return ended.last - begun.first + 1 if known else None


def window(period: Period) -> Window:
    """Return the window of a period; an open end may be any day from its start on."""
    start, end = period.start, period.end
    begun = Span(start.earliest.toordinal(), start.latest.toordinal())
    last = (
        Span(end.earliest.toordinal(), end.latest.toordinal()) if end else Span(begun.first, LAST)
    )
    return Window(in_order(begun, last))


def may_meet(time: Time, over: Window) -> bool:
    """Return whether some completion has a day in office within the period."""
    return bool(common(time.maybe, (over.widest,)))


def office(time: Time, over: Window) -> Office:
    """Return what holds in every completion of the dates, otherwise `unknown`.

    In office both before and after the period, and never within it, is `before`.
    """
    if not may_meet(time, over):
        return _outside(time, over)
    if not gaps(time.sure, over.widest):
        return Office.THROUGHOUT
    if _surely_meets(time.sure, over) and not _may_cover(time.maybe, over):
        return Office.PARTLY
    return Office.UNKNOWN


def _outside(time: Time, over: Window) -> Office:
    all_after = all(span.first > over.widest.last for span in time.maybe)
    return Office.AFTER if all_after else Office.BEFORE


def _surely_meets(sure: Spans, over: Window) -> bool:
    begun, ended = over.bounds
    return any(span.first <= ended.first and begun.last <= span.last for span in sure)


def _may_cover(maybe: Spans, over: Window) -> bool:
    begun, ended = over.bounds
    if begun.last <= ended.first:
        return not gaps(maybe, Span(begun.last, ended.first))
    return bool(common(maybe, (Span(ended.first, begun.last),)))


def days_in_office(time: Time, over: Window) -> tuple[int, int]:
    """Return the least and the most days in office within the period, none counted twice."""
    begun, ended = over.bounds
    least = count(common(time.sure, (Span(begun.last, ended.first),)))
    at_least_one = int(_surely_meets(time.sure, over))
    return max(least, at_least_one), count(common(time.maybe, (over.widest,)))


def predates(stretches: Sequence[Bounds], over: Window) -> YesNoUnknown:
    """Return whether the period began before the first of the stretches did."""
    begun = over.bounds.begun
    if begun.last < min(stretch.begun.first for stretch in stretches):
        return "yes"
    return "no" if begun.first >= min(stretch.begun.last for stretch in stretches) else "unknown"


def left(stretches: Sequence[Bounds], on: date) -> YesNoUnknown:
    """Return whether a stretch had ended before a day on which none holds."""
    day = on.toordinal()
    there = either(stretch.time for stretch in stretches)
    today = (Span(day, day),)
    may_have_ended = any(stretch.ended.first < day for stretch in stretches)
    if common(there.sure, today) or not may_have_ended:
        return "no"
    ended = any(stretch.ended.last < day for stretch in stretches)
    return "yes" if ended and not common(there.maybe, today) else "unknown"
