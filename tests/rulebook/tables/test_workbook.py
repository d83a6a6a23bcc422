"""A table goes to a workbook and comes back as it was, or with the cell that cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import MAC_EPOCH

from engine.model.base import LANGS, Lang
from engine.model.unreadable import UnreadableError
from engine.rulebook.tables.cells import row_meaning
from engine.rulebook.tables.form import blank
from engine.rulebook.tables.importing import bring
from engine.rulebook.tables.names import named_columns
from engine.rulebook.tables.placing import Target
from engine.rulebook.tables.text import row_text
from engine.rulebook.tables.trial import tried
from engine.rulebook.workbook.package import MOST_BYTES
from engine.rulebook.workbook.read import opened
from engine.rulebook.workbook.taken import find, take
from tests.rulebook.tables.books import (
    FIRST,
    WIDE,
    book_of,
    brought,
    changed,
    plain_book,
    refused,
    typed,
)
from tests.rulebook.tables.sample import TRAINING, good, table_of, version

TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=6)
PENDING = st.sampled_from(["待填", "to-be-filled", "to-fill"])
NUMBER = st.integers(-(10**17), 10**17)
DAY = st.dates(date(1000, 1, 1), date(9999, 12, 31)).map(str)


def several(one: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return a cell: blank, to be filled in, one value or several."""
    lists = st.lists(one, min_size=1, max_size=3, unique=True)
    return st.one_of(st.just(""), PENDING, one, lists)


LEVELS = st.sampled_from(["village", "township", "district", "city", "province", "centre"])
STEPS = st.sampled_from(["light", "middle", "heavy"])
ROW = st.tuples(
    TEXT,
    st.one_of(st.just(""), PENDING, NUMBER),
    several(NUMBER),
    st.one_of(st.just(""), PENDING, DAY),
    several(LEVELS),
    several(st.sampled_from(["kept", "lost"])),
    several(STEPS),
    TEXT,
)


def wide(rows: list[tuple[Any, ...]]) -> str:
    """Return the wide table with other rows."""
    start, end = WIDE.index("  - [一"), WIDE.index("  because:")
    return WIDE[:start] + "".join(f"  - {row_text(row)}\n" for row in rows) + WIDE[end:]


@settings(max_examples=12)
@given(st.lists(ROW, min_size=1, max_size=4), st.sampled_from(LANGS))
def test_every_cell_says_in_a_workbook_what_it_says_in_the_file(
    rows: list[tuple[Any, ...]], lang: Lang
) -> None:
    table = table_of(wide(rows))
    columns = named_columns(table.item.columns, version(), good().shared)
    sheets, problems = opened("x", book_of(table, lang))
    found = find("x", sheets)
    assert problems == found.problems == []
    assert found.table is not None
    taken = take(found.table, found.head, columns, "zh")
    assert taken.problems == []
    wanted = [row_meaning(columns, row) for row in table.item.rows if not all(map(blank, row))]
    assert [row_meaning(columns, row) for row in taken.rows] == wanted
    data: Any = table.document.data
    definition = {key: value for key, value in data["tables"][0].items() if key != "rows"}
    assert found.definition == definition


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("text", [TRAINING, WIDE], ids=["training", "wide"])
def test_a_table_brought_back_unchanged_leaves_its_file_as_it_is(text: str, lang: Lang) -> None:
    raw = text.encode()
    got = brought(book_of(table_of(text), lang), Target("tables.yaml", raw))
    assert not got.changed
    assert got.text == raw


def test_a_table_brought_back_alone_says_the_same() -> None:
    for text in (TRAINING, WIDE):
        table = table_of(text)
        columns = named_columns(table.item.columns, version(), good().shared)
        again = table_of(brought(book_of(table)).text.decode())
        says = [[row_meaning(columns, row) for row in each.item.rows] for each in (table, again)]
        assert says[0] == says[1]
        assert again.item.model_copy(update={"rows": ()}) == table.item.model_copy(
            update={"rows": ()}
        )


