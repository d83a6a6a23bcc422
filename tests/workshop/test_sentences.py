"""Rules told in sentences: all that a rule reads is said, in words, in both languages.

`WENZE_REGENERATE=1` writes the golden files anew; read what changed before committing it.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from engine.logic.evaluate import facts_read
from engine.model.base import LANGS, Lang, Words
from engine.model.sentences import Clause
from engine.model.values import NO, YES, Group, Op, Test
from engine.text.catalogue import table
from engine.workshop.lookup.naming import rule_of
from engine.workshop.telling.clauses import clause, words_of
from engine.workshop.telling.numbers import number
from tests.workshop.shelf import SAMPLE, words

GOLDEN = Path(__file__).parent / "golden"
READ = (
    "accountability-regulation/2019/art-6-1-head",
    "accountability-regulation/2019/art-6-1-took-part",
    "accountability-regulation/2019/art-6-3-downward",
    "accountability-regulation/2019/art-8-cadre",
    "accountability-regulation/2019/art-12-cadre",
    "accountability-regulation/2019/art-17-1-1",
    "accountability-regulation/2019/art-18-1",
    "disciplinary-regulation/2018/art-121-1-major-range",
    "disciplinary-regulation/2024/art-39-direct",
    "production-safety-accidents/art-3-1-2",
    "supervision-law/2025/art-67-1",
)


@pytest.mark.parametrize("lang", LANGS)
def test_rules_read_as_they_were_last_read_by_people(lang: Lang) -> None:
    golden = GOLDEN / f"sentences.{lang}.txt"
    lines = "".join(f"{rule}\n{_told(rule, lang)}\n\n" for rule in READ)
    if os.environ.get("WENZE_REGENERATE") == "1":
        golden.write_text(lines, encoding="utf-8", newline="\n")
    assert lines == golden.read_text(encoding="utf-8")


def _told(rule: str, lang: Lang) -> str:
    written = rule_of(rule, words())
    return words().sentence(written.version, written.rule).text.in_(lang)


def test_a_number_at_a_place_of_money_is_told_in_yuan() -> None:
    assert number(10_000_000_000, "fen") == Words(zh="1亿元", en="100,000,000 yuan")
    assert number(1_000_000, "fen") == Words(zh="1万元", en="10,000 yuan")
    assert number(12_300, "fen") == Words(zh="123元", en="123 yuan")
    assert number(150, "fen") == Words(zh="150分", en="150 fen")
    assert number(3, "people") == Words(zh="3人", en="3 people")
    assert number(1, "people") == Words(zh="1人", en="1 person")
    assert number(1, "户") == Words(zh="1户", en="1 户")


def every() -> list[tuple[str, Words, frozenset[str], list[Words]]]:
    found = []
    for written in words().desk.rules():
        lexis = words().lexis(written.version)
        labels = [lexis.plain_label(fact) for fact in facts_read(written.rule)]
        told_ = words().sentence(written.version, written.rule)
        found.append((written.rule.id, told_.text, facts_read(written.rule), labels))
    return found


_CODES = re.compile(r"\{|\}|\b(conduct|subject|finding|charge|link|term)\.[a-z_]+")


def test_no_sentence_of_the_shipped_rules_has_a_code_in_it() -> None:
    bare = [(rule, text) for rule, text, _, _ in every() for lang in LANGS
            if _CODES.search(text.in_(lang))]  # fmt: skip
    assert bare == []


def test_every_fact_that_a_shipped_rule_reads_is_named_in_its_sentence() -> None:
    own = {code.split(":", 1)[1] for code in table("sentences") if ":" in code}
    spoken = own | {code.removesuffix("=no") for code in table("structural") if "=no" in code}
    lacking = [
        (rule, label.zh)
        for rule, text, facts, labels in every()
        if facts.isdisjoint(spoken)
        for label in labels
        if label.zh not in text.zh or label.en not in text.en
    ]
    assert lacking == []


def test_what_is_denied_is_said_to_be_found_not_so() -> None:
    lexis = words(SAMPLE).lexis(next(iter(words(SAMPLE).versions)))
    loss = Test(fact="finding.loss", values=("larger",))
    denied = clause(Group(kind="none", of=(loss,)), lexis, {})
    assert denied.text.zh.startswith("查明并非:")
    both = clause(Group(kind="none", of=(loss, loss)), lexis, {})
    assert both.lead.zh == "下列各项都查明为否:"
    assert len(both.of) == 2


def test_a_code_called_no_of_a_fact_with_values_is_a_value() -> None:
    lexis = words().lexis(next(iter(words().versions)))
    breach = Test(fact="conduct.breach", values=(NO,))
    assert words_of(breach, lexis).zh == "「本人失职失责」查明为否"
    assert words_of(breach.model_copy(update={"values": (YES,)}), lexis).zh == "本人失职失责"
    either = Test(fact="conduct.breach", op=Op.NOT, values=(YES, NO))
    assert words_of(either, lexis).zh == "本人失职失责不是「是」或者「否」"


def test_groups_of_one_kind_are_told_as_one() -> None:
    lexis = words().lexis(next(iter(words().versions)))
    one = Test(fact="conduct.breach", values=(YES,))
    nested = Group(kind="all", of=(one, Group(kind="all", of=(one, one))))
    assert len(clause(nested, lexis, {}).together) == 3


def test_a_named_condition_is_told_with_its_content() -> None:
    written = rule_of("art-3-1-2", words())
    when = words().sentence(written.version, written.rule).when
    terms = [each for each in when.together if each.term]
    assert [each.term for each in terms] == ["term.at-least-major"]
    assert terms[0].lead.zh == "达到重大事故的数额,即有下列情形之一:"
    assert _texts(terms[0]) == ["死亡人数不少于10人", "重伤人数不少于50人",
                                "直接经济损失不少于5000万元"]  # fmt: skip


def _texts(found: Clause) -> list[str]:
    return [each.text.zh for each in found.of]
