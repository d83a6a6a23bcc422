"""A view as plain text for a terminal of a hundred columns."""

from __future__ import annotations

from itertools import groupby, zip_longest
from typing import TYPE_CHECKING

from engine.reports.blocks import Code, Heading, Line, Table, Tree, View
from engine.reports.inert import inert
from engine.reports.wrap import padded, width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.reports.blocks import Block

COLUMNS = 100
PAGE = 90
_GAP = 2
_NARROWEST = 6


def terminal(view: View, columns: int = COLUMNS) -> str:
    """Return a view as lines of at most so many columns.

    Sections are set apart by an empty line, unless it is these that the page has no room for.
    """
    lines: list[str] = []
    for (kind, _), group in groupby(view.blocks, key=_alike):
        blocks = list(group)
        if kind is Line:
            lines += _lines([each for each in blocks if isinstance(each, Line)], columns)
        else:
            lines += [line for block in blocks for line in _block(block, columns)]
    close = [line for line in lines if line]
    shown = close if len(close) <= PAGE < len(lines) else lines
    return "\n".join(line.rstrip() for line in shown) + "\n"


def _alike(block: Block) -> tuple[type, bool]:
    return type(block), isinstance(block, Line) and block.branch


def _block(block: Block, columns: int) -> Iterator[str]:
    if isinstance(block, Heading):
        yield from _heading(block, columns)
    elif isinstance(block, Table):
        yield from _table(block, columns)
    elif isinstance(block, Code):
        yield inert(block.text)
    elif isinstance(block, Tree):
        yield from _tree(block, columns, "", "")


def _heading(heading: Heading, columns: int) -> Iterator[str]:
    if heading.level == 2:  # noqa: PLR2004 - a section
        yield ""
    yield from wrap(inert(heading.text), columns)


def _lines(lines: Sequence[Line], columns: int) -> Iterator[str]:
    """Yield lines with their labels in one column; those of a subject hang on its branch."""
    labels = max(width(inert(line.label)) for line in lines)
    for number, line in enumerate(lines, start=1):
        last = number == len(lines)
        lead = ("└ " if last else "├ ") if line.branch else ""
        below = ("  " if last else "│ ") if line.branch else ""
        label = padded(inert(line.label), labels + _GAP) if labels else ""
        hanging = " " * width(label)
        room = columns - width(lead) - width(label)
        for at, part in enumerate(wrap(inert(line.text), room)):
            yield (below + hanging if at else lead + label) + part


def _table(table: Table, columns: int) -> Iterator[str]:
    rows = [tuple(map(inert, row)) for row in (table.columns, *table.rows) if row]
    widths = _widths(rows, columns)
    for row in rows:
        cells = [wrap(cell, room) for cell, room in zip(row, widths, strict=True)]
        for parts in zip_longest(*cells, fillvalue=""):
            shown = (padded(part, room) for part, room in zip(parts, widths, strict=True))
            yield (" " * _GAP).join(shown)


def _widths(rows: Sequence[Sequence[str]], columns: int) -> list[int]:
    """Return the widths of a table's columns, the widest narrowed until all fit."""
    widths = [max(map(width, column)) for column in zip(*rows, strict=True)]
    while sum(widths) + _GAP * (len(widths) - 1) > columns and max(widths) > _NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _tree(tree: Tree, columns: int, lead: str, below: str) -> Iterator[str]:
    for at, part in enumerate(wrap(inert(tree.text), columns - width(lead))):
        yield (below if at else lead) + part
    for number, each in enumerate(tree.below, start=1):
        last = number == len(tree.below)
        sign, hanging = ("└ ", "  ") if last else ("├ ", "│ ")
        yield from _tree(each, columns, below + sign, below + hanging)
