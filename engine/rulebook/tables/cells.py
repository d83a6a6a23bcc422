"""What a cell of a discretion table means, however it was typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from engine.model.vocabulary import FactType
from engine.rulebook.facts import fact_value
from engine.rulebook.sheets import Fact
from engine.rulebook.tables.form import PENDING, is_pending

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.rulebook.shape import Cell
    from engine.rulebook.tables.names import Named

SEPARATORS = re.compile(r"[、,,;;]")
Meaning = tuple[str, ...]
"""What a cell says: nothing, that it is to be filled in, or one or more values."""

_TO_FILL: Meaning = (PENDING[0],)
_DAY = Fact("", frozenset(), FactType.DATE, ())


def meaning(named: Named, cell: Cell) -> Meaning:
    """Return what a cell says, alike for all the ways of writing it."""
    if named.kind == "text":
        text = "" if cell is None else str(cell)
        return (text,) if text.strip() else ()
    if is_pending(cell):
        return _TO_FILL
    values = cell if isinstance(cell, list) else [] if cell in ("", None) else [cell]
    return tuple(_value(named, value) for value in values)


def row_meaning(columns: Sequence[Named], cells: Sequence[Cell]) -> tuple[Meaning, ...]:
    """Return what a row says, cell by cell."""
    return tuple(meaning(named, cell) for named, cell in zip(columns, cells, strict=False))


def _value(named: Named, value: object) -> str:
    if named.kind == "day":
        day = fact_value(_DAY, value)
        return str(value) if isinstance(day, tuple) else str(day)
    return str(value)


def pieces(text: str) -> list[str]:
    """Return the values in a text: one to a line, or set apart by a sign."""
    parts = text.split("\n") if "\n" in text else SEPARATORS.split(text)
    return [part.strip() for part in parts if part.strip()]


def joined(words: Sequence[str]) -> str:
    """Return values as one text that `pieces` takes apart again."""
    plain = not any(SEPARATORS.search(word) for word in words)
    return ("、" if plain else "\n").join(words)
