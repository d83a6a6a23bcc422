"""Stretches: from when to when a person held a post, and with it the duty that links."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.chain.spans import Bounds, Span, bounds, in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from engine.model.dates import PartialDate
    from engine.model.organisation import Dated


class Stretch(NamedTuple):
    """A stretch with the dates that limit it, as they were written."""

    bounds: Bounds
    start: str | None
    end: str | None

    @property
    def written(self) -> tuple[str | None, str | None]:
        """Return the dates that limit it."""
        return self.start, self.end


def stretch(records: Sequence[Dated]) -> Stretch | None:
    """Return when all of some records held at once, or None where they never can have."""
    limits = [bounds(record) for record in records]
    begun = Span(*(max(limit.begun[end] for limit in limits) for end in (0, 1)))
    ended = Span(*(min(limit.ended[end] for limit in limits) for end in (0, 1)))
    if begun.first > ended.last:
        return None
    starts = [record.start for record in records if record.start]
    ends = [record.end for record in records if record.end]
    start = max(starts, key=_bounds_of_date, default=None)
    end = min(ends, key=_bounds_of_date, default=None)
    return Stretch(in_order(begun, ended), str(start) if start else None, str(end) if end else None)


def _bounds_of_date(day: PartialDate) -> tuple[int, int]:
    return day.earliest.toordinal(), day.latest.toordinal()


def in_turn(stretches: Iterable[Stretch | None]) -> tuple[Stretch, ...]:
    """Return the stretches there are, in order of time, each once."""
    return tuple(sorted({found for found in stretches if found}, key=lambda one: one.bounds))
