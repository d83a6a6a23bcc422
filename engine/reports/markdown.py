"""A view as Markdown: every sign that could mean something there is escaped."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from engine.reports.blocks import Code, Heading, Line, Table, Tree, View
from engine.reports.inert import inert

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.reports.blocks import Block

_BESIDE = " · "
_SIGNS = re.compile(r"([\\`*_{}\[\]#|~$!])")
_START = re.compile(r"^\s*([-+=])")
_TICKS = re.compile(r"`+")
_NUMBERED = re.compile(r"^(\s*\d+)([.)])")


def escaped(text: str) -> str:
    """Return a text whose every sign stands for itself."""
    signs = _SIGNS.sub(r"\\\1", inert(text))
    signs = signs.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    signs = signs.replace("://", "&#58;//").replace("@", "&#64;")
    return _NUMBERED.sub(r"\1\\\2", _START.sub(r"\\\1", signs))


def markdown(view: View) -> str:
    """Return a view as Markdown."""
    parts = [
        ("\n\n" if kind is Table else "\n").join("\n".join(_block(block)) for block in group)
        for kind, group in groupby(view.blocks, key=type)
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"{'#' * block.level} {escaped(block.text)}"
    elif isinstance(block, Line):
        label = f"**{escaped(block.label)}** " if block.label else ""
        yield f"- {label}{escaped(block.text)}"
    elif isinstance(block, Table):
        yield from _table(block)
    elif isinstance(block, Code):
        yield from _code(block.text)
    else:
        yield from _tree(block, 0)


def _code(text: str) -> Iterator[str]:
    """Yield a line between fences longer than any within it."""
    longest = max(map(len, _TICKS.findall(text)), default=0)
    fence = "`" * max(longest + 1, 3)
    yield from (fence, inert(text), fence)


def _table(table: Table) -> Iterator[str]:
    """Yield a table; Markdown has none without a head, so that rows alone are a list."""
    if not table.columns:
        yield from map(_item, table.rows)
        return
    yield _row(table.columns)
    yield "|" + " --- |" * len(table.columns)
    for row in table.rows:
        yield _row(row)


def _item(cells: tuple[str, ...]) -> str:
    """Return a row as an item of a list: what it is about, then the rest."""
    first, *rest = [escaped(cell) for cell in cells if cell] or [""]
    return f"- **{first}** {_BESIDE.join(rest)}" if rest else f"- {first}"


def _row(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(escaped(cell) for cell in cells) + " |"


def _tree(tree: Tree, depth: int) -> Iterator[str]:
    yield f"{'  ' * depth}- {escaped(tree.text)}"
    for each in tree.below:
        yield from _tree(each, depth + 1)