def test_the_same_table_gives_the_same_bytes() -> None:
    assert book_of(table_of()) == book_of(table_of())


def test_a_workbook_is_pleasant_to_fill_in() -> None:
    book = load_workbook(BytesIO(book_of(table_of())))
    sheet = book.worksheets[0]
    assert book.sheetnames == ["裁量表", "可填的值", "定义(勿改)"]
    assert [cell.value for cell in sheet[5]][:4] == [
        "行",
        "档次",
        "培训天数(天) 至少",
        "培训天数(天) 不足",
    ]
    assert [cell.value for cell in sheet[8]] == [2, "二档", 10, 30, "是", "中", "中"]
    assert sheet.freeze_panes == "B7"
    assert sheet.protection.sheet
    assert sheet["A5"].protection.locked
    assert not sheet["C8"].protection.locked
    ranges = {str(each.sqref).split(":")[0] for each in sheet.data_validations.dataValidation}
    assert ranges == {"E7", "F7", "G7"}


READ = [
    ("C8", 12.0, None, 12),
    ("C8", "12", None, 12),
    ("C8", "12", None, 12),
    ("C8", " 12 ", None, 12),
    ("C8", "12.0", None, 12),
    ("C7", "1,2", None, [1, 2]),
    ("D10", "1,234", None, 1234),
    ("D10", "1,234", None, 1234),
    ("E8", "yes", None, "yes"),
    ("E8", "Yes", None, "yes"),
    ("E8", True, None, "yes"),
    ("E10", " 否", None, "no"),
    ("F8", "light", None, "light"),
    ("B8", 7, None, "7"),
    ("B8", "=SUM", "@", "=SUM"),
    ("D9", "To be filled in", None, "to-be-filled"),
    ("D9", "待填", None, "to-be-filled"),
]


def cell_read(cell: str, raw: bytes, text: str = TRAINING) -> object:
    table = table_of(text)
    columns = named_columns(table.item.columns, version(), good().shared)
    sheets, _ = opened("x", raw)
    found = find("x", sheets)
    assert found.table is not None
    taken = take(found.table, found.head, columns, "zh")
    assert taken.problems == []
    return taken.rows[int(cell[1:]) - FIRST]["BCDEFGHI".index(cell[0])]


@pytest.mark.parametrize(("cell", "value", "form", "wanted"), READ)
def test_what_people_type_is_read_as_they_mean_it(
    cell: str, value: object, form: str | None, wanted: object
) -> None:
    def change(book: Any) -> None:  # noqa: ANN401 - a workbook of the library
        typed(cell, value, form)(book)
        if form == "@":
            book.worksheets[0][cell].data_type = "s"

    assert cell_read(cell, changed(change)) == wanted


DAYS = [
    date(2020, 3, 5),
    datetime(2020, 3, 5),  # noqa: DTZ001 - as Excel has it
    43895,
    43895.0,
    "2020-03-05",
    "2020/3/5",
    "2020年3月5日",
    "2020.3.5",
    "20200305",
    20200305,
]


@pytest.mark.parametrize("value", DAYS, ids=repr)
def test_days_are_read_in_every_way_they_are_written(value: object) -> None:
    assert cell_read("E7", changed(typed("E7", value), WIDE), WIDE) == "2020-03-05"


def test_a_workbook_may_count_days_from_1904() -> None:
    def change(book: Any) -> None:  # noqa: ANN401 - a workbook of the library
        book.epoch = MAC_EPOCH
        typed("E7", 42433)(book)

    assert cell_read("E7", changed(change, WIDE), WIDE) == "2020-03-05"


