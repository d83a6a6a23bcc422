"""How it is told what a proposal relies on."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path

import jsonschema
import pytest

from engine.inquiry.relies_on import relies_on
from engine.model.base import Lang
from engine.model.relies_on import ReliesOn
from engine.model.schema import written_schema
from engine.reports.answer import ANSWER_FORMATS, laid_out
from engine.reports.relies_on import relies_on_view
from engine.reports.select import only
from engine.reports.voice import Voice, voice
from engine.reports.wrap import width
from tests.inquiry.village import village
from tests.reports.spoken import LANGUAGES

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema" / "relies-on.v1.json"
SCHEMA = written_schema(ReliesOn, "relies-on.v1")
SUBJECTS = ("p-deputy", "p-village-secretary", "p-former-deputy")
FOR: dict[Lang, str] = {"zh": "反方", "en": "for "}


@cache
def found(subject: str) -> ReliesOn:
    return relies_on(village(), only(village().assessment, subject), subject)


def speaking(subject: str, lang: Lang) -> Voice:
    whole = village().assessment
    return voice(only(whole, subject), lang, whole, full=False, alone=True)


def printed(subject: str, form: str, lang: Lang) -> str:
    view = relies_on_view(speaking(subject, lang), found(subject))
    return laid_out(form, found(subject), view)


def test_the_published_form_is_the_form_of_the_model() -> None:
    made = json.dumps(SCHEMA, ensure_ascii=False, indent=2) + "\n"
    if os.environ.get("WENZE_REGENERATE") == "1":
        PUBLISHED.write_text(made, encoding="utf-8")
    assert PUBLISHED.read_text(encoding="utf-8") == made


@pytest.mark.parametrize("subject", SUBJECTS)
def test_what_is_printed_has_the_published_form(subject: str) -> None:
    jsonschema.validate(json.loads(printed(subject, "json", "zh")), SCHEMA)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("subject", SUBJECTS)
def test_a_page_keeps_to_a_hundred_columns(subject: str, lang: Lang) -> None:
    assert max(map(width, printed(subject, "table", lang).splitlines())) <= 100


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_speaks_for_a_person_stands_before_the_verdict_and_the_pieces(lang: Lang) -> None:
    lines = printed("p-deputy", "table", lang).splitlines()
    assert lines[2].startswith(FOR[lang])


@pytest.mark.parametrize("form", ANSWER_FORMATS)
def test_other_people_are_left_out(form: str) -> None:
    others = {
        each.subject.name.zh
        for each in village().assessment.proposals
        if each.subject.id != "p-deputy"
    }
    told = printed("p-deputy", form, "zh")
    assert [name for name in others if name in told] == []


def test_every_piece_has_its_number_and_what_remains() -> None:
    told = printed("p-deputy", "md", "zh")
    for number in ("证1", "F3", "F4", "假1", "假6"):
        assert f"| {number} |" in told
    assert "任职、职责没有试" in told
