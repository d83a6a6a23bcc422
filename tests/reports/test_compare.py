"""How two subjects are told side by side."""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path

import jsonschema
import pytest

from engine.inquiry.compare import compare
from engine.model.base import Lang
from engine.model.compare import Compare
from engine.model.schema import written_schema
from engine.reports.answer import ANSWER_FORMATS, laid_out
from engine.reports.compare import compare_view
from engine.reports.select import only
from engine.reports.voice import voice
from engine.reports.wrap import width
from tests.inquiry.village import village
from tests.reports.spoken import LANGUAGES

PUBLISHED = Path(__file__).parents[2] / "docs" / "schema" / "compare.v1.json"
SCHEMA = written_schema(Compare, "compare.v1")
PAIRS = (
    ("p-deputy", "p-former-deputy"),
    ("p-accountant", "p-rural-economy-head"),
    ("p-village-secretary", "village-party"),
    ("district-party", "p-next-deputy"),
)
FOR: dict[Lang, str] = {"zh": "反方", "en": "for "}


@cache
def found(x: str, y: str) -> Compare:
    whole = village().assessment
    return compare(village(), only(whole, x), only(whole, y))


def printed(x: str, y: str, form: str, lang: Lang) -> str:
    whole = village().assessment
    v = voice(whole, lang, whole, full=True, alone=False)
    return laid_out(form, found(x, y), compare_view(v, found(x, y)))


def test_the_published_form_is_the_form_of_the_model() -> None:
    made = json.dumps(SCHEMA, ensure_ascii=False, indent=2) + "\n"
    if os.environ.get("WENZE_REGENERATE") == "1":
        PUBLISHED.write_text(made, encoding="utf-8")
    assert PUBLISHED.read_text(encoding="utf-8") == made


@pytest.mark.parametrize(("x", "y"), PAIRS)
def test_what_is_printed_has_the_published_form(x: str, y: str) -> None:
    jsonschema.validate(json.loads(printed(x, y, "json", "zh")), SCHEMA)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("x", "y"), PAIRS)
def test_a_page_keeps_to_a_hundred_columns(x: str, y: str, lang: Lang) -> None:
    assert max(map(width, printed(x, y, "table", lang).splitlines())) <= 100


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("x", "y"), PAIRS)
def test_what_speaks_for_both_stands_before_anything_that_differs(
    x: str, y: str, lang: Lang
) -> None:
    lines = printed(x, y, "table", lang).splitlines()
    told = [at for at, line in enumerate(lines) if line.startswith(FOR[lang])]
    assert len(told) == 2
    assert max(told) < lines.index("")


def test_nobody_but_the_two_is_named() -> None:
    names = {each.subject.name.zh for each in village().assessment.proposals}
    two = {"三资办中心会计", "街道农经负责人"}
    for form in ANSWER_FORMATS:
        told = printed("p-accountant", "p-rural-economy-head", form, "zh")
        assert two <= {name for name in names if name in told}
        assert {name for name in names if name in told} == two


def test_the_title_says_whether_they_are_treated_alike() -> None:
    assert printed("p-deputy", "p-former-deputy", "table", "zh").startswith("为什么不同")
    alike = printed("p-accountant", "p-rural-economy-head", "table", "en")
    assert alike.startswith("Why they are alike")
    assert "What would make them equal" not in alike
