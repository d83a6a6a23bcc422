"""Rows go into the text of their file; all that does not change stays, to the byte."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.model.base import Lang
from engine.model.unreadable import UnreadableError
from engine.rulebook.report import word_problems
from engine.rulebook.tables.cells import row_meaning
from engine.rulebook.tables.importing import bring_yaml
from engine.rulebook.tables.names import named_columns
from engine.rulebook.tables.placing import Target
from engine.rulebook.tables.splice import spliced_rows, spliced_table, steps
from tests.rulebook.tables.books import book_of, brought, changed, plain_book, typed
from tests.rulebook.tables.sample import TRAINING, good, table_of, version

GOLDEN = Path(__file__).parent / "golden"
COLUMNS = named_columns(table_of().item.columns, version(), good().shared)
ROW = st.tuples(
    st.sampled_from(["一档", "二档", "#三", "a: b"]),
    st.sampled_from(["", 10, 20]),
    st.sampled_from(["", 30, "待填"]),
    st.sampled_from(["", "yes", "no"]),
    st.just("light"),
    st.sampled_from(["middle", "heavy"]),
).map(list)
BEFORE = [list(row) for row in table_of().item.rows]


def says(rows: Any) -> list[Any]:  # noqa: ANN401 - rows of any kind
    return [row_meaning(COLUMNS, row) for row in rows]


def spliced(text: str, rows: list[list[Any]]) -> str:
    how = steps(says(table_of(text).item.rows), says(rows))
    return spliced_rows(text, 0, how, rows)


@st.composite
def edited(draw: st.DrawFn) -> list[list[Any]]:
    """Draw rows that people made of those that were there."""
    rows = [list(row) for row in BEFORE]
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(rows)))
        rows[at : at + draw(st.integers(0, 2))] = draw(st.lists(ROW, max_size=2))
    return rows


@given(edited(), st.sampled_from(["\n", "\r\n"]))
def test_other_rows_read_back_and_the_rest_of_the_file_stays(
    rows: list[list[Any]], break_: str
) -> None:
    text = TRAINING.replace("\n", break_)
    made = spliced(text, rows)
    start, end = text.index("  - [一档"), text.index("  because:")
    assert made.startswith(text[:start].removesuffix("rows:" + break_).rstrip(" "))
    assert made.endswith(text[end:])
    if rows:
        assert says(table_of(made).item.rows) == says(rows)
        assert "# 第三档还没有定" in made
        kept = [row for row in rows if row in BEFORE[:1]]
        assert not kept or "# 少于十天" in made
    if says(rows) == says(BEFORE):
        assert made == text


def test_a_row_that_changes_keeps_its_comment_and_the_others_their_spelling() -> None:
    rows = [
        ["一档", "", 12, "", "light", "middle"],
        *BEFORE[1:],
        ["五", 50, "", "", "heavy", "heavy"],
    ]
    made = spliced(TRAINING, rows)
    assert '  - [一档, "", 12, "", light, middle]   # 少于十天\n' in made
    assert "待填" in made
    assert '  - [四档, 10, 30, no, heavy, heavy]\n  - [五, 50, "", "", heavy, heavy]\n' in made


def test_a_table_without_rows_gets_some_and_may_lose_them_again() -> None:
    start, end = TRAINING.index("  rows:"), TRAINING.index("  because:")
    examples = TRAINING.index("  examples:")
    for rows in (
        "",
        "  rows: []\n",
        "  rows:\n  - - 一档\n    - 1\n    - 2\n    - yes\n    - light\n    - light\n",
    ):
        text = TRAINING[:start] + rows + TRAINING[end:examples]
        assert says(table_of(spliced(text, BEFORE)).item.rows) == says(BEFORE)
        assert table_of(spliced(text, [])).item.rows == ()


ADD_TO = [
    "schema: pack.v1\n",
    "# 只有注释在前\nschema: pack.v1",
    TRAINING.replace("id: training", "id: other"),
    TRAINING.replace("id: training", "id: other") + "rules:  # 还没有\n",
    TRAINING.replace("id: training", "id: other").replace("\n", "\r\n"),
    TRAINING.replace("id: training", "id: other").rstrip("\n"),
]


@pytest.mark.parametrize("text", ADD_TO)
def test_a_new_table_goes_behind_the_others_or_to_the_end(text: str) -> None:
    data: Any = table_of().document.data
    made = spliced_table(text, data["tables"][0])
    assert made.startswith(text.removesuffix("rules:  # 还没有\n"))
    ids = [str(each) for each in ("other", "training") if f"id: {each}" in made]
    assert ids[-1] == "training"
    assert ("\r\n" in made) is ("\r\n" in text)


def test_a_file_in_whose_form_no_row_can_be_written_is_left_alone() -> None:
    flat = json.dumps(table_of().document.data, ensure_ascii=False)
    for text in (flat, "schema: pack.v1\ntables: []\n", "{schema: pack.v1}\n"):
        with pytest.raises(UnreadableError) as unreadable:
            brought(plain_book(TRAINING, "zh"), Target("tables.yaml", text.encode()))
        assert [each.code for each in unreadable.value.problems] == ["table-not-written"]


def test_rows_go_into_a_file_with_chinese_keys() -> None:
    text = TRAINING
    for english, chinese in (("tables:", "裁量表:"), ("  rows:", "  行:")):
        text = text.replace(english, chinese)
    rows = [*BEFORE[:3], ["四档", 10, 30, "no", "heavy", "heavy"], BEFORE[0]]
    how = steps(says(BEFORE), says(rows))
    made = spliced_rows(text, 0, how, rows)
    assert made == text.replace(
        "  because:", '  - [一档, "", 10, "", light, middle]\n  because:', 1
    )


def test_a_target_keeps_its_mark_of_byte_order() -> None:
    raw = b"\xef\xbb\xbf" + TRAINING.encode()
    got = brought(changed(typed("B7", "头档")), Target("tables.yaml", raw))
    assert got.text == raw.replace("一档".encode(), "头档".encode())


def _faults(book: Any) -> None:  # noqa: ANN401 - a workbook of the library
    sheet = book.worksheets[0]
    sheet["C8"], sheet["D8"] = "=C7+10", 3.5
    sheet["E8"], sheet["F8"] = "大概", "中等"
    sheet["C10"], sheet["C10"].number_format = 0.3, "0%"
    sheet["I5"] = "另加一列"
    sheet.merge_cells("G9:G10")
    sheet.row_dimensions[9].hidden = True


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_all_faults_of_a_workbook_are_told_in_the_approved_words(lang: Lang) -> None:
    with pytest.raises(UnreadableError) as unreadable:
        brought(changed(_faults))
    worded = word_problems(unreadable.value.problems, lang) + "\n"
    golden = GOLDEN / f"workbook.{lang}.txt"
    if os.environ.get("WENZE_REGENERATE") == "1":
        golden.write_text(worded, encoding="utf-8", newline="\n")
    assert worded == golden.read_text(encoding="utf-8")


def test_a_table_survives_both_languages_in_turn() -> None:
    zh = brought(book_of(table_of(), "zh")).text
    en = brought(book_of(table_of(zh.decode()), "en")).text
    assert en == zh


@pytest.mark.parametrize(
    ("text", "code"),
    [("schema: pack.v1\n", "table-none"), (TRAINING, "table-homeless")],
)
def test_a_yaml_file_needs_a_table_and_a_version(text: str, code: str) -> None:
    with pytest.raises(UnreadableError) as unreadable:
        bring_yaml("x.yaml", text.encode(), good(), None, None)
    assert [each.code for each in unreadable.value.problems] == [code]


def test_a_yaml_file_goes_into_a_target_too() -> None:
    other = TRAINING.replace("待填", "60").encode()
    got = bring_yaml("x.yaml", other, good(), Target("tables.yaml", TRAINING.encode()), version())
    assert got.text == other
