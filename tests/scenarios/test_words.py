"""Words of rules and of cases: found in both languages, told apart, and never guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.model.structural import STRUCTURAL
from engine.scenarios.lexicon import Lexicon, looked_up, parts_of
from engine.scenarios.slip import SlipError
from engine.scenarios.world import World, day
from tests.village import ROOT, rulebook

LEXICON = Lexicon(rulebook())
NAMES = st.text("甲乙丙丁 ", min_size=1, max_size=6).map(str.strip).filter(bool)


def world() -> World:
    return World(LEXICON, ROOT)


def test_every_fact_and_every_value_is_found_by_its_words_in_both_languages() -> None:
    for name, spec in LEXICON.specs.items():
        for word in (name, spec.label.zh, spec.label.en):
            assert name in looked_up(word, LEXICON.judged, "no-fact")
        for code, words in spec.values.items():
            for word in (code, words.zh, words.en):
                assert code in looked_up(word, LEXICON.values(name), "no-value-word")


def test_every_fact_of_the_engine_is_found_by_its_words() -> None:
    for name in STRUCTURAL:
        assert name in LEXICON.facts[name.casefold()]


def test_yes_and_no_are_said_in_both_languages() -> None:
    values = LEXICON.values("conduct.breach")
    assert {word: values[word] for word in ("是", "yes", "否", "no")} == {
        "是": {"yes"}, "yes": {"yes"}, "否": {"no"}, "no": {"no"},
    }  # fmt: skip


@pytest.mark.parametrize("spelt", ["免予党纪处分（作出书面结论）", "免予党纪处分(作出书面结论)"])
def test_brackets_of_any_width_are_the_same(spelt: str) -> None:
    assert looked_up(spelt, LEXICON.measures, "no-measure") == {"exempted"}


def test_a_word_that_is_almost_right_is_told_with_the_right_one() -> None:
    with pytest.raises(SlipError) as slip:
        looked_up("本人失职失则", LEXICON.judged, "no-fact")
    assert "本人失职失责" in slip.value.nearest
    assert "是不是「本人失职失责」" in slip.value.worded("zh")


@given(st.lists(NAMES, min_size=1, max_size=4, unique=True), st.sampled_from(["、", ", ", ","]))
def test_a_list_is_split_into_its_names(names: list[str], separator: str) -> None:
    assert parts_of(separator.join(names), names) == names


def test_a_name_that_holds_a_separator_is_kept_whole() -> None:
    label = "exempted from a Party sanction, by a written conclusion"
    assert parts_of(f"admonition, {label}", LEXICON.measures) == ["admonition", label]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2019", "2019"),
        ("2019-03", "2019-03"),
        ("2019-3-1", "2019-03-01"),
        ("2019年", "2019"),
        ("2019年3月", "2019-03"),
        ("2019年3月1日", "2019-03-01"),
    ],
)
def test_a_day_is_read_as_people_write_it(written: str, read: str) -> None:
    assert day(written) == read


def test_a_thing_is_found_by_its_name_in_either_language_or_its_id() -> None:
    at = world()
    at.listed("people").append({"id": "p-1", "name": {"zh": "镇长", "en": "the mayor"}})
    assert {at.subject(name) for name in ("p-1", "镇长", "The Mayor")} == {"p-1"}


def test_a_name_that_nothing_has_is_told_with_the_nearest() -> None:
    at = world()
    at.add("people", "分管副镇长")
    with pytest.raises(SlipError) as slip:
        at.subject("分管副镇")
    assert slip.value.nearest == ("分管副镇长",)


def test_nothing_is_laid_out_twice() -> None:
    at = world()
    at.add("units", "镇政府")
    with pytest.raises(SlipError, match="there-already"):
        at.add("units", "镇政府")


@given(st.lists(st.text("ab 甲乙-.", min_size=1, max_size=5), min_size=1, max_size=6, unique=True))
def test_ids_made_of_names_are_all_different(names: list[str]) -> None:
    at = world()
    made = [at.add("people", name) for name in names if not at.find(("people",), name)]
    assert len(made) == len(set(made))
