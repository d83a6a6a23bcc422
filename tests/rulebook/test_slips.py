"""Slips are found where they break YAML and never in prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.rulebook.load import load_bytes
from engine.rulebook.slips import find_slips
from engine.rulebook.source import Source

COLON, COMMA, SPACE = "\uff1a", "\uff0c", "\u3000"

PROSE = (
    f"note: 注意{COLON}不要改动{COMMA}「原文」",
    "note: “引用”和“引用”",
    "note: “引用”在前",
    "title: 【公告】",
    f'note: "键{COLON}值"',
    f"note: '键{COLON}值' # 注{COLON}释",
    f"# 键{COLON}值",
    f"note: |\n  键{COLON}值\n  “整行”\n\n  - 2020—01",
    f"note: >-\n  键{COLON}值",
    f'note: "第一行\n  键{COLON}值\n  末行"',
    f"note: 第一行\n  键{COLON}接着写",
    f"- 第一行\n  键{COLON}接着写",
    f"words: {{zh: 甲{COMMA}乙、丙, en: a}}",
    f"words: {{zh: 注意{COLON}甲, en: a}}",
    "link: http://example.org/a:b",
    f"title: 甲{SPACE}乙",
    "note: —— 破折号在前",
    "from: 2020-01-01",
    "note: 自2020—2021年",
    'words: {zh: "\uff12", en: a\uff12}',
    "x: 'it''s' # “注”",
    'x: "a \\" b" # 键\uff1a值',
)

SLIPS = (
    (f"键{COLON}值", "wide-colon"),
    (f"- 键{COLON} 值", "wide-colon"),
    (f"a: {{zh{COLON}甲}}", "wide-colon"),
    ("a:b", "tight-colon"),
    (f"a:{SPACE}b", "wide-space"),
    (f"a{SPACE}: b", "wide-space"),
    ("a: b\u00a0", "wide-space"),
    (f"-{SPACE}a", "wide-space"),
    (f"{SPACE}a: b", "wide-indent"),
    ("\ta: b", "tab-indent"),
    ("a: “b”", "smart-quotes"),
    ("a: ‘b’ # c", "smart-quotes"),
    ('a: “b"', "smart-quotes"),
    ("a: [“b”, c]", "smart-quotes"),
    ("“a”: b", "smart-quotes"),
    (f"a: [b{COMMA}c]", "wide-comma"),
    ("a: [b、c]", "wide-comma"),
    (f"a: {{zh: 甲{COMMA}en: b}}", "wide-comma"),
    ("a: 【b, c】", "wide-brackets"),
    ("a: \uff3bb\uff3d", "wide-brackets"),
    ("a: \uff5bb: c\uff5d", "wide-brackets"),
    ("a: \uff12\uff10", "wide-digits"),
    ("a: 2020\uff0d01", "wide-digits"),
    ("a: {b: \uff12, c: 1}", "wide-digits"),
    ("a: [1, \uff12]", "wide-digits"),
    ("\uff0d a", "wide-dash"),
    ("• a: b", "wide-dash"),
)


def source(text: str) -> Source:
    return Source("x.yaml", text, tuple(text.split("\n")))


@pytest.mark.parametrize("text", PROSE)
def test_prose_is_left_alone(text: str) -> None:
    assert find_slips(source(text)).problems == []
    assert find_slips(source(text)).text == text


@pytest.mark.parametrize(("line", "code"), SLIPS)
def test_a_slip_is_found_and_its_repair_holds_no_slip(line: str, code: str) -> None:
    found = find_slips(source(line))
    assert code in {problem.code for problem in found.problems}
    assert find_slips(source(found.text)).problems == []


@given(
    st.text(
        alphabet=f"ab1 -{COLON}{COMMA}{SPACE}:,“”‘’【】[]{{}}\"'#|\n\t\uff12\uff0d", max_size=60
    )
)
def test_slips_are_apart_and_inside_their_lines(text: str) -> None:
    found = find_slips(source(text))
    for problem in found.problems:
        where = problem.location
        assert 1 <= where.column <= where.column + where.length - 1 <= len(where.source)


@given(st.text(alphabet=f"ab1 -{COLON}{COMMA}{SPACE}:,“”[]{{}}\n", max_size=60))
def test_places_after_a_slip_are_those_of_the_file(text: str) -> None:
    document, _ = load_bytes("x.yaml", f"{text}\nlast: 1".encode())
    if document is not None:
        where = document.key_at(("last",))
        assert where.source[where.column - 1 :].startswith("last")


def test_a_fault_after_a_slip_in_its_line_is_marked_in_the_line_as_it_stands() -> None:
    document, problems = load_bytes("x.yaml", f"a{COLON}{{b: 1, b: 2}}".encode())
    assert [problem.code for problem in problems] == ["wide-colon", "duplicate-key"]
    assert document is not None
    assert document.value_at(("a", "b")).column == len(f"a{COLON}{{b: ") + 1
