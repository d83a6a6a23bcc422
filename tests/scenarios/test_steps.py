"""The table of steps: one meaning in two languages, one step for a sentence, something to do it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.scenarios.catalogue import KINDS, Step, code_of, matches, nearest, steps, words
from engine.scenarios.direct import scenarios_of
from engine.scenarios.doing import DOING
from engine.scenarios.rooms import ROOMS
from engine.text.catalogue import table
from tests.village import ROOT

STEPS = steps()
IDS = [f"{step.code}-{step.lang}" for step in STEPS]
QUOTES = ("「」", "“”", '""', "『』")


@pytest.mark.parametrize("step", STEPS, ids=IDS)
def test_an_example_is_an_instance_of_its_own_step_and_of_no_other(step: Step) -> None:
    assert [(each.step.code, each.step.lang) for each in matches(step.example, step.kind)] == [
        (step.code, step.lang)
    ]


def test_every_step_does_something_and_nothing_else_is_entered() -> None:
    assert ROOMS
    assert set(DOING) == {step.code for step in STEPS}


def test_both_languages_of_a_step_are_told_the_same() -> None:
    for step in STEPS:
        twin = next(each for each in STEPS if each.code == step.code and each.lang != step.lang)
        assert set(step.parameters) == set(twin.parameters)


def test_every_word_of_a_pattern_without_quotes_is_one_of_its_words() -> None:
    for code, written in table("step_word").items():
        name, meant = code.split(":")
        for each in written:
            for word in each.split("|"):
                assert code_of(name, word) == meant, (code, word)


@pytest.mark.parametrize("quotes", QUOTES)
@pytest.mark.parametrize("step", STEPS, ids=IDS)
def test_quotes_of_any_script_are_accepted(step: Step, quotes: str) -> None:
    opened, closed = quotes[0], quotes[1]
    if step.lang == "zh":
        written = step.example.replace("「", opened).replace("」", closed)
    else:
        parts = step.example.split('"')
        written = (
            "".join(
                part + (("", opened)[at % 2 == 0] if at % 2 == 0 else closed)
                for at, part in enumerate(parts[:-1])
            )
            + parts[-1]
        )
    assert [each.step.code for each in matches(written, step.kind)] == [step.code]


@pytest.mark.parametrize("step", [step for step in STEPS if step.lang == "zh"])
def test_full_width_punctuation_is_accepted(step: Step) -> None:
    written = step.example.replace(",", ",").replace(":", ":")
    assert [each.step.code for each in matches(written, step.kind)] == [step.code]


@given(st.sampled_from(STEPS), st.sampled_from(KINDS))
def test_a_sentence_means_one_thing_under_each_keyword(step: Step, kind: str) -> None:
    found = [each.step.code for each in matches(step.example, kind)]
    assert len(found) <= 1
    assert kind != step.kind or found == [step.code]


@given(st.sampled_from(STEPS), st.data())
def test_the_nearest_of_a_slightly_wrong_sentence_is_the_step_itself(
    step: Step, data: st.DataObject
) -> None:
    at = data.draw(st.integers(0, max(len(step.example) - 1, 0)))
    wrong = step.example[:at] + step.example[at + 1 :]
    found = [each.code for each in nearest(wrong, step.kind, step.lang)]
    assert step.code in found
    assert len(found) == 3


def test_the_words_of_one_parameter_are_told_apart() -> None:
    for lang in ("zh", "en"):
        for name, listed in words(lang).items():
            assert len(listed) == len(set(listed)), name


def test_every_step_is_used_by_some_scenario_of_ours() -> None:
    used = {
        match.step.code
        for scenario in scenarios_of(ROOT / "features")
        for step in scenario.steps
        for match in matches(step.name, step.type)
    }
    assert {step.code for step in STEPS} - used == set()
