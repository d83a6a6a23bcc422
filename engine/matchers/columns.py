"""Cells of a sheet as whole numbers: what a ruleset reads in place of facts.

A column of values has two properties: `p…` holds the number of a known value, `u…` is 1 where it is
unknown. Exactly one of the two is on a sheet, because a test of an absent property is false. A
column of truths holds the truth of one test, which the rule engine could not make itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from engine.logic.evaluate import read_test
from engine.matchers.faults import LimitError
from engine.model.values import Op

if TYPE_CHECKING:
    from engine.logic.sheet import Cell
    from engine.model.values import Scalar, Test

Number = int | None
Reader = Callable[["Mapping[str, Cell]"], tuple[Number, Number]]
"""Reads a column's number off a sheet: conditional cells as values, and as unknown."""

BOUND = 2**62
"""Numbers beyond it are brought down to it, constants beyond it are refused: order stays."""

MOST_ALTERNATIVES = 16
"""A longer list of values is looked up here rather than branched over in the ruleset."""

OTHER = 0
"""The number of a code that no rule names."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a ruleset: the names of its properties, and how it is read."""

    number: int
    read: Reader

    @property
    def known(self) -> str:
        """Return the property that holds the number of a known value."""
        return f"p{self.number}"

    @property
    def unknown(self) -> str:
        """Return the property that is 1 where the value is unknown."""
        return f"u{self.number}"


Key = tuple[str, str] | tuple[str, str, Op, tuple["Scalar", ...]]


def column_key(test: Test) -> Key:
    """Return what two tests share if they read one column: a fact as one type, or a whole test."""
    types = {_type(value) for value in test.values}
    if _beyond_the_ruleset(test, types):
        return truth_key(test)
    return (test.fact, types.pop())


def truth_key(test: Test) -> Key:
    """Return the key of the column that holds the truth of a test."""
    return (test.fact, "truth", test.op, test.values)


def holds_truths(key: Key) -> bool:
    """Whether a column holds the truth of a test."""
    return key[1] == "truth"


def _beyond_the_ruleset(test: Test, types: set[str]) -> bool:
    """Whether a test needs a whole family, an order of strings, or too many values."""
    if test.op is Op.ONLY or len(types) != 1:
        return True
    if test.op is Op.IS:
        return len(test.values) > MOST_ALTERNATIVES
    return test.op is not Op.NOT and types == {"code"}


def _type(value: Scalar) -> str:
    if isinstance(value, str):
        return "code"
    return "day" if isinstance(value, date) else "whole"


class Columns:
    """The columns of one ruleset and the numbers of the codes its rules name."""

    def __init__(self) -> None:
        self._codes: dict[Scalar, int] = {}
        self._columns: dict[Key, Column] = {}

    def __len__(self) -> int:
        """Return how many columns there are."""
        return len(self._columns)

    def names(self) -> list[str]:
        """Return the names of all properties."""
        return [name for each in self._columns.values() for name in (each.known, each.unknown)]

    def of(self, test: Test) -> Column:
        """Return the column a test reads, made when it is first asked for."""
        key = column_key(test)
        if holds_truths(key):
            return self.truth_of(test)
        return self._column(key, _value_reader(test.fact, _NUMBERS.get(key[1]) or self._code))

    def truth_of(self, test: Test) -> Column:
        """Return the column that holds the truth of a test, made when it is first asked for."""
        return self._column(truth_key(test), _truth_reader(test))

    def number(self, value: Scalar) -> int:
        """Return the number that stands for a constant of a test. Raises LimitError."""
        if isinstance(value, str):
            return self._codes.setdefault(value, len(self._codes) + 1)
        if isinstance(value, date):
            return value.toordinal()
        if abs(value) >= BOUND:
            raise LimitError("constant", "", value, BOUND)
        return value

    def bodies(self, cells: Mapping[str, Cell]) -> tuple[str, str | None]:
        """Return the properties of a sheet, conditional cells as values and as unknown.

        Each property is led by a comma. The second is None where no cell is conditional.
        """
        as_value: list[str] = []
        as_unknown: list[str] = []
        for column in self._columns.values():
            value, firm = column.read(cells)
            as_value.append(_written(column, value))
            as_unknown.append(as_value[-1] if firm == value else _written(column, firm))
        first, second = "".join(as_value), "".join(as_unknown)
        return first, None if first == second else second

    def _column(self, key: Key, read: Reader) -> Column:
        return self._columns.setdefault(key, Column(len(self._columns), read))

    def _code(self, value: Scalar) -> int:
        return self._codes.get(value, OTHER)


def _written(column: Column, number: Number) -> str:
    if number is None:
        return f',"u{column.number}":1'
    return f',"p{column.number}":{number}'


def _value_reader(fact: str, number: Callable[[Scalar], int]) -> Reader:
    def read(cells: Mapping[str, Cell]) -> tuple[Number, Number]:
        cell = cells.get(fact)
        if cell is None or cell.value is None:
            return None, None
        value = number(cell.value)
        return value, value if cell.firm else None

    return read


def _truth_reader(test: Test) -> Reader:
    def read(cells: Mapping[str, Cell]) -> tuple[Number, Number]:
        reading = read_test(test, cells)
        return int(reading.as_value), int(reading.as_unknown)

    return read


def _whole(value: Scalar) -> int:
    assert isinstance(value, int)
    return max(-BOUND, min(BOUND, value))


def _day(value: Scalar) -> int:
    assert isinstance(value, date)
    return value.toordinal()


_NUMBERS: dict[str, Callable[[Scalar], int]] = {"whole": _whole, "day": _day}
