"""Open a workbook. With `write` the only module that knows openpyxl: `wenze[xlsx]`."""

from __future__ import annotations

import warnings
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from openpyxl import load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock

from engine.model.problems import Location, Problem
from engine.rulebook.workbook.package import package_problem
from engine.rulebook.workbook.sheet import EPOCH, MAC_EPOCH, Cell, Sheet, Span

if TYPE_CHECKING:
    from datetime import date

    from openpyxl.cell.cell import Cell as Found
    from openpyxl.cell.cell import MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

MOST_SHEETS = 20
MOST_ROWS = 2_000
MOST_COLUMNS = 100


def opened(file: str, raw: bytes) -> tuple[list[Sheet], list[Problem]]:
    """Return the sheets of a workbook, or what keeps it from being read."""
    problem = package_problem(file, raw)
    if problem is not None:
        return [], [problem]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            book = load_workbook(BytesIO(raw), keep_links=False, rich_text=True)
    except Exception:  # noqa: BLE001 - a malformed workbook fails anywhere in the library
        return [], [Problem(code="xlsx-broken", location=Location(file=file, line=0))]
    sheets = list(book.worksheets)
    if len(sheets) > MOST_SHEETS:
        return [], [Problem(code="xlsx-too-much", location=Location(file=file, line=0))]
    epoch = MAC_EPOCH if book.epoch.date() == MAC_EPOCH else EPOCH
    problems = [problem for each in sheets for problem in _too_large(file, each)]
    return [] if problems else [_sheet(file, each, epoch) for each in sheets], problems


def _too_large(file: str, sheet: Worksheet) -> list[Problem]:
    bare = Sheet(file, sheet.title, ())
    found = []
    if sheet.max_row > MOST_ROWS:
        found.append(bare.problem_of("xlsx-too-many-rows", limit=str(MOST_ROWS)))
    if sheet.max_column > MOST_COLUMNS:
        found.append(bare.problem_of("xlsx-too-many-columns", limit=str(MOST_COLUMNS)))
    return found


def _sheet(file: str, sheet: Worksheet, epoch: date) -> Sheet:
    columns = sheet.column_dimensions.values()
    return Sheet(
        file=file,
        name=sheet.title,
        rows=tuple(tuple(map(_cell, row)) for row in sheet.iter_rows()),
        merged=tuple(
            Span(each.min_row, each.min_col, each.max_row, each.max_col)
            for each in sheet.merged_cells.ranges
        ),
        hidden_rows=frozenset(at for at, row in sheet.row_dimensions.items() if row.hidden),
        hidden_columns=frozenset(
            at
            for each in columns
            if each.hidden
            for at in range(each.min or 0, min(each.max or 0, MOST_COLUMNS) + 1)
        ),
        epoch=epoch,
    )


def _cell(cell: Found | MergedCell) -> Cell:
    kind = getattr(cell, "data_type", "n")
    if kind == "f":
        return Cell(str(cell.value), "formula")
    if kind == "e":
        return Cell(str(cell.value), "error")
    value = str(cell.value) if isinstance(cell.value, CellRichText) else cell.value
    if value is not None and _struck(cell):
        return Cell(value, "struck")
    percent = "%" in (getattr(cell, "number_format", None) or "")
    if percent and isinstance(value, int | float) and not isinstance(value, bool):
        return Cell(round(value * 100, 6), "percent")
    if isinstance(value, datetime) and value.time() == datetime.min.time():
        return Cell(value.date())
    return Cell(value)


def _struck(cell: Found | MergedCell) -> bool:
    """Whether a cell, or a part of its text, is struck out."""
    parts = cell.value if isinstance(cell.value, CellRichText) else ()
    in_part = any(each.font.strike for each in parts if isinstance(each, TextBlock))
    return in_part or bool(cell.font and cell.font.strike)
