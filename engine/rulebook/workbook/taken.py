"""Take a discretion table out of the sheets of a workbook, or say which cells cannot be read."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from engine.model.problems import Location, Problem
from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import shown
from engine.rulebook.workbook.cells import cell_value
from engine.rulebook.workbook.headings import heading_problems
from engine.rulebook.workbook.sheet import DEFINITION_MARK, TABLE_MARK, VALUES_MARK, Sheet, letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.base import Lang
    from engine.rulebook.shape import Cell
    from engine.rulebook.tables.names import Named

_MARKS = (VALUES_MARK, DEFINITION_MARK)
_HEAD = 30
"""How far down the row of codes is looked for."""


@dataclass(slots=True)
class Found:
    """The sheets of a workbook, each known by its mark, and what is wrong with them."""

    table: Sheet | None = None
    head: int = 0
    pack: str = ""
    definition: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


@dataclass(slots=True)
class Taken:
    """The rows of a table, where in its sheet each stands, and the column of each cell."""

    rows: list[list[Cell]] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    columns: list[int] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def find(file: str, sheets: Sequence[Sheet]) -> Found:
    """Return the sheet that holds the table, and its definition."""
    found = Found()
    heads = {each.name: _head(each) for each in sheets}
    tables = [each for each in sheets if heads[each.name]]
    for sheet in sheets:
        if sheet.at(1, 1).value == DEFINITION_MARK:
            _define(found, sheet)
        elif sheet not in tables and sheet.at(1, 1).value not in _MARKS and _filled(sheet):
            found.problems.append(sheet.problem_of("xlsx-extra-sheet"))
    if not tables:
        found.problems.append(Problem(code="xlsx-no-table", location=Location(file=file, line=0)))
    for other in tables[1:]:
        found.problems.append(other.problem_of("xlsx-two-tables", other=tables[0].name))
    if tables:
        found.table, found.head = tables[0], heads[tables[0].name]
    if tables and not found.definition and not found.problems:
        where = Location(file=file, line=0)
        found.problems.append(Problem(code="xlsx-no-definition", location=where))
    return found


def _head(sheet: Sheet) -> int:
    """Return the row in which codes stand, or 0."""
    rows = (at for at in range(1, _HEAD + 1) if sheet.at(at, 1).value == TABLE_MARK)
    return next(rows, 0)


def _filled(sheet: Sheet) -> bool:
    return any(cell.value not in (None, "") for row in sheet.rows for cell in row)


def _define(found: Found, sheet: Sheet) -> None:
    texts: dict[str, str] = {}
    first: dict[str, int] = {}
    for at in range(2, len(sheet.rows) + 1):
        key, text = sheet.at(at, 1).value, sheet.at(at, 2).value
        if key not in (None, ""):
            texts[str(key)] = texts.get(str(key), "") + ("" if text is None else str(text))
            first.setdefault(str(key), at)
    found.pack = texts.pop("pack", "")
    for key, text in texts.items():
        try:
            found.definition[key] = json.loads(text)
            json.dumps(found.definition[key], ensure_ascii=False).encode()
        except (ValueError, RecursionError):
            found.problems.append(sheet.problem("xlsx-definition", first[key], 2, key=shown(key)))


def take(sheet: Sheet, head: int, columns: Sequence[Named], lang: Lang) -> Taken:
    """Return the rows below the codes, cell by cell as files write them."""
    taken = Taken()
    taken.problems += _form(sheet, head)
    taken.columns = _columns(sheet, head, columns, taken, lang)
    taken.problems += heading_problems(sheet, head, zip(columns, taken.columns, strict=True), lang)
    for row in range(head + 1, len(sheet.rows) + 1):
        if not all(_empty(sheet, row, at) for at in taken.columns if at):
            taken.numbers.append(row)
            taken.rows.append(_row(sheet, row, columns, taken))
    return taken


def _empty(sheet: Sheet, row: int, column: int) -> bool:
    value = sheet.at(row, column).value
    return value is None or (isinstance(value, str) and not value.strip())


def _row(sheet: Sheet, row: int, columns: Sequence[Named], taken: Taken) -> list[Cell]:
    cells: list[Cell] = []
    for named, at in zip(columns, taken.columns, strict=True):
        value = cell_value(sheet, row, at, named) if at else ""
        if isinstance(value, Problem):
            taken.problems.append(value)
            value = ""
        cells.append(value)
    return cells


def _form(sheet: Sheet, head: int) -> Iterator[Problem]:
    """Yield what hides or joins cells from the headings down."""
    for span in sheet.merged:
        if span.bottom >= head - 1:
            first = f"{letters(span.left)}{span.top}"
            yield sheet.problem_of("xlsx-merged", f"{first}:{letters(span.right)}{span.bottom}")
    last = max((at for at in range(1, len(sheet.rows) + 1) if _filled_row(sheet, at)), default=0)
    for row in sorted(sheet.hidden_rows):
        if head < row <= last and _filled_row(sheet, row):
            yield sheet.problem("xlsx-hidden-row", row, 1, row=str(row))
    for column in sorted(sheet.hidden_columns):
        if not _empty(sheet, head, column):
            yield sheet.problem("xlsx-hidden-column", head, column, column=letters(column))


def _filled_row(sheet: Sheet, row: int) -> bool:
    return any(cell.value not in (None, "") for cell in sheet.rows[row - 1][1:])


def _columns(
    sheet: Sheet, head: int, columns: Sequence[Named], taken: Taken, lang: Lang
) -> list[int]:
    """Return where each column of the table stands in the sheet, by its code."""
    keys = [each.column.key for each in columns]
    found: dict[str, int] = {}
    for at in range(2, len(sheet.rows[head - 1]) + 1):
        code = sheet.at(head, at).value
        key = "" if code is None else str(code).strip()
        if key in found:
            first = letters(found[key])
            taken.problems.append(sheet.problem("xlsx-column-twice", head, at, first=first))
        elif key in keys:
            found[key] = at
        elif key or any(not _empty(sheet, row, at) for row in range(head - 1, len(sheet.rows) + 1)):
            near = nearest(key, keys) if key else ()
            called = key or shown(sheet.at(head - 1, at).value) or letters(at)
            details = {"column": shown(called)}
            taken.problems.append(sheet.problem("xlsx-column-unknown", head, at, *near, **details))
    for each in columns:
        if each.column.key not in found:
            details = {"column": each.heading.in_(lang), "key": each.column.key}
            taken.problems.append(sheet.problem("xlsx-column-missing", head, 1, **details))
    return [found.get(key, 0) for key in keys]
