"""Numbers with their units, as people write them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from engine.model.base import Words
from engine.text.catalogue import table
from engine.workshop.telling.joining import TOPIC, told

if TYPE_CHECKING:
    from collections.abc import Iterator

FEN = 100
_PLACES = ((100_000_000, "hundred-million"), (10_000, "ten-thousand"), (1, "yuan"))


def number(value: object, unit: str | None) -> Words:
    """Return a number or a day in words; an amount in fen is told in yuan."""
    if isinstance(value, date):
        return told("day", day=_plain(value))
    if unit == "fen" and isinstance(value, int) and not value % FEN:
        return Words.made(zh=_yuan(value // FEN), en=told("yuan", number=_grouped(value // FEN)).en)
    if unit is None:
        return _plain(value)
    code = f"unit:{unit}:one" if value == 1 else f"unit:{unit}"
    named = told(code) if code in table(TOPIC) else _plain(unit)
    return told("counted", number=_plain(value), unit=named)


def _yuan(yuan: int) -> str:
    """Return an amount in the largest unit that leaves it whole, in Chinese."""
    size, code = next(_whole(yuan))
    return told(code, number=_plain(yuan // size)).zh


def _whole(yuan: int) -> Iterator[tuple[int, str]]:
    yield from ((size, code) for size, code in _PLACES if yuan and not yuan % size)
    yield 1, "yuan"


def _grouped(value: int) -> Words:
    return _plain(f"{value:,}")


def _plain(value: object) -> Words:
    return Words.made(str(value), str(value))
