"""Text in columns for a terminal: wide characters count two, control characters are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wcwidth import wcswidth

from engine.reports.inert import inert

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_GAP = "  "


def width(text: str) -> int:
    """Return how many cells of a terminal a text takes."""
    return max(wcswidth(text), 0)


def aligned(rows: Iterable[Sequence[str]]) -> list[str]:
    """Return rows as lines whose columns begin in the same cell."""
    clean = [[inert(cell) for cell in row] for row in rows]
    widest = [max(map(width, column)) for column in zip(*clean, strict=True)]
    return [_line(row, widest) for row in clean]


def _line(row: Sequence[str], widest: Sequence[int]) -> str:
    cells = (cell + " " * (room - width(cell)) for cell, room in zip(row, widest, strict=True))
    return _GAP.join(cells).rstrip()
