"""Two versions side by side as a meeting reads them, and what is said where no version governs."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from wcwidth import wcswidth

from engine.assessment.pipeline import assess
from engine.checker.check import check
from engine.matchers.plain import PlainMatcher
from engine.model.assessment import Assessment
from engine.model.base import Lang
from engine.model.organisation import Organisation
from engine.reports.formats import render
from tests.assessment.versions import (
    LIGHTER,
    NEW,
    REGULATION,
    assessed,
    case,
    ended,
    inputs,
    new,
    old,
    rulebook,
    ruled,
    shown,
    with_packs,
)
from tests.reports.spoken import LANGUAGES
from tests.village import DIGESTS

GOLDEN = Path(__file__).parent / "golden"
PRINTED = {
    "versions-short": ("table", None, False),
    "versions-full": ("table", None, True),
    "versions-tree": ("tree", "ana", False),
    "versions-markdown": ("md", "cai", False),
}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", PRINTED)
def test_two_versions_read_as_they_were_last_read_by_people(name: str, lang: Lang) -> None:
    form, who, full = PRINTED[name]
    golden = GOLDEN / f"{name}.{lang}.txt"
    printed = render(shown(), form, lang, who=who, full=full)
    if os.environ.get("WENZE_REGENERATE") == "1":
        golden.write_text(printed, encoding="utf-8")
    assert printed == golden.read_text(encoding="utf-8")
    assert max(map(wcswidth, printed.splitlines())) <= 100 or form == "md"


def headed(found: Assessment, lang: Lang = "en") -> str:
    return " ".join(render(found, "table", lang, full=True).split())


@cache
def stated() -> Assessment:
    words = [{"id": "v", "subject": LIGHTER, "findings": ["F1"], "versions": {REGULATION: NEW}}]
    return assessed(case(charges=words))


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (stated, "2020-01-01 [verified] (chosen by people)"),
        (lambda: assessed(rules=ruled("at-act")), "which leaves earlier acts to the law of their"),
        (lambda: assessed(rules=ruled("at-decision")), "by its own rule it governs earlier acts"),
        (lambda: assessed(rules=ruled("people-choose")), "people choose which applies"),
        (lambda: assessed(rules=with_packs(old())), "none in the rule base; people choose"),
        (lambda: assessed(case(closed_on="2019-05-05")), "closed on 2019-05-05, reviewed now"),
        (
            lambda: assessed(
                case(findings=ended("2020")),
                with_packs(
                    old().model_copy(update={"until": date(2020, 2, 29)}),
                    new(in_force=date(2020, 3, 1)),
                ),
            ),
            "the violation ended 2020-01-01 to 2020-12-31, under one version or another",
        ),
    ],
)
def test_the_head_says_by_what_the_version_was_chosen(
    found: Callable[[], Assessment], said: str
) -> None:
    assert said in headed(found())


NO_LAW = {
    "lighter-law": "the version of 2020-01-01 at the decision has the lighter law govern",
    "at-act": "the version of 2020-01-01 at the decision leaves earlier acts",
    "people-choose": "has no transition rule that is known; people choose",
}


@pytest.mark.parametrize("rule", NO_LAW)
def test_where_no_version_governs_the_day_the_versions_and_the_rule_are_told(rule: str) -> None:
    said = headed(assessed(case(findings=ended("2015-06-30")), ruled(rule)))
    assert "the version in force on 2015-06-30, when the violation ended, is not in the" in said
    assert "(there: 2016-01-01 to 2019-12-31, from 2020-01-01)" in said
    assert NO_LAW[rule] in said


def test_where_not_even_the_version_at_the_decision_is_there_that_is_told() -> None:
    early = case(findings=ended("2015-06-30"))
    said = headed(assessed(early, with_packs(old())))
    assert "nor is the version in force at the decision" in said


def test_a_subject_no_regulation_is_for_is_not_said_to_wait_for_a_version() -> None:
    said = headed(shown())
    assert "no regulation in the rule base is for such a subject" in said


def test_one_subject_alone_keeps_the_findings_its_versions_were_chosen_by() -> None:
    printed = render(shown(), "json", "en", who=LIGHTER)
    read = Assessment.model_validate_json(printed)
    assert set(read.findings) == {"F1"}
    assert read.versions == shown().versions
    assert read.proposals[0].other_version is not None


@cache
def renamed() -> Assessment:
    """Return the case in an office that was renamed since, its findings written at the new name."""
    organisation, _ = inputs()
    data = organisation.model_dump(mode="json", by_alias=True)
    office = next(each for each in data["units"] if each["id"] == "file-office")
    centre = {**office, "id": "file-centre", "name": {"zh": "档案中心", "en": "file centre"}}
    centre = {**centre, "from": "2020-01-01", "succeeds": ["file-office"]}
    data["units"] = [*(each for each in data["units"] if each != office),
                     {**office, "to": "2019-12-31"}, centre]  # fmt: skip
    findings = [item.model_dump(by_alias=True) for item in case().findings]
    moved = case(findings=[{**item, "unit": "file-centre"} for item in findings])
    return assess(Organisation.model_validate(data), moved, rulebook(), PlainMatcher(), DIGESTS)


@pytest.mark.parametrize(
    ("lang", "way"),
    [
        ("zh", "档案员甲 -经办-> 档案室(丢失档案) -后为-> 档案中心"),
        ("en", "file clerk ana -does work of-> file office (files lost) -became-> file centre"),
    ],
)
def test_an_office_renamed_since_is_read_as_it_was_then(lang: Lang, way: str) -> None:
    now, then = renamed(), shown()
    assert check(now) == ()
    assert [each.measures for each in now.proposals] == [each.measures for each in then.proposals]
    printed = render(now, "md", lang, who=LIGHTER).replace("&gt;", ">")
    assert way in printed
