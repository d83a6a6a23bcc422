"""Write the workbook of a table. With `read` the only module that knows openpyxl."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.datavalidation import DataValidation

from engine.rulebook.workbook.sheet import DEFINITION_MARK, VALUES_MARK, letters

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from engine.rulebook.workbook.sheet import Page, Written

SPARE = 200
"""For how many rows below the last the choices are offered."""

_HEAD = PatternFill("solid", fgColor="DDE6F0")
_GREY = Font(color="808080", size=8)
_LINE = Side(style="thin", color="BFBFBF")
_BOX = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_TEXT = Alignment(wrap_text=True, vertical="top")
_OPEN = Protection(locked=False)
_NARROWEST, _WIDEST, _NUMBERS = 10, 40, 6
_CORE = "docProps/core.xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def workbook(page: Page) -> bytes:
    """Return a workbook with a table, what may be filled in, and its definition.

    The same page gives the same bytes.
    """
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = page.names[0]
    first = _head(sheet, page)
    _rows(sheet, page, first)
    _values(book.create_sheet(page.names[1]), page)
    _choices(sheet, page, first)
    _definition(book.create_sheet(page.names[2]), page)
    made = BytesIO()
    book.save(made)
    return _steady(made)


def _head(sheet: Worksheet, page: Page) -> int:
    """Write what stands above the rows; return where the first row stands."""
    last = len(page.headings)
    for row, text in enumerate((page.title, *page.lines), start=1):
        _put(sheet, row, 1, text).alignment = _TEXT
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=last)
        sheet.row_dimensions[row].height = 15 * max(1, -(-2 * len(text) // (18 * last)))
    sheet.cell(1, 1).font = Font(bold=True, size=14)
    sheet.row_dimensions[1].height = 24
    head = len(page.lines) + 2
    for column, (heading, code) in enumerate(zip(page.headings, page.codes, strict=True), 1):
        cell = _put(sheet, head, column, heading)
        cell.font, cell.fill, cell.border = Font(bold=True), _HEAD, _BOX
        cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
        _put(sheet, head + 1, column, code).font = _GREY
        width = min(max(2 * len(heading) + 2, _NARROWEST), _WIDEST)
        below = sheet.column_dimensions[letters(column)]
        below.width, below.protection = (width if column > 1 else _NUMBERS), _OPEN
    sheet.freeze_panes = sheet.cell(head + 2, 2).coordinate
    sheet.print_title_rows = f"{head}:{head}"
    sheet.page_setup.orientation = "landscape"
    _protect(sheet)
    return head + 2


def _protect(sheet: Worksheet) -> None:
    """Lock what is not to be changed by mistake; there is no password."""
    sheet.protection.sheet = True
    for free in ("formatCells", "formatColumns", "formatRows", "insertRows", "deleteRows", "sort"):
        setattr(sheet.protection, free, False)


def _put(sheet: Worksheet, row: int, column: int, value: Written) -> Cell:
    """Write a value; a text stays one, whatever it begins with."""
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
    elif isinstance(value, date):
        cell.number_format = "yyyy-mm-dd"
    return cell


def _rows(sheet: Worksheet, page: Page, first: int) -> None:
    for at, cells in enumerate(page.rows):
        for column, value in enumerate((at + 1, *cells), start=1):
            cell = _put(sheet, first + at, column, value)
            cell.protection, cell.border, cell.alignment = _OPEN, _BOX, _TEXT


def _values(sheet: Worksheet, page: Page) -> None:
    _put(sheet, 1, 1, VALUES_MARK).font = _GREY
    for column, (heading, words) in enumerate(zip(page.headings, page.choices, strict=True), 1):
        if words:
            _put(sheet, 2, column, heading).font = Font(bold=True)
            sheet.column_dimensions[letters(column)].width = _WIDEST // 2
        for row, word in enumerate(words, start=3):
            _put(sheet, row, column, word)
    sheet.protection.sheet = True


def _choices(sheet: Worksheet, page: Page, first: int) -> None:
    """Offer in each cell what may be chosen there; more than one value is asked back for."""
    last = first + len(page.rows) + SPARE - 1
    name = page.names[1].replace("'", "''")
    for column, words in enumerate(page.choices, start=1):
        if not words:
            continue
        at = letters(column)
        source = f"'{name}'!${at}$3:${at}${len(words) + 2}"
        listed = DataValidation(type="list", formula1=source, allow_blank=True)
        listed.errorStyle, listed.error = "warning", page.invalid
        listed.showErrorMessage = True
        listed.add(f"{at}{first}:{at}{last}")
        sheet.add_data_validation(listed)


def _definition(sheet: Worksheet, page: Page) -> None:
    _put(sheet, 1, 1, DEFINITION_MARK).font = _GREY
    for row, pair in enumerate(page.definition, start=2):
        for column, text in enumerate(pair, start=1):
            _put(sheet, row, column, text)
    sheet.column_dimensions["B"].width = 100
    sheet.protection.sheet = True


def _steady(made: BytesIO) -> bytes:
    """Return a package without the hour at which it was made."""
    packed = BytesIO()
    with ZipFile(made) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            raw = source.read(name)
            raw = _undated(raw) if name == _CORE else raw
            target.writestr(ZipInfo(name, _EPOCH), raw, ZIP_DEFLATED)
    return packed.getvalue()


def _undated(raw: bytes) -> bytes:
    start, end = raw.find(b"<dcterms:"), raw.rfind(b"</dcterms:")
    end = raw.find(b">", end) + 1
    return raw if start < 0 else raw[:start] + raw[end:]
