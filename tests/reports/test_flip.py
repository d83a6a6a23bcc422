"""How flips are printed: what is told together is exactly what was found, and never a lead."""

from __future__ import annotations

import json
from functools import cache
from itertools import product
from math import prod

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.inquiry.flip import flips
from engine.model.base import Lang
from engine.model.flip import Flips
from engine.model.schema import written_schema
from engine.reports.answer import ANSWER_FORMATS, laid_out
from engine.reports.flip import flip_view
from engine.reports.flip_groups import products, told_together
from engine.reports.wrap import width
from tests.inquiry.village import village
from tests.reports.spoken import LANGUAGES

WHO = "p-rural-economy-head"


@cache
def found() -> Flips:
    return flips(village(), WHO)


def printed(form: str, lang: Lang, answer: Flips | None = None) -> str:
    told = answer or found()
    return laid_out(form, told, flip_view(told, village().assessment, lang))


def test_what_is_printed_has_the_published_form() -> None:
    jsonschema.validate(json.loads(printed("json", "zh")), written_schema(Flips, "flip.v1"))


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


@pytest.mark.parametrize("who", ["p-former-deputy", "p-subdistrict-secretary"])
def test_what_holds_of_several_findings_alike_is_told_of_one_for_all(who: str) -> None:
    alike = 0
    for charge in flips(village(), who).charges:
        told = told_together(charge.flips)
        alike += sum(bool(each.alike) for each in told)
        counts = (prod(map(len, each.groups)) * max(1, len(each.alike)) for each in told)
        assert sum(counts) == len(charge.flips)
    assert alike


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_line_has_at_most_a_hundred_columns(lang: Lang) -> None:
    text = printed("table", lang)
    assert max(map(width, text.splitlines())) <= 100


def test_what_is_supposed_is_never_called_a_lead() -> None:
    text = printed("md", "zh")
    assert text.count("线索") == text.count("怀疑") == 1
    assert "假如不是线索" in text
    assert "现为「未知」的仍是未知" in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_answer_that_is_not_complete_says_that_there_may_be_more(lang: Lang) -> None:
    part = flips(village(), WHO, trials=5)
    assert not part.complete
    text = printed("md", lang, part)
    assert ("没有列出的不等于没有" if lang == "zh" else "there may be more") in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_article_that_turns_bears_its_mark(lang: Lang) -> None:
    mark = {"zh": "第三十七条〔待核〕", "en": "Art. 37 [unverified]"}[lang]
    text = printed("md", lang).replace("\\", "")
    assert mark in text
    assert text.count(mark.split("〔")[0].split(" [")[0]) == text.count(mark)


def test_light_is_printed_before_heavy() -> None:
    text = printed("md", "zh").split("\n## ")[1]
    assert text.index("较轻") < text.index("较重")
    assert text.rindex("较轻") < text.index("较重")


def test_a_name_cannot_steer_a_terminal() -> None:
    first = found().subject.name
    hostile = first.model_copy(update={"zh": "a\x1b[2Jb", "en": "a\x1b[2Jb"})
    subject = found().subject.model_copy(update={"name": hostile})
    steered = found().model_copy(update={"subject": subject})
    for form in ANSWER_FORMATS:
        assert "\x1b" not in printed(form, "en", steered), form
