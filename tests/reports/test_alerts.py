"""What wants a written reason is told by regulation and provision, under one name and number."""

from __future__ import annotations

import re
from functools import cache

import pytest

from engine.model.assessment import Alert, Assessment
from engine.model.base import Lang
from engine.reports.formats import render
from tests.law.accountability_scene import did, in_case, of
from tests.law.test_accountability_2019 import GONE, HELD, new
from tests.reports.spoken import LANGUAGES
from tests.village import shipped

NAMES: dict[Lang, str] = {"zh": "问责条例", "en": "Accountability Regulations"}
LABEL = re.compile(r"\bS(\d+)\s")
BRIEF = re.compile(r"^- (.+?):.*\bS1 ", re.MULTILINE)


@cache
def mixed() -> Assessment:
    """Return a case with alerts of the Accountability Regulations and of the safeguards beside."""
    head = (
        of("head", subject__leading_cadre="yes"),
        did("head", conduct__breach="yes", conduct__infringement_tolerated="yes"),
    )
    return new(*HELD, *head, *GONE, in_case(case__accountability_abused="yes"))


def numbers(printed: str) -> list[int]:
    """Return the numbers of the alerts as they come in print."""
    return [int(number) for number in LABEL.findall(printed)]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("full", [False, True])
def test_alerts_stand_in_the_order_of_their_numbers(lang: Lang, full: bool) -> None:  # noqa: FBT001 - a column of the table above
    for found in (mixed(), shipped()):
        printed = render(found, "table", lang, full=full)
        assert numbers(printed) == list(range(1, len(found.alerts) + 1))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_alerts_of_one_regulation_stand_together_under_its_name(lang: Lang) -> None:
    printed = render(mixed(), "md", lang)
    assert {each.citation.regulation for each in mixed().alerts} > {"safeguards"}
    assert BRIEF.findall(printed) == [NAMES[lang]]
    assert len(re.findall(r"^- .*\bS\d+ ", printed, re.MULTILINE)) == 1


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_alert_keeps_its_number_on_the_sheet_of_one_subject(lang: Lang) -> None:
    concerned = [n for n, each in enumerate(mixed().alerts, 1) if _concerns(each, "head")]
    assert concerned != list(range(1, len(concerned) + 1))
    assert numbers(render(mixed(), "table", lang, who="head")) == concerned


def _concerns(alert: Alert, subject: str) -> bool:
    return subject in alert.subjects or bool(not alert.subjects and alert.findings)


@pytest.mark.parametrize(("lang", "said"), [("zh", ":本案"), ("en", ": the case")])
def test_an_alert_about_nobody_and_no_finding_is_about_the_case(lang: Lang, said: str) -> None:
    printed = " ".join(render(mixed(), "md", lang).split())
    (alert,) = (each for each in mixed().alerts if each.rule == "art-21-2-abuse")
    assert alert.label.in_(lang) + said in printed


def test_a_subject_is_called_by_its_number_in_one_way() -> None:
    for found in (mixed(), shipped()):
        assert not re.search(r"对象\d", render(found, "md", "zh"))
