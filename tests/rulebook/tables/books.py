"""Workbooks of the sample table, changed as people change them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from engine.model.base import Lang
from engine.model.unreadable import UnreadableError
from engine.reports.citing import article
from engine.rulebook.folder import Entry
from engine.rulebook.tables.importing import bring
from engine.rulebook.tables.placing import Brought, Target
from engine.rulebook.workbook.layout import page
from engine.rulebook.workbook.read import opened
from engine.rulebook.workbook.write import workbook
from tests.rulebook.tables.sample import TRAINING, good, table_of, version

FIRST = 7
"""The row of the sheet in which the first row of a table stands."""

WIDE = """\
schema: pack.v1
tables:
- id: wide
  title: {zh: 各种列, en: Columns of all kinds}
  provision: {article: 3, paragraph: 1, verified: true}
  stage: measure
  verb: shall
  hit: all
  when: {responsibility: direct, any: [{charge.remedied: yes}, {subject.kind: person}]}
  columns:
  - {text: title}
  - {fact: subject.trained_days, test: at_least}
  - {fact: subject.trained_days, test: not}
  - {fact: subject.joined_on, test: before}
  - {fact: subject.level}
  - {fact: circumstance, test: only}
  - {then: range}
  - {text: note, label: {zh: 说明, en: remark}}
  rows:
  - [一, "", [3, 5], 2020-01-01, [village, district], [kept, lost], [light, heavy], "=1+1"]
  because: x
  note: {zh: 注, en: note}
"""


@cache
def plain_book(text: str, lang: Lang) -> bytes:
    """Return the workbook of a table, made once."""
    return book_of(table_of(text), lang)


def book_of(table: Entry, lang: Lang = "zh") -> bytes:
    cited = article(table.item.provision, lang)
    return workbook(page(table, version(), good().shared, lang, cited))


def changed(change: Callable[[Any], object], text: str = TRAINING, lang: Lang = "zh") -> bytes:
    """Return the workbook of a table after somebody did something to it."""
    book = load_workbook(BytesIO(plain_book(text, lang)))
    change(book)
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def typed(cell: str, value: object, form: str | None = None) -> Callable[[Any], object]:
    """Return what types a value into a cell of the table."""

    def change(book: Any) -> None:  # noqa: ANN401 - a workbook of the library
        at = book.worksheets[0][cell]
        at.value = value
        if form or not isinstance(value, date):
            at.number_format = form or "General"

    return change


def brought(raw: bytes, target: Target | None = None, lang: Lang = "zh") -> Brought:
    """Return the table of a workbook. Raises UnreadableError."""
    sheets, problems = opened("表.xlsx", raw)
    if problems:
        raise UnreadableError(tuple(problems))
    return bring(sheets, good(), target, version() if target else None, lang)


def refused(raw: bytes) -> list[tuple[str, str]]:
    """Return the codes and cells of all that is wrong with a workbook."""
    try:
        brought(raw)
    except UnreadableError as unreadable:
        return [(each.code, each.location.cell) for each in unreadable.problems]
    return []
