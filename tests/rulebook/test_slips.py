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
    f"words: {{zh: 【公告{COMMA}通知】, en: a}}",
    f"words: {{zh: （注意{COLON}甲）, en: a}}",
    f"words: {{zh: 甲{COMMA}例如{COLON}乙, en: a}}",
    f"words: {{zh: “甲{COMMA}款: 1”的说明, en: a}}",
    f"note: （说明{COLON}甲）",
    f"note: {{条: 17}}{COMMA}甲",
    f'words: {{zh: "甲、乙", en: "a{COMMA}款: 1"}}',
    f"words: {{zh: 甲\n  乙{COMMA}丙, en: a}}",
    f'- [甲, "乙{COMMA}丙"]',
)

REPAIRS = (
    (
        f"a: {{条: 17{COMMA}款: 1{COMMA}项: 2{COMMA}已核: 是}}",
        "a: {条: 17, 款: 1, 项: 2, 已核: 是}",
    ),
    (f"a: {{条{COLON}17{COMMA}款{COLON}1}}", "a: {条: 17, 款: 1}"),
    (f"a: \uff5b条{COLON}\uff11{COMMA}款{COLON}\uff12\uff5d", "a: {条: 1, 款: 2}"),
    (f"a: \uff5bzh{COLON}甲{COMMA}乙{COMMA}en{COLON}b\uff5d", f"a: {{zh: 甲{COMMA}乙, en: b}}"),
    ("则: {可选处理: 【不予问责、免予问责】}", "则: {可选处理: [不予问责, 免予问责]}"),
    (f"则: {{可选处理{COLON}【“甲”、乙】}}", '则: {可选处理: ["甲", 乙]}'),
    (f"则: （可选处理{COLON}[甲{COMMA}乙]）", "则: {可选处理: [甲, 乙]}"),
    ("则: （可选处理: 甲）", "则: {可选处理: 甲}"),
    (f"- [{{条: 17{COMMA}款: 1}}{COMMA}{{条: 18}}]", "- [{条: 17, 款: 1}, {条: 18}]"),
    (f"a: {{条: 17{COMMA}\n  款: 1{COMMA}项: 2}}", "a: {条: 17,\n  款: 1, 项: 2}"),
    (f'a: {{zh: "甲{COMMA}乙"{COMMA}en: "b"}}', f'a: {{zh: "甲{COMMA}乙", en: "b"}}'),
    ("a: {b:甲, c:乙}", "a: {b: 甲, c: 乙}"),
    ('a: ["甲"、"乙、丙"]', 'a: ["甲", "乙、丙"]'),
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


@pytest.mark.parametrize(("text", "better"), REPAIRS)
def test_what_stands_in_brackets_is_repaired(text: str, better: str) -> None:
    assert find_slips(source(text)).text == better


def test_all_slips_of_a_file_are_told_at_once() -> None:
    text = (
        f"rules{COLON}\n\uff0d id{COLON} x\n\tstage: a\n  title: “b”\n"
        f"  provision: \uff5barticle: 1{COMMA} verified: yes\uff5d\n  days: \uff11\uff12\n"
        "  verb:may\n"
    )
    found = {problem.code for problem in find_slips(source(text)).problems}
    assert found == {
        "wide-colon", "wide-dash", "tab-indent", "smart-quotes", "wide-brackets", "wide-comma",
        "wide-digits", "tight-colon",
    }  # fmt: skip


@given(
    st.text(
        alphabet=f"ab1 -{COLON}{COMMA}{SPACE}:,“”‘’【】（）｛｝[]{{}}\"'#|\n\t\uff12\uff0d",
        max_size=60,
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