REFUSED = [
    ("C8", "=1+1", None, "xlsx-formula"),
    ("C8", "#REF!", None, "xlsx-error"),
    ("C8", 3.5, None, "xlsx-fraction"),
    ("C8", "3.5", None, "xlsx-fraction"),
    ("C8", "十", None, "xlsx-number"),
    ("C8", "1,23", None, None),
    ("C8", True, None, "xlsx-number"),
    ("C8", 0.3, "0%", "xlsx-percent"),
    ("C8", "30%", None, "xlsx-percent"),
    ("C8", date(2020, 10, 30), None, "xlsx-day-for-number"),
    ("E8", "似乎是", None, "xlsx-value"),
    ("F8", "中等", None, "xlsx-value"),
    ("A1", "另一个标题", None, "xlsx-title"),
    ("I8", "写在表外", None, "xlsx-column-unknown"),
    ("D6", "subject.trained_days", None, "xlsx-column-unknown"),
    ("D6", "subject.trained_days at_least", None, "xlsx-column-twice"),
    ("D6", None, None, "xlsx-column-missing"),
]


@pytest.mark.parametrize(("cell", "value", "form", "code"), REFUSED)
def test_what_cannot_be_read_is_refused_with_its_cell(
    cell: str, value: object, form: str | None, code: str | None
) -> None:
    found = refused(changed(typed(cell, value, form)))
    if code is None:
        return
    at = "I6" if cell == "I8" else "A6" if code == "xlsx-column-missing" else cell
    assert (code, at) in found


DAYS_REFUSED = [
    (datetime(2020, 3, 5, 9, 30), "xlsx-time"),  # noqa: DTZ001 - as Excel has it
    (time(9, 30), "xlsx-time"),
    (43895.4, "xlsx-time"),
    ("2020-02-30", "xlsx-day"),
    ("去年", "xlsx-day"),
    (60, "xlsx-day"),
    (date(1900, 1, 15), "xlsx-day"),
    (-5, "xlsx-day"),
    (10**12, "xlsx-day"),
]


@pytest.mark.parametrize(("value", "code"), DAYS_REFUSED, ids=repr)
def test_what_is_no_day_is_refused(value: object, code: str) -> None:
    assert refused(changed(typed("E7", value), WIDE)) == [(code, "E7")]


def _other_columns(book: Any) -> None:  # noqa: ANN401 - a workbook of the library
    cell = book["定义(勿改)"]["B11"]
    cell.value = cell.value.replace("at_least", "more_than")
    book.worksheets[0]["C6"] = "subject.trained_days more_than"


def _sheet(change: Any) -> Any:  # noqa: ANN401 - what changes a workbook
    return lambda book: change(book.worksheets[0])


def _defined(cell: str, text: str) -> Any:  # noqa: ANN401 - what changes a workbook
    return lambda book: book["定义(勿改)"].__setitem__(cell, text)


def _hidden(dimensions: str, at: object) -> Any:  # noqa: ANN401 - what changes a workbook
    return _sheet(lambda sheet: setattr(getattr(sheet, dimensions)[at], "hidden", True))


SHEETS = [
    (_sheet(lambda sheet: sheet.merge_cells("C8:C9")), "xlsx-merged", "C8:C9"),
    (_hidden("row_dimensions", 8), "xlsx-hidden-row", "A8"),
    (_hidden("column_dimensions", "D"), "xlsx-hidden-column", "D6"),
    (lambda book: book.create_sheet("笔记").append(["要紧的话"]), "xlsx-extra-sheet", ""),
    (lambda book: book.copy_worksheet(book.worksheets[0]), "xlsx-two-tables", ""),
    (typed("A6", None), "xlsx-no-table", ""),
    (lambda book: book.remove(book["定义(勿改)"]), "xlsx-no-definition", ""),
    (_defined("B3", "{"), "xlsx-definition", "B3"),
    (_defined("B6", '"nothing"'), "xlsx-definition", ""),
    (_defined("B2", "sample/1999-01-01"), "xlsx-no-pack", ""),
    (typed("B2500", "下面很远"), "xlsx-too-many-rows", ""),
    (typed("GR7", "右边很远"), "xlsx-too-many-columns", ""),
]


@pytest.mark.parametrize(("change", "code", "cell"), SHEETS)
def test_what_hides_joins_or_doubles_is_refused(
    change: Callable[[Any], object], code: str, cell: str
) -> None:
    assert (code, cell) in refused(changed(change))


