"""What people see in a workbook is what is read: headings fit codes, nothing is struck out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

from engine.model.base import LANGS, Lang
from engine.model.unreadable import UnreadableError
from engine.rulebook.report import word_problem
from tests.rulebook.tables.books import brought, changed, refused, typed
from tests.rulebook.tables.sample import TRAINING


def _swapped(book: Any) -> None:  # noqa: ANN401 - a workbook of the library
    sheet = book.worksheets[0]
    sheet["C5"].value, sheet["D5"].value = sheet["D5"].value, sheet["C5"].value


def _struck(cell: str) -> Callable[[Any], object]:
    return lambda book: setattr(book.worksheets[0][cell], "font", Font(strike=True))


def test_headings_that_changed_places_are_refused() -> None:
    assert refused(changed(_swapped)) == [("xlsx-heading", "C5"), ("xlsx-heading", "D5")]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", ("「培训天数(天) 不足」", "「培训天数(天) 至少」")),
        ("en", ("`培训天数(天) 不足`", "`days (days) at least`")),
    ],
)
def test_a_heading_that_does_not_fit_is_told_with_what_it_should_say(
    lang: Lang, said: tuple[str, str]
) -> None:
    with pytest.raises(UnreadableError) as unreadable:
        brought(changed(_swapped), lang=lang)
    text = word_problem(unreadable.value.problems[0], lang)
    assert all(each in text for each in said)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    "heading", ["培训天数（天）至少", " 培训天数\n(天)  至少", "Days (days) at least"]
)
def test_a_heading_may_be_typed_in_either_language(heading: str, lang: Lang) -> None:
    assert refused(changed(typed("C5", heading), lang=lang)) == []


@pytest.mark.parametrize("heading", [None, "", "至少", 10])
def test_a_heading_that_says_something_else_is_refused(heading: object) -> None:
    assert refused(changed(typed("C5", heading))) == [("xlsx-heading", "C5")]


def test_columns_that_change_places_with_their_headings_are_read() -> None:
    def change(book: Any) -> None:  # noqa: ANN401 - a workbook of the library
        sheet = book.worksheets[0]
        for row in range(5, 11):
            left, right = sheet.cell(row, 3), sheet.cell(row, 4)
            left.value, right.value = right.value, left.value

    assert refused(changed(change)) == []


@pytest.mark.parametrize("cell", ["B8", "C8", "D9", "E8", "G10", "C5"])
def test_what_is_struck_out_is_refused_with_its_cell(cell: str) -> None:
    assert refused(changed(_struck(cell))) == [("xlsx-struck", cell)]


def test_what_is_struck_out_in_part_is_refused() -> None:
    old = TextBlock(InlineFont(strike=True), "10")
    assert refused(changed(typed("C8", CellRichText(old, "12")))) == [("xlsx-struck", "C8")]


def test_an_empty_cell_may_be_struck_out_and_a_text_may_be_bold_in_part() -> None:
    assert refused(changed(_struck("C7"))) == []
    bold = TextBlock(InlineFont(b=True), "二")
    assert refused(changed(typed("B8", CellRichText(bold, "档")), TRAINING)) == []
