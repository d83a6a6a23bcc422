"""How flips are printed: what is told together is exactly what was found, and never a lead."""

from __future__ import annotations

import json
from functools import cache
from itertools import product
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.inquiry.flip import flips
from engine.model.base import Lang
from engine.model.flip import Flips
from engine.reports.flip_formats import FLIP_FORMATS, flip_schema
from engine.reports.flip_groups import products, told_together
from engine.reports.view import speaking
from engine.reports.voice import Voice
from engine.reports.wrap import width
from tests.inquiry.test_flip import village
from tests.reports.spoken import LANGUAGES

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema" / "flip.v1.json"
WHO = "p-rural-economy-head"


@cache
def found() -> Flips:
    return flips(village(), WHO)


def voice(lang: Lang) -> Voice:
    return speaking(village().assessment, lang, who=WHO, full=False)


def test_the_published_form_is_the_form_of_the_model() -> None:
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == flip_schema()


def test_what_is_printed_has_the_published_form() -> None:
    jsonschema.validate(json.loads(FLIP_FORMATS["json"](found(), voice("zh"))), flip_schema())


PAIRS = st.tuples(st.sampled_from("abcd"), st.sampled_from(["yes", "no"]))


@given(st.sets(st.frozensets(PAIRS, min_size=1, max_size=3), max_size=12))
def test_products_make_up_exactly_the_sets_each_once(sets: set[frozenset[tuple[str, str]]]) -> None:
    made = [
        frozenset(choice) for groups in products(sets) for choice in product(*map(sorted, groups))
    ]
    assert len(made) == len(set(made))
    assert set(made) == sets


def test_every_flip_is_told_once() -> None:
    for charge in found().charges:
        expected = {
            frozenset((e.key, e.supposed.code) for e in flip.changes) for flip in charge.flips
        }
        told = [each for each in told_together(charge.flips) if not each.alike]
        made = [
            frozenset((e.key, e.supposed.code) for e in choice)
            for each in told
            for choice in product(*each.groups)
        ]
        assert len(made) == len(set(made))
        assert set(made) == expected


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_line_has_at_most_a_hundred_columns(lang: Lang) -> None:
    printed = FLIP_FORMATS["table"](found(), voice(lang))
    assert max(map(width, printed.splitlines())) <= 100


def test_what_is_supposed_is_never_called_a_lead() -> None:
    printed = FLIP_FORMATS["md"](found(), voice("zh"))
    assert printed.count("线索") == printed.count("怀疑") == 1
    assert "假如不是线索" in printed
    assert "现为「未知」的仍是未知" in printed


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_answer_that_is_not_complete_says_that_there_may_be_more(lang: Lang) -> None:
    part = flips(village(), WHO, trials=5)
    assert not part.complete
    printed = FLIP_FORMATS["table"](part, voice(lang)).replace("\n", " ")
    assert ("没有列出的不等于没有" if lang == "zh" else "there may be more") in " ".join(
        printed.split()
    ).replace("等 于", "等于")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_article_that_turns_bears_its_mark(lang: Lang) -> None:
    mark = {"zh": "第三十七条〔待核〕", "en": "Art. 37 [unverified]"}[lang]
    printed = FLIP_FORMATS["md"](found(), voice(lang)).replace("\\", "")
    assert mark in printed
    assert printed.count(mark.split("〔")[0].split(" [")[0]) == printed.count(mark)


def test_light_is_printed_before_heavy() -> None:
    text = FLIP_FORMATS["md"](found(), voice("zh")).split("\n## ")[1]
    assert text.index("较轻") < text.index("较重")
    assert text.rindex("较轻") < text.index("较重")


def test_a_name_cannot_steer_a_terminal() -> None:
    first = found().subject.name
    hostile = first.model_copy(update={"zh": "a\x1b[2Jb", "en": "a\x1b[2Jb"})
    subject = found().subject.model_copy(update={"name": hostile})
    steered = found().model_copy(update={"subject": subject})
    for form, render in FLIP_FORMATS.items():
        assert "\x1b" not in render(steered, voice("en")), form
