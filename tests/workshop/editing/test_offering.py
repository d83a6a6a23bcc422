"""What may be written at a place is offered, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from engine.workshop.editing.hover import hover
from engine.workshop.editing.referring import references
from tests.workshop.editing.typing_in import CURSOR, article, sample, typed
from tests.workshop.template import TEMPLATE

KEPT = "when: {finding.established: yes, finding.loss: minor}"


def test_a_condition_is_offered_the_facts_of_its_sheet_and_stage() -> None:
    words = typed(article(4), "when: {charge.confessed: yes}", f"when: {{{CURSOR}").words
    assert {"charge.confessed", "circumstance", "subject.joined_on", "any"} <= set(words)
    assert not {"finding.loss", "conduct.breach", "lean"} & set(words)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        (f"when: {{finding.loss: {CURSOR}", ["minor", "larger"]),
        (f"when: {{finding.loss: [minor, {CURSOR}]}}", ["minor", "larger"]),
        (f"when: {{finding.established: {CURSOR}", ["yes", "no"]),
        (
            f"when:\n    finding.amount: {{{CURSOR}",
            ["is", "not", "at_least", "more_than", "at_most", "less_than"],
        ),
        (f"when: {{finding.loss: {{not: {CURSOR}", ["minor", "larger"]),
    ],
)
def test_a_fact_is_offered_its_values_and_tests(written: str, words: list[str]) -> None:
    assert typed(article(1), KEPT, written).words == words


def test_a_conclusion_is_offered_the_slots_of_its_stage_and_their_codes() -> None:
    assert typed(article(1), "then: {circ", f"then: {{{CURSOR}circ").words == ["circumstance"]
    found = typed(
        article(1), "circumstance: kept}\n  bec", f"circumstance: {CURSOR}\n  bec"
    ).offered
    assert [(each.name, each.label.zh) for each in found] == [
        ("kept", "保管不当"),
        ("lost", "丢失"),
    ]
    ends = typed(article(3), "range: [light, middle]", f"range: [light, {CURSOR}]").words
    assert ends == ["light", "middle", "heavy"]


def test_an_example_is_offered_what_its_rule_reads_first() -> None:
    words = typed(article(1), "expect: met}", f"{CURSOR}: met}}").words
    assert words[:2] == ["say", "expect"]
    assert set(words[2:4]) == {"finding.established", "finding.loss"}
    whole = Path(article(1)).read_text(encoding="utf-8")
    chinese = f"规则:\n- 编号: a\n  阶段: 定性\n  当: {{损失大小: 较大}}\n  例:\n  - {{{CURSOR}"
    assert typed(article(1), whole, chinese).words[2] == "finding.loss"
    expected = typed(article(1), "expect: met}", f"expect: {CURSOR}}}").words
    assert expected == ["met", "conditional", "open", "not met", "excepted"]
    assert "unknown" in typed(article(1), "loss: minor, expect", f"loss: {CURSOR}, expect").words


def test_rules_facts_and_keys_are_offered_where_they_are_named() -> None:
    rules = typed(article(3), "overrides: [art", f"overrides: [{CURSOR}art").words
    assert "art-3-base" in rules
    assert (
        typed(article(3), "overrides: [art", f"overrides:\n  - {CURSOR}\n  x: [art").words == rules
    )
    fact = typed(article(1), KEPT, f"when:\n    any:\n    - {CURSOR}").words
    assert "finding.loss" in fact
    assert "verb" in typed(article(1), "  verb: is-given", f"  {CURSOR}").words
    assert "shall-not" in typed(article(1), "  verb: is-given", f"  verb: {CURSOR}").words
    vocabulary = str(TEMPLATE / "vocabulary.yaml")
    at = typed(vocabulary, "type: yes-no", f"type: {CURSOR}")
    assert at.words == ["yes-no", "one-of", "integer", "date"]


@given(
    st.integers(1, 5), st.integers(0, 1500), st.sampled_from(["", "{", "[", ": ", "- ", '"', "\n"])
)
@example(1, 0, "- ")
def test_a_place_anywhere_in_a_file_half_typed_is_answered(
    number: int, at: int, typed_in: str
) -> None:
    text = Path(article(number)).read_text(encoding="utf-8")
    place = typed(article(number), text, f"{text[:at]}{typed_in}{CURSOR}{text[at + 9 :]}")
    assert 0 <= place.spot.start <= place.spot.end <= len(place.lines[place.spot.row])
    assert place.offered is not None
    if place.named is not None:
        hover(place.named, place.version, sample(), "zh")
        references(place.named, place.version, sample(), declaration=True)


def test_an_offer_carries_its_names_and_its_meaning() -> None:
    offered = typed(article(1), KEPT, f"when: {{{CURSOR}").offered
    loss = next(each for each in offered if each.name == "finding.loss")
    assert loss.chinese == loss.label.zh == "损失大小"
    assert loss.about is not None
    assert loss.about.en == "the size of the loss as established"


def test_a_file_in_chinese_is_read_as_one_in_english() -> None:
    chinese = f"schema: pack.v1\n规则:\n- 编号: a\n  阶段: 定性\n  当: {{损失大小: {CURSOR}"
    whole = Path(article(1)).read_text(encoding="utf-8")
    at = typed(article(1), whole, chinese)
    assert at.spot.path == ("rules", "*", "when", "finding.loss")
    assert [each.chinese for each in at.offered] == ["不到较大", "较大"]
