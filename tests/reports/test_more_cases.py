"""Reports of cases that come to more, or to less, than the shipped one."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from engine.model.assessment import Assessment
from engine.model.base import Lang
from engine.model.case import Judgement
from engine.reports.formats import FORMATS, render
from tests.reports.spoken import LANGUAGES
from tests.village import assessed, changed, inputs, shipped


def _judged(**fields: Any) -> Judgement:  # noqa: ANN401 - any field of a judgement
    return Judgement.model_validate({"status": "established", **fields})


@cache
def two_regimes() -> Assessment:
    """Return the deputy director proposed under two regulations, with grounds in favour."""
    deputy = {"subject": "p-deputy", "findings": ["F3", "F4"]}
    more = (
        _judged(subject="p-deputy", facts={"charge.confessed": "yes"}),
        _judged(findings=["F3", "F4"], facts={"finding.adverse_effect": "yes"}),
        _judged(**deputy, facts={"conduct.livelihood_inaction": "yes"}),
        _judged(
            **deputy,
            facts={"conduct.noticed_and_corrected": "yes"},
            note={"zh": "发过整改通知", "en": "sent a notice"},
        ),
    )
    return assessed(changed(judgements=(*inputs()[1].judgements, *more)))


@cache
def nobody() -> Assessment:
    return assessed(changed(judgements=()))


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_form_prints_a_case_with_two_regulations(form: str, lang: Lang) -> None:
    assert render(two_regimes(), form, lang).strip()
    assert render(two_regimes(), form, lang, who="p-deputy", full=True).strip()


def test_a_subject_under_two_regulations_has_a_block_for_each() -> None:
    printed = render(two_regimes(), "table", "zh")
    assert printed.count("\n1  时任分管副主任  反方:") == 2
    told = "可以通报、诫勉(第八条第二款〔核〕),各项不分轻重"
    assert told in "".join(printed.split())
    assert "(问责条例):通报、诫勉" in printed


def test_a_recorded_fact_in_favour_is_told_with_its_note_before_the_facts() -> None:
    printed = render(two_regimes(), "md", "zh", who="p-deputy")
    assert printed.index("发现并纠正过(F3、F4):发过整改通知") < printed.index("**事实**")


def test_what_may_be_chosen_instead_stands_beside_the_range() -> None:
    printed = render(two_regimes(), "table", "en", who="p-deputy")
    assert "may instead: criticism and education" in printed
    assert "warning to serious warning" in printed


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_case_without_proposals_says_so_and_lists_who_is_to_be_examined(lang: Lang) -> None:
    printed = render(nobody(), "table", lang)
    assert nobody().proposals == ()
    assert {"zh": "没有提出对象", "en": "Nobody is proposed"}[lang] in printed
    for each in nobody().to_be_established:
        assert each.subject.name.in_(lang) in printed


def test_the_full_report_asks_every_question_and_the_short_one_says_how_many_more() -> None:
    asked = [each for each in shipped().questions if each.kind not in ("assumption", "text")]
    full = render(shipped(), "table", "zh", full=True)
    assert all(f"\n问{number} " in full for number in range(1, len(asked) + 1))
    assert f"另有{len(asked) - 3}问" in render(shipped(), "table", "zh")
