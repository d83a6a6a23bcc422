"""What is remarked of a file with Chinese keys is said in the words of the file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from engine.cli.rules import command
from engine.model.check import Told
from engine.rulebook.tongue.wordings import in_chinese_words
from engine.workshop.checking.check import around, check
from tests.workshop.folder import ARTICLE, copied, replace
from tests.workshop.template import VERSION


@pytest.fixture(name="rules")
def in_chinese(tmp_path: Path) -> Path:
    rules = copied(tmp_path)
    fmt = CliRunner().invoke(command, ["fmt", "--keys", "zh", str(rules), "--rules", str(rules)])
    assert fmt.exit_code in (0, 1), fmt.output
    return rules


def remarked(rules: Path) -> dict[str, Told]:
    return {each.code: each for each in check(around(rules)).remarks}


def test_a_verb_that_is_not_the_articles_is_told(rules: Path) -> None:
    replace(rules / VERSION / "article-02.yaml", "用语: 给予", "用语: 可以")
    told = remarked(rules)["not-its-verb"]
    assert told.wrong.zh.endswith("这里写成了「可以」")
    assert told.wrong.en.endswith("this says `may`")


def test_an_example_is_told_in_the_outcomes_and_facts_of_the_file(rules: Path) -> None:
    replace(rules / ARTICLE, "应: 命中", "应: 不中")
    told = remarked(rules)["example-wrong"].wrong.zh
    assert "写的是「不中」，运行出来是「命中」" in told
    assert "「损失大小: 不到较大」" in told
    assert not re.search("[a-z]", told)


def test_a_number_that_is_tested_is_told_by_the_test_of_the_file(rules: Path) -> None:
    replace(rules / ARTICLE, "金额: 99", "金额: 150")
    assert "「涉及金额: {至少: 100}」" in remarked(rules)["example-wrong"].wrong.zh


def test_outcomes_without_an_example_are_named_as_examples_write_them(rules: Path) -> None:
    text = (rules / ARTICLE).read_text(encoding="utf-8")
    without = re.sub("\n  例:\n(  - .*\n)+", "\n", text, count=1)
    (rules / ARTICLE).write_text(without, encoding="utf-8")
    told = remarked(rules)["example-missing"]
    assert told.wrong.zh == "缺少这样的例子：「命中」、「不中」、「待问」"
    assert told.to_do.zh == "各补一个；「不中」的只改一个条件，「待问」的留一个不写"


def test_a_blank_is_named_by_the_key_of_the_file(rules: Path) -> None:
    replace(rules / ARTICLE, "中文: 保管不当", "中文: 待填")
    assert remarked(rules)["blank-left"].wrong.zh.startswith("「标题」")


def test_what_is_to_be_written_is_told_in_the_words_of_the_file(rules: Path) -> None:
    replace(rules / VERSION / "article-02.yaml", "    本人失职: 是\n", "")
    told = remarked(rules)["breach-not-required"]
    assert "在「当」最外一层加上「本人失职: 是」" in told.to_do.zh


def test_a_thing_is_called_by_its_label_in_the_language_of_the_message(rules: Path) -> None:
    pack = rules / VERSION / "pack.yaml"
    replace(pack, "  施行日期: 2020-01-01\n", "  施行日期: 2020-01-01\n  施行日期已核: 否\n")
    told = remarked(rules)["in-force-unverified"]
    assert told.wrong.zh.startswith("「示例」2020-01-01 版的施行日期没有核对")
    assert "of `Sample` took force" in told.wrong.en
    assert told.to_do.zh == "核对公布的文本，改成「是」"


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("改成「verified: true」", "改成「已核: 是」"),
        ("写「rule: people-choose」", "写「规则: 由人选定」"),
        ("add `{fact}: yes` under `when`", "add `{fact}: 是` under `当`"),
        ("在 `check.yaml` 里写「{name}」", "在 `check.yaml` 里写「{name}」"),
    ],
)
def test_what_a_wording_quotes_of_a_file_is_put_into_chinese(english: str, chinese: str) -> None:
    assert in_chinese_words(english) == chinese


def test_a_fact_that_a_wrong_example_counts_on_is_told_where_it_stands(rules: Path) -> None:
    replace(rules / ARTICLE, ", 损失大小: 不到较大}\n  则", "}\n  则")
    told = remarked(rules)
    assert "example-wrong" in told
    assert told["example-fact-unread"].wrong.zh.startswith("例子给了「损失大小: 较大」，")
    assert told["example-fact-unread"].where.source.startswith("  - {说: {中文: 损失较大")
