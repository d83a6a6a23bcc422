"""Three truths as numbers, in two readings: conditional facts as values, and as unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

NO, UNKNOWN, YES = -1, 0, 1
WORDS = {NO: "no", UNKNOWN: "unknown", YES: "yes"}


class Pair(NamedTuple):
    """A truth with conditional facts as values, and with them as unknown."""

    value: int
    sure: int

    @property
    def firm(self) -> bool:
        """Whether both readings agree."""
        return self.value == self.sure


NEVER = Pair(NO, NO)
OPEN = Pair(UNKNOWN, UNKNOWN)


def told(*, holds: bool, firm: bool) -> Pair:
    """Return the pair of something known."""
    truth = YES if holds else NO
    return Pair(truth, truth if firm else UNKNOWN)


def least(parts: Iterable[Pair]) -> Pair:
    """Return the pair of a conjunction; of nothing, yes."""
    listed = list(parts)
    return Pair(
        min((part.value for part in listed), default=YES),
        min((part.sure for part in listed), default=YES),
    )


def most(parts: Iterable[Pair]) -> Pair:
    """Return the pair of a disjunction; of nothing, no."""
    listed = list(parts)
    return Pair(
        max((part.value for part in listed), default=NO),
        max((part.sure for part in listed), default=NO),
    )


def join(kind: str, parts: Iterable[Pair]) -> Pair:
    """Return the pair of all, any or none of some conditions."""
    if kind == "all":
        return least(parts)
    found = most(parts)
    return found if kind == "any" else Pair(-found.value, -found.sure)
