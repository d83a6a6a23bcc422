"""What is said on recusal, as people last read it, and in its published form.

`WENZE_REGENERATE=1` writes the golden files anew; read what changed before committing it.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import jsonschema
import pytest

from engine.cli.schema import written
from engine.model.base import Lang
from engine.reports.recusal_formats import RECUSAL_FORMATS
from tests.assessment.reviewing import found, relation, shown
from tests.reports.spoken import LANGUAGES

GOLDEN = Path(__file__).parent / "golden"
MARK: dict[Lang, str] = {"zh": "〔待核〕", "en": "[unverified]"}
NOT_NONE: dict[Lang, str] = {"zh": "不等于没有", "en": "which is not none"}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", ["table", "md"])
def test_recusal_reads_as_it_was_last_read_by_people(form: str, lang: Lang) -> None:
    golden = GOLDEN / f"recusal-{form}.{lang}.txt"
    printed = RECUSAL_FORMATS[form](shown(), lang)
    if os.environ.get("WENZE_REGENERATE") == "1":
        golden.write_text(printed, encoding="utf-8")
    assert printed == golden.read_text(encoding="utf-8")


def test_what_is_printed_has_the_published_form() -> None:
    jsonschema.validate(
        json.loads(RECUSAL_FORMATS["json"](shown(), "zh")), json.loads(written("recusal"))
    )


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("form", ["table", "md"])
def test_a_text_that_was_not_compared_is_marked_wherever_it_is_cited(form: str, lang: Lang) -> None:
    printed = RECUSAL_FORMATS[form](found(relation()), lang).replace("\\", "")
    flat = "".join(line.strip("├└│ ") for line in printed.splitlines())
    number = "第六十五条" if lang == "zh" else "Art. 65"
    flat = flat.replace("Art.65", "Art. 65")
    after = [part.lstrip() for part in flat.split(number)[1:]]
    assert len(after) > 4
    assert all(part.startswith(MARK[lang]) for part in after)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_case_without_reviewers_says_that_nothing_can_be_said(lang: Lang) -> None:
    nobody = shown().model_copy(update={"reviewers": ()})
    printed = RECUSAL_FORMATS["table"](nobody, lang)
    assert "reviewers" in printed


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_nobody_recorded_is_never_called_none(lang: Lang) -> None:
    assert NOT_NONE[lang] in RECUSAL_FORMATS["table"](found(), lang)


def test_a_name_cannot_steer_a_terminal() -> None:
    first = shown().reviewers[0]
    hostile = first.name.model_copy(update={"zh": "a\x1b[2Jb", "en": "a\x1b[2Jb"})
    changed = shown().model_copy(
        update={"reviewers": (first.model_copy(update={"name": hostile}),)}
    )
    for form, render in RECUSAL_FORMATS.items():
        assert "\x1b" not in render(changed, "en"), form
