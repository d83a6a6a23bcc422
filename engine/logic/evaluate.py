"""Conditions over a sheet: strong Kleene, in two readings at once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from engine.logic.sheet import Cell, member
from engine.model.values import YES, Condition, Group, Op, Scalar, Test, Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping


class Reading(NamedTuple):
    """The truth of a condition: conditional values read as values, and read as unknown."""

    as_value: Truth
    as_unknown: Truth

    @property
    def firm(self) -> bool:
        """Whether nothing conditional decides it."""
        return self.as_value is self.as_unknown


UNKNOWN = Reading(Truth.UNKNOWN, Truth.UNKNOWN)


def read(condition: Condition, cells: Mapping[str, Cell]) -> Reading:
    """Return both readings of a condition over the cells of a sheet."""
    if isinstance(condition, Test):
        return read_test(condition, cells)
    parts = [read(part, cells) for part in condition.of]
    return combine(condition.kind, parts)


def combine(kind: str, parts: list[Reading]) -> Reading:
    """Join the readings of the parts of a group: all, any or none of them."""
    if kind == "all":
        return Reading(
            min((part.as_value for part in parts), default=Truth.YES),
            min((part.as_unknown for part in parts), default=Truth.YES),
        )
    most = Reading(
        max((part.as_value for part in parts), default=Truth.NO),
        max((part.as_unknown for part in parts), default=Truth.NO),
    )
    return most if kind == "any" else Reading(negate(most.as_value), negate(most.as_unknown))


def negate(truth: Truth) -> Truth:
    """Return the Kleene negation: unknown stays unknown."""
    return Truth(2 - truth)


def read_test(test: Test, cells: Mapping[str, Cell]) -> Reading:
    """Return both readings of one test; a fact that is not on the sheet is unknown."""
    if test.op in (Op.CONTAINS, Op.ONLY):
        return _read_family(test, cells)
    cell = cells.get(test.fact)
    if cell is None or cell.value is None:
        return UNKNOWN
    truth = Truth.YES if holds(test.op, cell.value, test.values) else Truth.NO
    return Reading(truth, truth if cell.firm else Truth.UNKNOWN)


def holds(op: Op, value: Scalar, wanted: tuple[Scalar, ...]) -> bool:
    """Whether a known value passes a test. Types agree: the reader saw to that."""
    if op is Op.IS:
        return value in wanted
    if op is Op.NOT:
        return value not in wanted
    return _COMPARE[op](value, wanted[0])


_COMPARE: dict[Op, Callable[..., bool]] = {
    Op.AT_LEAST: lambda value, bound: value >= bound,
    Op.MORE_THAN: lambda value, bound: value > bound,
    Op.AT_MOST: lambda value, bound: value <= bound,
    Op.LESS_THAN: lambda value, bound: value < bound,
    Op.BEFORE: lambda value, bound: value < bound,
    Op.AFTER: lambda value, bound: value > bound,
}


def _read_family(test: Test, cells: Mapping[str, Cell]) -> Reading:
    """`contains`: any of the codes is in the set; `only`: one of them is, and nothing else."""
    wanted = [_read_member(test.fact, str(code), cells) for code in test.values]
    present = combine("any", wanted)
    if test.op is Op.CONTAINS:
        return present
    prefix = member(test.fact, "")
    named = {member(test.fact, str(code)) for code in test.values}
    others = [
        _read_member(test.fact, name[len(prefix) :], cells)
        for name in cells
        if name.startswith(prefix) and name not in named
    ]
    return combine("all", [present, combine("none", others)])


def _read_member(family: str, code: str, cells: Mapping[str, Cell]) -> Reading:
    return read_test(member_test(family, code), cells)


@lru_cache(maxsize=8192)
def member_test(family: str, code: str) -> Test:
    """Return the test whether a set holds a code."""
    return Test(fact=member(family, code), values=(YES,))


@lru_cache(maxsize=8192)
def facts_of(condition: Condition) -> frozenset[str]:
    """Return the names of the facts and families a condition reads."""
    return frozenset(_facts(condition))


def _facts(condition: Condition) -> Iterator[str]:
    if isinstance(condition, Group):
        for part in condition.of:
            yield from _facts(part)
    else:
        yield condition.fact
