"""What rests on a row of a discretion table says which row, in every form and language."""

from __future__ import annotations

import re

import pytest

from engine.assessment.pipeline import assess
from engine.checker.check import check
from engine.matchers.plain import PlainMatcher
from engine.model.assessment import Assessment
from engine.model.base import Lang, Words
from engine.model.provision import RowProvision, TableRow
from engine.model.rules import Rule
from engine.reports.formats import render
from tests.village import DIGESTS, inputs, rulebook

TABLE = "art-121-1-larger"
TITLE = Words(zh="损失档次", en="loss lines")
SAID: dict[Lang, str] = {"zh": "「损失档次」第 2 行〔核〕", "en": ", loss lines, row 2 [verified]"}


def _as_row(rule: Rule) -> Rule:
    at = {name: getattr(rule.provision, name) for name in type(rule.provision).model_fields}
    row = TableRow(table=TABLE, title=TITLE, number=2)
    return rule.model_copy(update={"provision": RowProvision(**at, row=row)})


@pytest.fixture(scope="module")
def assessed() -> Assessment:
    """Return the shipped case with every rule of Article 121 as a row of a table."""
    book = rulebook()
    packs = tuple(
        pack.model_copy(
            update={
                "rules": tuple(
                    _as_row(rule) if rule.provision.article == 121 else rule for rule in pack.rules
                )
            }
        )
        for pack in book.packs
    )
    found = book.model_copy(update={"packs": packs})
    return assess(*inputs(), found, PlainMatcher(), DIGESTS)


@pytest.mark.parametrize("form", ["table", "tree", "md"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_report_names_the_row(assessed: Assessment, form: str, lang: Lang) -> None:
    printed = re.sub(
        r"\s+", " ", re.sub(r"\n[├└│ ]+", " ", render(assessed, form, lang, full=True))
    )
    plain = printed.replace("\\", "")
    assert SAID[lang] in plain


def test_json_names_the_row_and_reads_back(assessed: Assessment) -> None:
    text = render(assessed, "json", "zh", full=True)
    assert '"number": 2' in text
    assert Assessment.model_validate_json(text) == assessed


def test_a_text_is_asked_for_as_a_whole_and_the_checker_agrees(assessed: Assessment) -> None:
    cited = [citation for each in assessed.questions for citation in each.citations]
    assert not any(isinstance(each.provision, RowProvision) for each in cited)
    assert check(assessed) == ()
