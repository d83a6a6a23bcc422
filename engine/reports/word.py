"""A view as a Word document. Needs python-docx: `pip install wenze[docx]`."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml.ns import qn

from engine.reports.blocks import Code, Heading, Line, Table, View
from engine.reports.inert import inert

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from docx.document import Document as Page

    from engine.reports.blocks import Block, Tree

_DEEPEST = 3
_CHINESE = "宋体"
_TYPED = "Courier New"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def word(view: View, on: date, *more: View) -> bytes:
    """Return a view as a document of a day, more views each on a page of its own.

    The same views give the same bytes.
    """
    page = Document()
    page.styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts().set(
        qn("w:eastAsia"), _CHINESE
    )
    for number, each in enumerate((view, *more)):
        if number:
            page.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        for block in each.blocks:
            _write(page, block)
    _signed(page, view.blocks, on)
    made = BytesIO()
    page.save(made)
    return _steady(made)


def _signed(page: Page, blocks: Iterable[Block], on: date) -> None:
    """Give a document its title and its day in place of those of its template."""
    properties, day = page.core_properties, datetime(on.year, on.month, on.day, tzinfo=UTC)
    titles = (inert(block.text) for block in blocks if isinstance(block, Heading))
    properties.title = next(titles, "")[:255]
    properties.author = properties.last_modified_by = "wenze"
    properties.comments = ""
    properties.created = properties.modified = day


def _write(page: Page, block: Block) -> None:
    if isinstance(block, Heading):
        page.add_heading(inert(block.text), block.level)
    elif isinstance(block, Line):
        _line(page, block)
    elif isinstance(block, Table):
        _table(page, block)
    elif isinstance(block, Code):
        page.add_paragraph().add_run(inert(block.text)).font.name = _TYPED
    else:
        _tree(page, block, 1)


def _line(page: Page, line: Line) -> None:
    paragraph = page.add_paragraph(style="List Bullet" if line.branch else None)
    if line.label:
        paragraph.add_run(f"{inert(line.label)}  ").bold = True
    paragraph.add_run(inert(line.text))


def _table(page: Page, table: Table) -> None:
    rows = [row for row in (table.columns, *table.rows) if row]
    if not rows:
        return
    made = page.add_table(len(rows), len(rows[0]), style="Table Grid")
    for at, row in enumerate(rows):
        for cell, text in zip(made.rows[at].cells, row, strict=True):
            run = cell.paragraphs[0].add_run(inert(text))
            run.bold = at == 0 and bool(table.columns)


def _tree(page: Page, tree: Tree, depth: int) -> None:
    style = "List Bullet" if depth == 1 else f"List Bullet {min(depth, _DEEPEST)}"
    page.add_paragraph(inert(tree.text), style=style)
    for each in tree.below:
        _tree(page, each, depth + 1)


def _steady(made: BytesIO) -> bytes:
    """Return a package without the hour at which it was packed."""
    packed = BytesIO()
    with ZipFile(made) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(ZipInfo(name, _EPOCH), source.read(name), ZIP_DEFLATED)
    return packed.getvalue()
