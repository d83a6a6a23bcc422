from __future__ import annotations

import json

import jsonschema
import pytest

from engine.inquiry.why_not import why_not
from engine.model.base import Frozen, Lang
from engine.model.flip import Flips
from engine.model.missing import Missing
from engine.model.schema import written_schema
from engine.model.why_not import WhyNot
from engine.reports.answer import ANSWER_FORMATS, laid_out
from engine.reports.why_not import why_not_view
from tests.inquiry.village import village
from tests.village import ROOT

PUBLISHED: dict[str, type[Frozen]] = {
    "flip.v1": Flips,
    "missing.v1": Missing,
    "why-not.v1": WhyNot,
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_published_schema_is_that_of_the_answer(name: str) -> None:
    file = ROOT / "docs" / "schema" / f"{name}.json"
    assert json.loads(file.read_text(encoding="utf-8")) == written_schema(PUBLISHED[name], name)


def test_an_answer_in_json_follows_its_schema() -> None:
    brief = village()
    answer = why_not(brief, "p-former-deputy")
    view = why_not_view(why_not(brief, "p-former-deputy"), brief.assessment, "zh")
    data = json.loads(laid_out("json", answer, view))
    jsonschema.validate(data, written_schema(WhyNot, "why-not.v1"))


@pytest.mark.parametrize("form", [form for form in ANSWER_FORMATS if form != "json"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_speaks_for_a_subject_stands_before_the_nearest_way(form: str, lang: Lang) -> None:
    brief = village()
    answer = why_not(brief, "p-former-deputy")
    text = laid_out(form, answer, why_not_view(answer, brief.assessment, lang))
    first, then = ("反方", "最接近") if lang == "zh" else ("for", "Nearest")
    assert text.index(first) < text.index(then)
