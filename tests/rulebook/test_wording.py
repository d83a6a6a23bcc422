"""Every problem has words in both languages, and every word belongs to a problem."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import engine.rulebook
import engine.scenarios
import engine.workshop
from engine.model.problems import Location, Problem
from engine.rulebook.report import word_problem
from engine.text.catalogue import PLACEHOLDER
from engine.text.problem import FRAME, TABLE
from engine.text.steering import spelt_out
from tests.rulebook.corpus import BAD

SCENARIOS = BAD.parent / "scenarios" / "bad"
CHECKED = BAD.parent / "workshop" / "golden"
CODES = sorted(TABLE.keys() - FRAME.keys())
SOURCES = "\n".join(
    path.read_text(encoding="utf-8")
    for room in (engine.rulebook, engine.scenarios, engine.workshop)
    for path in Path(room.__path__[0]).rglob("*.py")
)


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_used_and_worded_alike_in_both_languages(code: str) -> None:
    zh, en = TABLE[code]
    assert f'"{code}"' in SOURCES
    assert set(PLACEHOLDER.findall(zh)) == set(PLACEHOLDER.findall(en))
    assert zh.count("\n") == en.count("\n") == 1, "one line says what is wrong, one what to do"


@pytest.mark.parametrize("code", CODES)
def test_wording_keeps_the_manner_of_its_language(code: str) -> None:
    zh, en = TABLE[code]
    assert all(line[0] == line[0].lower() for line in en.split("\n"))
    assert not re.search(r"\b(str|int|dict|tuple|None|NoneType)\b", en.replace("`true`", ""))
    bare = re.sub(r"「[^」]*」|\{\w+\}", "", zh)
    assert not re.search(r"(?<=[\u4e00-\u9fff])[,;:?]|[,;:?](?=[\u4e00-\u9fff])", bare)
    assert zh.count("「") == zh.count("」")


def test_the_mark_counts_wide_characters_as_two_columns() -> None:
    where = Location(file="x.yaml", line=3, column=4, length=2, source="甲乙:丙丁")
    lines = word_problem(Problem(code="empty-text", location=where), "en").split("\n")
    assert lines[1] == "    3 | 甲乙:丙丁"
    assert lines[2] == "      |      ^^^^"


@given(st.text())
@example("\u18f6")
def test_no_text_can_move_the_cursor_or_turn_the_line(text: str) -> None:
    assert all(char.isprintable() or char.isspace() for char in spelt_out(text))
    assert not set(spelt_out(text)) & set("\x1b\r\n\u202e\u200b\ufeff")


@given(st.text(min_size=1, max_size=300), st.data())
def test_a_marked_line_never_leaves_the_console(text: str, data: st.DataObject) -> None:
    column = data.draw(st.integers(1, len(text)))
    length = data.draw(st.integers(1, 50))
    source = text.replace("\n", " ")
    where = Location(file="x", line=1, column=column, length=length, source=source)
    words = word_problem(Problem(code="empty-text", location=where), "zh").split("\n")
    assert "^" in words[2]
    assert len(words) == 5


def test_every_problem_is_shown_in_a_golden_file_or_told_in_a_test_by_name() -> None:
    golden = {
        match[1]
        for folder in (BAD, SCENARIOS, CHECKED)
        for path in folder.rglob("*.en.txt")
        for match in re.finditer(
            r"^(?:error|warning|note)\b.*  (\S+)$", path.read_text(encoding="utf-8"), re.MULTILINE
        )
    }
    tests = "\n".join(
        path.read_text(encoding="utf-8")
        for room in (Path(__file__).parent, CHECKED.parent)
        for path in room.rglob("test_*.py")
    )
    assert [code for code in CODES if code not in golden and f'"{code}"' not in tests] == []
