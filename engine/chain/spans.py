"""Days in sets: on which days something surely held, and on which it may have."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from engine.model.organisation import Tenure

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.model.organisation import Dated

FIRST = date.min.toordinal()
LAST = date.max.toordinal()


class Span(NamedTuple):
    """Days from a first to a last, both included, as ordinals."""

    first: int
    last: int


Spans = tuple[Span, ...]


def joined(spans: Iterable[Span]) -> Spans:
    """Return spans in order, those that touch made one, empty ones left out."""
    merged: list[Span] = []
    for span in sorted(spans):
        if span.first > span.last:
            continue
        if merged and span.first <= merged[-1].last + 1:
            merged[-1] = Span(merged[-1].first, max(merged[-1].last, span.last))
        else:
            merged.append(span)
    return tuple(merged)


def common(left: Spans, right: Spans) -> Spans:
    """Return the days that both sets have."""
    return joined(
        Span(max(a.first, b.first), min(a.last, b.last))
        for a in left
        for b in right
        if a.first <= b.last and b.first <= a.last
    )


def gaps(spans: Spans, within: Span) -> Spans:
    """Return the days of a span that a set leaves out."""
    edges = [within.first - 1, *(day for span in common(spans, (within,)) for day in span)]
    edges.append(within.last + 1)
    return joined(
        Span(last + 1, first - 1) for last, first in zip(edges[::2], edges[1::2], strict=True)
    )


def _less(spans: Spans, other: Spans) -> Spans:
    return joined(day for span in spans for day in gaps(other, span))


def count(spans: Spans) -> int:
    """Return how many days a set has."""
    return sum(span.last - span.first + 1 for span in spans)


def runs(spans: Iterable[Span]) -> list[Span]:
    """Cut days into runs within which none of some spans begins or ends."""
    found = list(spans)
    days = sorted({span.first for span in found} | {span.last + 1 for span in found})
    return [Span(first, after - 1) for first, after in pairwise(days)]


@dataclass(frozen=True, slots=True)
class Time:
    """The days on which something held in every completion of its dates, and in some."""

    sure: Spans
    maybe: Spans

    def __and__(self, other: Time) -> Time:
        """Return when both held."""
        if self is ALWAYS or other is ALWAYS:
            return other if self is ALWAYS else self
        return Time(common(self.sure, other.sure), common(self.maybe, other.maybe))

    def __or__(self, other: Time) -> Time:
        """Return when at least one held."""
        return Time(joined(self.sure + other.sure), joined(self.maybe + other.maybe))

    def __sub__(self, other: Time) -> Time:
        """Return when this held and the other did not."""
        return Time(_less(self.sure, other.maybe), _less(self.maybe, other.sure))

    def __bool__(self) -> bool:
        """Return whether it may have held on any day at all."""
        return bool(self.maybe)


_ALL = (Span(FIRST, LAST),)
ALWAYS = Time(_ALL, _ALL)
NEVER = Time((), ())


class Bounds(NamedTuple):
    """The first and the last day on which something can have begun and ended."""

    begun: Span
    ended: Span

    @property
    def time(self) -> Time:
        """Return the days between that are sure, and those that may be."""
        return Time(
            joined((Span(self.begun.last, self.ended.first),)),
            joined((Span(self.begun.first, self.ended.last),)),
        )


def bounds(dated: Dated) -> Bounds:
    """Return when something can have begun and ended, a beginning never after an end.

    Without an end it is open. Without a start it has always been, except a tenure, which must have
    begun on a day that nobody has written down.
    """
    start, end = dated.start, dated.end
    ended = Span(end.earliest.toordinal(), end.latest.toordinal()) if end else Span(LAST, LAST)
    if start:
        begun = Span(start.earliest.toordinal(), start.latest.toordinal())
    else:
        begun = Span(FIRST, ended.last if isinstance(dated, Tenure) else FIRST)
    return in_order(begun, ended)


def in_order(begun: Span, ended: Span) -> Bounds:
    """Return bounds without the completions that would end before they begin."""
    return Bounds(
        Span(begun.first, min(begun.last, ended.last)),
        Span(max(ended.first, begun.first), ended.last),
    )


def time_of(dated: Dated) -> Time:
    """Return when something dated held."""
    if dated.start is None and dated.end is None and not isinstance(dated, Tenure):
        return ALWAYS
    return bounds(dated).time


def either(times: Iterable[Time]) -> Time:
    """Return when any of several held."""
    several = list(times)
    return Time(
        joined(span for time in several for span in time.sure),
        joined(span for time in several for span in time.maybe),
    )
