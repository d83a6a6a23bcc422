"""Measures in order: ladders, ranges, the closed operators, and the partial order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.model.measures import Lean, Merge, Operator

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.model.measures import Ladder


class Range(NamedTuple):
    """A range on a ladder, both ends included; grades count from 0, lightest first."""

    low: int
    high: int


def range_of(ladder: Ladder, ends: tuple[str, ...]) -> Range:
    """Return the range between two measures of a ladder. Raises ValueError for a stranger."""
    return Range(ladder.measures.index(ends[0]), ladder.measures.index(ends[-1]))


def ladder_of(ladders: Iterable[Ladder], measure: str) -> Ladder:
    """Return the ladder that a measure stands on. Raises ValueError if there is none."""
    for ladder in ladders:
        if measure in ladder.measures:
            return ladder
    raise ValueError(measure)


def measures_of(ladder: Ladder, span: Range) -> tuple[str, ...]:
    """Return the measures of a range, lightest first."""
    return ladder.measures[span.low : span.high + 1]


def permitted(ladders: Iterable[Ladder], then: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the measures that a conclusion permits: a set, or all between the ends of a range."""
    ends = then.get("range")
    if "measures" in then or ends is None:
        return then.get("measures", ())
    ladder = ladder_of(ladders, ends[0])
    return measures_of(ladder, range_of(ladder, ends))


def clamp(span: Range, cap: int) -> Range:
    """Bring both ends down to a cap; a range wholly above it becomes the cap itself."""
    return Range(min(span.low, cap), min(span.high, cap))


def common(spans: Iterable[Range]) -> Range | None:
    """Return the range that lies within each of some ranges; None if there is none."""
    listed = list(spans)
    low = max(span.low for span in listed)
    high = min(span.high for span in listed)
    return Range(low, high) if low <= high else None


def shift(ladder: Ladder, span: Range, operator: Operator) -> Range:
    """Return what an operator makes of a range.

    `within` and `grounds-only` leave it; one grade below opens the low end by one grade, one grade
    above the high end; a range of one indivisible measure is not opened downwards.
    """
    if operator is Operator.ONE_BELOW:
        alone = span.low == span.high and ladder.measures[span.low] in ladder.indivisible
        return span if alone else Range(max(span.low - 1, 0), span.high)
    if operator is Operator.ONE_ABOVE:
        return Range(span.low, min(span.high + 1, len(ladder.measures) - 1))
    return span


def lean_on(
    ladder: Ladder, span: Range, leans: tuple[Lean, ...], operators: Mapping[Lean, Operator]
) -> Range:
    """Apply each lean's operator to the base range; together they open both ends."""
    shifted = [shift(ladder, span, operators[lean]) for lean in leans if lean in operators]
    return Range(
        min([span.low, *(each.low for each in shifted)]),
        max([span.high, *(each.high for each in shifted)]),
    )


def heaviest_range(spans: set[Range]) -> Range | None:
    """Return the range that is at least as heavy as every other at both ends, if there is one."""
    top = Range(max(span.low for span in spans), max(span.high for span in spans))
    return top if top in spans else None


def not_heavier(one: tuple[str, ...], other: tuple[str, ...], ladder: Ladder | None) -> bool:
    """Whether what `one` permits is no heavier than what `other` permits.

    On a ladder both ends are compared; without one, a set is lighter than a set that holds it.
    Nothing permitted is lighter than anything.
    """
    if not one:
        return True
    if ladder is None or not other:
        return set(one) <= set(other)
    first, second = range_of(ladder, one), range_of(ladder, other)
    return first.low <= second.low and first.high <= second.high


def joint_period(months: int, count: int, cap: int | None) -> tuple[int, int] | None:
    """Return the shortest and the longest period that several equal ones may be joined to.

    One period at the least, their sum at the most, never more than the cap; one alone: None.
    """
    most = min(months * count, cap or months * count)
    return (months, most) if count > 1 else None


def merged(ladder: Ladder, merge: Merge, highest: int) -> int:
    """Return the grade several violations come to when the highest one due is `highest`."""
    if merge is Merge.HIGHEST_PLUS_ONE:
        return min(highest + 1, len(ladder.measures) - 1)
    return highest
