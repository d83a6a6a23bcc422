"""The headings that people see, held against the codes beneath them, by which columns are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.rulebook.quoting import shown
from engine.rulebook.tongue.twins import folded
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.base import Lang
    from engine.model.problems import Problem
    from engine.rulebook.tables.names import Named
    from engine.rulebook.workbook.sheet import Sheet


def heading_problems(
    sheet: Sheet, head: int, columns: Iterable[tuple[Named, int]], lang: Lang
) -> Iterator[Problem]:
    """Yield the headings, a row above the codes, that are struck out or say something else.

    Either language will do. A column that is not in the sheet stands at 0.
    """
    for named, at in columns:
        cell = sheet.at(head - 1, at)
        if at and cell.form == "struck":
            yield sheet.problem("xlsx-struck", head - 1, at, value=shown(cell.value))
        elif at and _plain(cell.value) not in (_plain(named.heading.zh), _plain(named.heading.en)):
            written = shown(cell.value) or say("table", "blank", lang)
            details = {"written": written, "heading": named.heading.in_(lang)}
            yield sheet.problem("xlsx-heading", head - 1, at, column=named.column.key, **details)


def _plain(value: object) -> str:
    """Return a heading without spaces, and without what typing it otherwise changes."""
    return "" if value is None else folded("".join(str(value).split()))
