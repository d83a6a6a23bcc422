"""Names from files steer nothing, and no line is wider than it may be."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from wcwidth import wcswidth

from engine.reports.blocks import Heading, Line, Table, Tree, View
from engine.reports.formats import render
from engine.reports.inert import inert
from engine.reports.markdown import escaped, markdown
from engine.reports.terminal import terminal
from engine.reports.wrap import wrap
from tests.reports.spoken import FOR_PEOPLE, every_form, named

STEERING = {"Cc", "Cf", "Cs", "Co", "Cn"}
NASTY = (
    "\x1b[31m红\x1b[0m\u202e\u2066倒",
    "<script>alert(1)</script>&amp;[a](javascript:b)|`c`",
    "王\u0301\u0301\u0301\u200d👨\u200d👩\u200d👧\ufe0f",
    "a\nb\r\n# c\t\x9b2J\u2028d",
    '"];"x" -> "y',
)
text = st.text(min_size=1, max_size=120)
names = st.one_of(text, st.sampled_from(NASTY))


def _steering(printed: str) -> set[str]:
    return {sign for sign in printed if sign != "\n" and unicodedata.category(sign) in STEERING}


@given(name=text)
@example(name=NASTY[0])
def test_inert_text_holds_no_sign_that_steers(name: str) -> None:
    assert _steering(inert(name)) == set()
    assert "\n" not in inert(name)


@pytest.mark.parametrize("name", NASTY)
def test_no_format_lets_a_name_steer_what_shows_it(name: str) -> None:
    for form, printed in every_form(named(name)):
        assert _steering(printed) == set(), form


@pytest.mark.parametrize("name", NASTY)
def test_markdown_shows_a_name_and_does_not_obey_it(name: str) -> None:
    printed = render(named(name), "md", "zh")
    assert "<script" not in printed
    assert "[a](javascript" not in printed.replace("\\[", "")
    assert "\n# c" not in printed


@pytest.mark.parametrize("name", NASTY)
def test_json_gives_back_the_very_name_it_was_given(name: str) -> None:
    data = json.loads(render(named(name), "json", "zh"))
    assert data["case"]["title"]["zh"] == name


@settings(max_examples=12)
@given(name=names)
@example(name=NASTY[2])
def test_no_line_of_a_report_is_wider_than_a_hundred_columns(name: str) -> None:
    for form, printed in every_form(named(name), ("table", "tree")):
        wide = [line for line in printed.splitlines() if wcswidth(line) > 100]
        assert wide == [], form


@given(words=text, columns=st.integers(min_value=8, max_value=100))
def test_wrapped_lines_fit_and_lose_nothing_but_spaces(words: str, columns: int) -> None:
    lines = wrap(inert(words), columns)
    assert all(wcswidth(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(inert(words).split())


@pytest.mark.parametrize("sign", ["\uff0c", "\uff1b", "\uff1a", "\uff1f", "\uff01", "\uff09"])
def test_no_line_starts_with_a_sign_that_closes_though_it_is_of_full_width(sign: str) -> None:
    assert wrap(f"村级账目{sign}乙", 8) == ["村级账", f"目{sign}乙"]


@pytest.mark.parametrize("name", ["王", "e\u0301e\u0301", "ab", "王a\u0301"])
def test_the_columns_of_a_table_start_at_the_same_place(name: str) -> None:
    rows = (("1", name, "#甲"), ("2", "时任分管副主任", "#乙"), ("10", "x", "#丙"))
    printed = terminal(View((Table(("no.", "who", "#"), rows),)))
    places = {wcswidth(line[: line.index("#")]) for line in printed.splitlines()}
    assert len(places) == 1


@given(cells=st.lists(st.tuples(text, text, text), min_size=1, max_size=4))
def test_a_table_of_any_text_fits(cells: list[tuple[str, str, str]]) -> None:
    printed = terminal(View((Table(("一", "二", "三"), tuple(cells)),)))
    assert all(wcswidth(line) <= 100 for line in printed.splitlines())


@given(words=text)
def test_a_tree_and_a_branch_fit_too(words: str) -> None:
    deep = Tree(words)
    for _ in range(9):
        deep = Tree(words, (deep, Tree(words)))
    view = View((Heading(2, words), Line(words, "反方", branch=True), Line(words, "假1"), deep))
    assert all(wcswidth(line) <= 100 for line in terminal(view).splitlines())
    assert markdown(view)


@given(words=text)
def test_escaped_text_opens_nothing(words: str) -> None:
    shown = escaped(words)
    assert "<" not in shown
    assert "\n" not in shown
    for sign in "`*_[]|":
        assert shown.count(sign) == shown.count(f"\\{sign}")


def test_every_form_for_people_says_it_is_no_decision() -> None:
    for form, printed in every_form(named("某人"), FOR_PEOPLE):
        assert "不是决定" in printed or "not a decision" in printed, form
