"""A rule stands in the book as its file has it, in both languages of keys."""

from __future__ import annotations

import shutil
from pathlib import Path

from engine.model.book import Source
from engine.rulebook.gather import gather
from engine.rulebook.load import load_bytes
from engine.workshop.book.sources import Sources
from engine.workshop.desk import Desk
from engine.workshop.fmt import put_in_form
from engine.workshop.lookup.naming import rule_of
from tests.rulebook.tables.sample import TRAINING
from tests.workshop.book.made import narrow
from tests.workshop.shelf import SAMPLE, words


def test_a_rule_is_cut_out_whole_and_reads_back_as_one_item() -> None:
    for rule in narrow().rules:
        for text in (rule.source.zh, rule.source.en):
            document, problems = load_bytes("rule", f"rules:\n{text}\n".encode())
            assert problems == []
            assert document is not None
            data = document.data
            assert isinstance(data, dict)
            items = data["rules" if "rules" in data else "规则"]
            assert isinstance(items, list)
            assert len(items) == 1


def test_keys_facts_and_codes_are_in_the_language_asked_for() -> None:
    rule = rule_of("accountability-regulation/2019/art-17-2", words())
    found = Sources(words().desk.gathered.root).of(rule)
    assert found.en.startswith("- id: art-17-2\n  title:")
    assert found.zh.startswith("- 编号: art-17-2\n  标题:")
    assert "用语: 可以" in found.zh
    assert "verb: may" in found.en
    assert "charge.correction_refused: yes" in found.en
    assert "提出改正或者撤销意见未被采纳: 是" in found.zh
    assert len(found.zh.splitlines()) == len(found.en.splitlines())


def sources(folder: Path) -> dict[str, Source]:
    gathered = gather(folder)
    assert gathered.problems == ()
    found = Sources(folder)
    return {each.rule.id: found.of(each) for each in Desk(gathered).rules()}


def test_a_row_of_a_discretion_table_stands_with_its_table(tmp_path: Path) -> None:
    shutil.copytree(SAMPLE, tmp_path / "rules")
    file = tmp_path / "rules" / "sample" / "2020-01-01" / "table.yaml"
    file.write_text(TRAINING, encoding="utf-8")
    found = sources(tmp_path / "rules")["training-row-1"]
    assert found.en.startswith("- id: training\n  title:")
    assert "\n  rows:\n" in found.en
    assert found.zh.startswith("- 编号: training\n")


def test_rules_written_with_chinese_keys_stand_in_the_book_the_same(tmp_path: Path) -> None:
    shutil.copytree(SAMPLE, tmp_path / "rules")
    before = sources(tmp_path / "rules")
    for each in put_in_form([tmp_path / "rules"], "zh", tmp_path / "rules"):
        each.file.write_bytes(each.after)
    assert sources(tmp_path / "rules") == before