def test_blank_rows_between_and_below_are_passed_over() -> None:
    def change(book: Any) -> None:  # noqa: ANN401 - a workbook of the library
        book.worksheets[0].insert_rows(9, 2)
        book.worksheets[0]["C40"] = "   "

    assert refused(changed(change)) == []


def test_what_the_rules_refuse_is_told_at_the_cell_of_the_workbook() -> None:
    def change(book: Any) -> None:  # noqa: ANN401 - a workbook of the library
        sheet = book.worksheets[0]
        sheet["D7"], sheet["C8"], sheet["D8"] = 12, 40, 30
        sheet["F10"], sheet["G10"] = "重", "轻"

    found = refused(changed(change))
    assert ("table-row-never", "A8") in found
    assert ("range-reversed", "F10") in found
    assert refused(changed(typed("D7", 12))) == [("table-overlap", "A8"), ("table-overlap", "A10")]


def test_an_example_of_a_row_that_is_gone_is_told_of_the_workbook() -> None:
    raw = changed(_sheet(lambda sheet: sheet.delete_rows(10)))
    with pytest.raises(UnreadableError) as unreadable:
        brought(raw)
    (problem,) = unreadable.value.problems
    assert (problem.code, problem.location.file) == ("table-example-row", "表.xlsx")


def test_a_workbook_of_another_version_or_with_other_columns_is_refused() -> None:
    sheets, _ = opened("x", plain_book(TRAINING, "zh"))
    other = next(each for each in good().versions if each is not version())
    with pytest.raises(UnreadableError) as unreadable:
        bring(sheets, good(), Target("x"), other, "zh")
    assert [each.code for each in unreadable.value.problems] == ["xlsx-other-pack"]
    held, _ = tried(good(), version(), table_of())
    versions = tuple(held if each is version() else each for each in good().versions)
    sheets, _ = opened("x", changed(_other_columns))
    with pytest.raises(UnreadableError) as unreadable:
        bring(sheets, replace(good(), versions=versions), None, None, "zh")
    assert [each.code for each in unreadable.value.problems] == ["table-other-columns"]


def zipped(**parts: bytes) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        for name, raw in parts.items():
            package.writestr(name.replace("__", "/").replace("_xml", ".xml"), raw)
    return made.getvalue()


def _bomb() -> bytes:
    return zipped(xl__workbook_xml=b"<x/>", xl__big_xml=b" " * (MOST_BYTES + 1))


def _plain() -> bytes:
    made = BytesIO()
    Workbook().save(made)
    return made.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FILES = [
    (OLE + b"Workbook", "xlsx-old"),
    (OLE + "EncryptedPackage".encode("utf-16-le"), "xlsx-encrypted"),
    (b"a,b\n1,2\n", "xlsx-other"),
    (b"", "xlsx-other"),
    (zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "xlsx-other"),
    (zipped(xl__workbook_xml=b"<x/>", **{"xl/vbaProject.bin": b"x"}), "xlsx-macros"),
    (_bomb(), "xlsx-too-much"),
    (zipped(xl__workbook_xml=b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), "xlsx-broken"),
    (zipped(xl__workbook_xml=b"<x/>"), "xlsx-broken"),
    (plain_book(TRAINING, "zh")[:2000], "xlsx-broken"),
    (_plain(), "xlsx-no-table"),
]


@pytest.mark.parametrize(("raw", "code"), FILES, ids=[code for _, code in FILES])
def test_a_file_that_is_no_harmless_workbook_is_refused(raw: bytes, code: str) -> None:
    assert [found for found, _ in refused(raw)] == [code]


@given(st.integers(0, 200), st.binary(min_size=1, max_size=20))
def test_damage_is_refused_or_read_and_never_breaks(at: int, noise: bytes) -> None:
    raw = bytearray(plain_book(TRAINING, "zh"))
    where = at * len(raw) // 201
    raw[where : where + len(noise)] = noise
    refused(bytes(raw))
