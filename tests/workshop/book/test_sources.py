"""A rule stands in the book as its file has it, in both languages of keys."""

from __future__ import annotations

from engine.rulebook.load import load_bytes
from engine.workshop.book.sources import Sources
from engine.workshop.naming import rule_of
from tests.workshop.book.made import narrow
from tests.workshop.shelf import words


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
