"""Files of scenarios: slips are put right, and every fault is told in words that were approved.

`WENZE_REGENERATE=1` writes the golden files anew; read what changed before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.model.base import LANGS
from engine.rulebook.report import word_problems
from engine.scenarios.feature import read_feature, written_in
from engine.scenarios.tidy import language, tidied
from tests.rulebook.corpus import standing_in
from tests.village import ROOT

BAD = Path(__file__).parent / "bad"
NAMES = sorted(path.stem for path in BAD.glob("*.feature"))
LINES = st.lists(st.text(max_size=20).filter(lambda line: "\n" not in line and "\r" not in line))


@pytest.mark.parametrize("name", NAMES)
def test_a_bad_file_is_refused_in_the_approved_words(name: str) -> None:
    with standing_in(BAD):
        feature, problems = read_feature(Path(f"{name}.feature"))
    assert feature is None
    assert problems
    for lang in LANGS:
        worded = word_problems(problems, lang) + "\n"
        golden = BAD / f"{name}.{lang}.txt"
        if os.environ.get("WENZE_REGENERATE") == "1":
            golden.write_text(worded, encoding="utf-8", newline="\n")
        assert worded == golden.read_text(encoding="utf-8")


def test_every_golden_file_belongs_to_a_bad_file() -> None:
    golden = {path.name for path in BAD.glob("*.txt")}
    assert golden == {f"{name}.{lang}.txt" for name in NAMES for lang in LANGS}


SLIPS = """\
#language：zh-CN
＠纪律处分条例
功能：一个镇
　　说明文字：冒号照旧。

　　背景 ：
　　　　假设：各单位：
　　　　　　｜ 单位 ｜ 类别 ｜ 级别 ｜
　　　　　　｜ 镇政府 ｜ 行政机关 ｜ 乡镇级 ｜

　　场景：一件事
　　　　＃ 注释
　　　　当：评估该案件
"""


def test_slips_of_a_chinese_keyboard_are_put_right(tmp_path: Path) -> None:
    file = tmp_path / "slips.feature"
    file.write_text(SLIPS, encoding="utf-8")
    feature, problems = read_feature(file)
    assert problems == []
    assert feature is not None
    assert (feature.name, feature.tags, feature.language) == ("一个镇", {"纪律处分条例"}, "zh-CN")
    scenario = feature.scenarios["一件事"]
    assert [(step.type, step.name) for step in scenario.steps] == [
        ("given", "各单位："),
        ("when", "评估该案件"),
    ]
    table = scenario.steps[0].datatable
    assert table is not None
    assert table.raw()[1] == ["镇政府", "行政机关", "乡镇级"]


@pytest.mark.parametrize(
    "file", sorted((ROOT / "features").rglob("*.feature")), ids=lambda f: f.stem
)
def test_what_is_written_well_is_left_as_it_is(file: Path) -> None:
    lines = file.read_text(encoding="utf-8").splitlines()
    assert tidied(lines) == lines


@given(LINES)
def test_putting_slips_right_keeps_the_lines_and_is_done_once(lines: list[str]) -> None:
    once = tidied(lines)
    assert len(once) == len(lines)
    assert tidied(once) == once


@pytest.mark.parametrize(
    ("lines", "spoken"),
    [
        (["功能: 一"], "zh-CN"),
        (["", "Feature: a"], "en"),
        (["# language: zh-CN", "Feature: a"], "zh-CN"),
        (["#language：en", "功能: 一"], "en"),
        ([], "en"),
    ],
)
def test_the_language_is_said_or_shown_by_the_first_heading(lines: list[str], spoken: str) -> None:
    assert language(tidied(lines)) == spoken


@given(st.binary(max_size=200))
def test_whatever_a_file_holds_it_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, raw: bytes
) -> None:
    file = tmp_path_factory.mktemp("any") / "any.feature"
    file.write_bytes(raw)
    feature, problems = read_feature(file)
    assert (feature is None) == bool(problems)
    assert written_in(file) in LANGS


@given(st.lists(st.sampled_from(["功能: 一", "场景: 二", "  当 评估", "| a |", '"""', "@x", "例子:",
                                  "规则: 三", "背景:", "Scenario: a", "* b", "<c>"])))  # fmt: skip
def test_any_order_of_lines_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str]
) -> None:
    file = tmp_path_factory.mktemp("any") / "any.feature"
    file.write_text("\n".join(lines), encoding="utf-8")
    feature, problems = read_feature(file)
    assert (feature is None) == bool(problems)
