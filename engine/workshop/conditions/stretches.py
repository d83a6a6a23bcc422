"""The values a test admits, as stretches of whole numbers: codes by their place, days by number."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from engine.model.structural import STRUCTURAL, YES_NO
from engine.model.values import Op
from engine.model.vocabulary import FactType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from engine.model.values import Scalar, Test
    from engine.rulebook.sheets import Fact

Stretches = tuple[tuple[int, int], ...]
"""Whole numbers from one to another, both included; in order and apart."""

MOST = 10**18


def everything(name: str, facts: Mapping[str, Fact]) -> Stretches:
    """Return all values a fact may have; a member of a set is there or it is not."""
    if codes := _codes(name, facts):
        return ((0, len(codes) - 1),)
    fact = facts[name]
    counted = fact.type is FactType.INTEGER and name in STRUCTURAL
    return ((0 if counted else -MOST, MOST),)


def admitted(test: Test, facts: Mapping[str, Fact]) -> Stretches:
    """Return the values of a fact with which a test holds."""
    codes, whole = _codes(test.fact, facts), everything(test.fact, facts)
    numbers = [_number(value, codes) for value in test.values]
    if test.op is Op.IS:
        return overlap(_points(numbers), whole)
    if test.op is Op.NOT:
        return outside(_points(numbers), whole)
    return overlap((_beyond(test.op, numbers[0]),), whole)


def overlap(one: Stretches, other: Stretches) -> Stretches:
    """Return what lies in both."""
    met = ((max(a, c), min(b, d)) for a, b in one for c, d in other)
    return tuple((low, high) for low, high in met if low <= high)


def outside(inner: Stretches, whole: Stretches) -> Stretches:
    """Return what of a whole lies outside something."""
    left = whole
    for low, high in inner:
        left = overlap(left, ((-MOST, low - 1), (high + 1, MOST)))
    return left


def _codes(name: str, facts: Mapping[str, Fact]) -> Sequence[str]:
    return facts[name].domain if name in facts else YES_NO


def _number(value: Scalar, codes: Sequence[str]) -> int:
    if isinstance(value, date):
        return value.toordinal()
    return value if isinstance(value, int) else codes.index(value)


def _points(numbers: Iterable[int]) -> Stretches:
    return tuple((number, number) for number in sorted(set(numbers)))


def _beyond(op: Op, bound: int) -> tuple[int, int]:
    return {
        Op.AT_LEAST: (bound, MOST),
        Op.MORE_THAN: (bound + 1, MOST),
        Op.AFTER: (bound + 1, MOST),
        Op.AT_MOST: (-MOST, bound),
        Op.LESS_THAN: (-MOST, bound - 1),
        Op.BEFORE: (-MOST, bound - 1),
    }[op]
