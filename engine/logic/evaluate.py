"""Conditions over a sheet: strong Kleene, in two readings at once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from engine.logic.sheet import Cell, member
from engine.model.values import YES, Condition, Group, Op, Scalar, Test, Truth

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from engine.model.rules import Rule


class Reading(NamedTuple):
    """The truth of a condition: conditional values read as values, and read as unknown."""

    as_value: Truth
    as_unknown: Truth

    @property
    def firm(self) -> bool:
        """Whether nothing conditional decides it."""
        return self.as_value is self.as_unknown


# Python 3.11 takes longer to look a member up on its enumeration than to make the rest of a test.
_NO, _UNKNOWN, _YES = Truth
_IS, _NOT, _FAMILIES = Op.IS, Op.NOT, (Op.CONTAINS, Op.ONLY)

UNKNOWN = Reading(_UNKNOWN, _UNKNOWN)
_FIRM = {True: Reading(_YES, _YES), False: Reading(_NO, _NO)}
_ASSUMED = {True: Reading(_YES, _UNKNOWN), False: Reading(_NO, _UNKNOWN)}
_SETTLED = {"all": _FIRM[False], "any": _FIRM[True], "none": _FIRM[True]}
"""What one part of a group may come to that no other part can change any more."""


def read(condition: Condition, cells: Mapping[str, Cell]) -> Reading:
    """Return both readings of a condition over the cells of a sheet."""
    if isinstance(condition, Test):
        return read_test(condition, cells)
    settled, parts = _SETTLED[condition.kind], []
    for part in condition.of:
        parts.append(read(part, cells))
        if parts[-1] == settled:
            break
    return combine(condition.kind, parts)


def combine(kind: str, parts: list[Reading]) -> Reading:
    """Join the readings of the parts of a group: all, any or none of them."""
    if kind == "all":
        return Reading(
            min([part[0] for part in parts], default=_YES),
            min([part[1] for part in parts], default=_YES),
        )
    most = Reading(
        max([part[0] for part in parts], default=_NO),
        max([part[1] for part in parts], default=_NO),
    )
    return most if kind == "any" else Reading(negate(most.as_value), negate(most.as_unknown))


def negate(truth: Truth) -> Truth:
    """Return the Kleene negation: unknown stays unknown."""
    return (_YES, _UNKNOWN, _NO)[truth]


def read_test(test: Test, cells: Mapping[str, Cell]) -> Reading:
    """Return both readings of one test; a fact that is not on the sheet is unknown."""
    if test.op in _FAMILIES:
        return _read_family(test, cells)
    cell = cells.get(test.fact)
    if cell is None or cell.value is None:
        return UNKNOWN
    return (_FIRM if cell.firm else _ASSUMED)[holds(test.op, cell.value, test.values)]


def holds(op: Op, value: Scalar, wanted: tuple[Scalar, ...]) -> bool:
    """Whether a known value passes a test. Types agree: the reader saw to that."""
    if op is _IS:
        return value in wanted
    if op is _NOT:
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
    return frozenset(test.fact for test in tests_in(condition))


def facts_read(rule: Rule) -> frozenset[str]:
    """Return the names of the facts and families a rule reads, its exception included."""
    return frozenset().union(*map(facts_of, conditions_of(rule)))


def conditions_of(rule: Rule) -> tuple[Condition, ...]:
    """Return the condition of a rule, and that of its exception if it has one."""
    return (rule.when,) if rule.unless is None else (rule.when, rule.unless)


def tests_in(condition: Condition) -> Iterator[Test]:
    """Yield the tests of a condition."""
    if isinstance(condition, Group):
        for part in condition.of:
            yield from tests_in(part)
    else:
        yield condition
