"""Lay a discretion table out for a workbook, in one language; codes stand beside the words."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from engine.model.tables import TableColumn
from engine.rulebook.tables.cells import joined, meaning
from engine.rulebook.tables.form import PENDING, blank, is_pending
from engine.rulebook.tables.names import named_columns
from engine.rulebook.workbook.sheet import TABLE_MARK, Page
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from typing import Any, TypeGuard

    from engine.model.base import Lang
    from engine.rulebook.folder import Entry
    from engine.rulebook.gather import Version
    from engine.rulebook.shape import Cell, TableShape
    from engine.rulebook.tables.names import Named
    from engine.rulebook.workbook.sheet import Written

CHUNK = 30_000
"""How much of a definition stands in one cell: Excel takes no more than 32,767 signs."""

MOST_EXACT = 10**15
FIRST_DAY = date(1900, 3, 1)
"""Before it Excel counts days wrongly."""


def page(
    table: Entry, version: Version, shared: Mapping[str, Entry], lang: Lang, article: str
) -> Page:
    """Return a table laid out, as the version it stands in names things.

    `article` is its provision as reports cite it.
    """
    shape: TableShape = table.item
    columns = named_columns(shape.columns, version, shared)
    pending = say("table", "pending", lang)
    return Page(
        names=_sheets(lang),
        title=shape.title.in_(lang),
        lines=(
            _about(shape, article, lang),
            _common(shape, version, shared, lang),
            _say("workbook:help", lang),
        ),
        headings=(_say("row", lang), *(each.heading.in_(lang) for each in columns)),
        codes=(TABLE_MARK, *(each.column.key for each in columns)),
        rows=tuple(
            tuple(shown(named, cell, lang) for named, cell in zip(columns, row, strict=True))
            for row in shape.rows
        ),
        choices=((), *((*each.choices(lang), pending) if each.words else () for each in columns)),
        invalid=_say("workbook:invalid", lang),
        definition=tuple(_definition(table, version)),
    )


def _sheets(lang: Lang) -> tuple[str, str, str]:
    return _say("sheet:table", lang), _say("sheet:values", lang), _say("sheet:definition", lang)


def _say(code: str, lang: Lang, **details: str) -> str:
    return say("table", code, lang, **details)


def shown(named: Named, cell: Cell, lang: Lang) -> Written:
    """Return what stands in a cell of a workbook for a cell of a table."""
    if named.kind == "text":
        return None if cell is None else str(cell)
    if blank(cell):
        return None
    if is_pending(cell):
        return _say("pending", lang)
    if isinstance(cell, list) and len(cell) > 1:
        words = [_word(named, value, lang) for value in cell]
        text = joined(words)
        return text if named.meant(text) is None else "\n".join(words)
    value = cell[0] if isinstance(cell, list) else cell
    return _single(named, value, lang)


def row_words(columns: Sequence[Named], cells: Sequence[Cell], lang: Lang) -> str:
    """Return a row on one line, as it stands in a workbook."""
    words = (shown(named, cell, lang) for named, cell in zip(columns, cells, strict=False))
    told = ("" if word is None else " ".join(str(word).split()) for word in words)
    return " | ".join(word or _say("blank", lang) for word in told)


def _word(named: Named, value: object, lang: Lang) -> str:
    return named.shown(str(value), lang) if named.kind == "code" else str(value)


def _single(named: Named, value: object, lang: Lang) -> Written:
    if named.kind == "number" and isinstance(value, int):
        return value if abs(value) < MOST_EXACT else str(value)
    if named.kind == "day":
        return _day(meaning(named, str(value))[0])
    return _word(named, value, lang)


def _day(text: str) -> str | date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return day if day >= FIRST_DAY else text


def _about(shape: TableShape, article: str, lang: Lang) -> str:
    source = shape.provision.regulation
    effect = _say("workbook:effect", lang, effect=shape.effect.in_(lang)) if shape.effect else ""
    return _say(
        "workbook:about",
        lang,
        provision=(source.in_(lang) if source else "") + article,
        hit=_say(f"hit:{shape.hit}", lang),
        effect=effect,
    )


def _common(shape: TableShape, version: Version, shared: Mapping[str, Entry], lang: Lang) -> str:
    if shape.when is None:
        return _say("workbook:nothing-common", lang)
    plain = {key: it for key, it in shape.when.items() if key in version.facts and _plain(it)}
    named = named_columns([TableColumn(fact=key) for key in plain], version, shared)
    told = [
        _say("workbook:condition", lang, fact=each.heading.in_(lang), value=_told(each, it, lang))
        for each, it in zip(named, plain.values(), strict=True)
    ]
    if len(plain) < len(shape.when) or shape.unless is not None:
        told.append(_say("workbook:elsewhere", lang))
    return _say("workbook:common", lang, conditions=_say("workbook:also", lang).join(told))


def _plain(value: object) -> TypeGuard[Cell]:
    """Whether a condition is a value, or one of some, as it stands in a cell."""
    values = value if isinstance(value, list) else [value]
    return all(isinstance(each, str | int) for each in values)


def _told(named: Named, value: Cell, lang: Lang) -> str:
    return str(shown(named, value, lang)).replace("\n", " ")


def _definition(table: Entry, version: Version) -> Iterator[tuple[str, str]]:
    """Yield what the table is but for its rows, so that it can be made again from the workbook."""
    yield "pack", version.pack.key
    data: Any = table.document.node_at(table.path).value
    for key, value in data.items():
        if key != "rows":
            text = json.dumps(value, ensure_ascii=False)
            for start in range(0, len(text), CHUNK):
                yield key, text[start : start + CHUNK]


def pending_words() -> Sequence[str]:
    """Return all that stands for what is to be filled in, in files and in workbooks."""
    return (*PENDING, _say("pending", "zh"), _say("pending", "en"))
