"""A workbook without the library that reads and writes it: sheets, cells, what hides or joins them.

Rows and columns count from 1, as people count them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from engine.model.problems import Location, Problem

TABLE_MARK = "wenze-row"
VALUES_MARK = "wenze-values"
DEFINITION_MARK = "wenze-table"
"""What stands in the corner of the row of codes, and of the two sheets beside the table."""

Form = Literal["plain", "formula", "percent", "error", "struck"]
Written = str | int | date | None
"""What is written into a cell."""

EPOCH, MAC_EPOCH = date(1899, 12, 30), date(1904, 1, 1)
"""From where the serial numbers of days are counted."""


class Cell(NamedTuple):
    """A cell: a text, a number, a day, a truth or nothing, and in which form it stands there."""

    value: object = None
    form: Form = "plain"


class Span(NamedTuple):
    """Cells that are merged: the first row and column, the last row and column."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet with what it holds, row by row."""

    file: str
    name: str
    rows: tuple[tuple[Cell, ...], ...]
    merged: tuple[Span, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    epoch: date = EPOCH

    def at(self, row: int, column: int) -> Cell:
        """Return a cell; what is beyond the last is empty."""
        cells = self.rows[row - 1] if 0 < row <= len(self.rows) else ()
        return cells[column - 1] if 0 < column <= len(cells) else Cell()

    def problem(self, code: str, row: int, column: int, /, *near: str, **details: str) -> Problem:
        """Return a problem at a cell."""
        where = located(self.file, self.name, f"{letters(column)}{row}")
        return Problem(code=code, location=where, details=details, nearest=near)

    def problem_of(self, code: str, place: str = "", /, **details: str) -> Problem:
        """Return a problem of the sheet, or of a row, a column or a range of it."""
        return Problem(code=code, location=located(self.file, self.name, place), details=details)


@dataclass(frozen=True, slots=True)
class Page:
    """The sheet of a table as it is written: lines above it, headings, codes, rows, choices."""

    names: tuple[str, str, str]
    title: str
    lines: tuple[str, ...]
    headings: tuple[str, ...]
    codes: tuple[str, ...]
    rows: tuple[tuple[Written, ...], ...]
    choices: tuple[tuple[str, ...], ...]
    invalid: str
    definition: tuple[tuple[str, str], ...] = field(default=())


def located(file: str, sheet: str, cell: str) -> Location:
    """Return a place in a workbook."""
    return Location(file=file, line=0, sheet=sheet, cell=cell)


def letters(column: int) -> str:
    """Return how a column is called: A, B … Z, AA."""
    name = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
