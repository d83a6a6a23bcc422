"""What may be wrong with a chain: values, worded elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from engine.chain.spans import FIRST, LAST, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class FaultCode(StrEnum):
    """The faults, in the order in which they are reported."""

    CYCLE = "cycle"
    TWO_HEADS = "two-heads"
    TOO_MANY = "too-many"
    HELD_TWICE = "held-twice"
    NO_START = "no-start"
    OUTSIDE_POST = "outside-post"
    OUTSIDE_UNIT = "outside-unit"
    NOT_ENDED = "not-ended"
    BETWEEN_UNITS = "between-units"
    VACANT = "vacant"
    UNRECORDED = "unrecorded"
    NO_POST = "no-post"
    ORPHAN = "orphan"
    NO_HEAD = "no-head"
    EMPTY_UNIT = "empty-unit"
    DUTY_UNHELD = "duty-unheld"


_ORDER = {code: rank for rank, code in enumerate(FaultCode)}


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault, the ids it concerns (the first is where to look), and its days."""

    code: FaultCode
    where: tuple[str, ...]
    start: date | None = None
    end: date | None = None

    @property
    def order(self) -> tuple[int, tuple[str, ...], date]:
        """Return what faults are sorted by."""
        return _ORDER[self.code], self.where, self.start or date.min


def on_days(code: FaultCode, where: tuple[str, ...], spans: Iterable[Span]) -> Iterator[Fault]:
    """Return one fault for each run of days."""
    for span in spans:
        start = date.fromordinal(span.first) if span.first > FIRST else None
        end = date.fromordinal(span.last) if span.last < LAST else None
        yield Fault(code, where, start, end)
