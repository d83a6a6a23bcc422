"""The short report of the shipped case, as a meeting reads it."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest
from wcwidth import wcswidth

from engine.model.base import Lang
from engine.reports.formats import render
from engine.reports.select import subjects
from tests.reports.spoken import LANGUAGES
from tests.village import FIVE, shipped

GOLDEN = Path(__file__).parent / "golden"
PRINTED = {
    "short": ("table", None, False),
    "full": ("table", None, True),
    "deputy": ("table", "p-deputy", False),
    "secretary": ("table", "p-subdistrict-secretary", False),
    "tree": ("tree", "p-village-secretary", False),
    "markdown": ("md", None, False),
}
LIGHTER = {"zh": "从宽", "en": "lighter"}
HEAVIER = {"zh": "从严", "en": "heavier"}
FOR = {"zh": "反方:", "en": "for: "}
FACTS = {"zh": "├ 事实", "en": "├ facts"}


@cache
def _printed(name: str, lang: Lang) -> str:
    form, who, full = PRINTED[name]
    return render(shipped(), form, lang, who=who, full=full)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", PRINTED)
def test_a_report_reads_as_it_was_last_read_by_people(name: str, lang: Lang) -> None:
    golden = GOLDEN / f"{name}.{lang}.txt"
    printed = _printed(name, lang)
    if os.environ.get("WENZE_REGENERATE") == "1":
        golden.write_text(printed, encoding="utf-8")
    assert printed == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_short_report_is_one_page_of_ninety_lines_and_a_hundred_columns(lang: Lang) -> None:
    lines = _printed("short", lang).splitlines()
    assert len(lines) <= 90
    assert max(map(wcswidth, lines)) <= 100


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_speaks_for_a_person_stands_before_the_facts(lang: Lang) -> None:
    lines = _printed("short", lang).splitlines()
    titles = [at for at, line in enumerate(lines) if FOR[lang] in line and line[0].isdigit()]
    facts = [at for at, line in enumerate(lines) if line.startswith(FACTS[lang])]
    assert len(titles) == len(facts) == len(FIVE)
    assert all(title < fact for title, fact in zip(titles, facts, strict=True))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_lighter_grounds_are_listed_before_heavier_ones(lang: Lang) -> None:
    for name in ("short", "deputy"):
        printed = _printed(name, lang)
        assert 0 < printed.index(LIGHTER[lang]) < printed.index(HEAVIER[lang])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_subject_has_a_line_in_the_order_of_the_assessment(lang: Lang) -> None:
    printed = _printed("short", lang)
    names = [each.name.in_(lang) for each in subjects(shipped()).values()]
    lines = printed.splitlines()
    places = [
        next(n for n, line in enumerate(lines) if line[:1].isdigit() and name in line)
        for name in names
    ]
    assert places == sorted(places)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_assumption_is_numbered_in_the_order_of_the_case(lang: Lang) -> None:
    printed = _printed("deputy", lang)
    label = {"zh": "假{n} ", "en": "assumption {n}  "}[lang]
    places = [printed.index("\n" + label.format(n=n)) for n in range(1, 7)]
    assert places == sorted(places)


def test_both_languages_have_the_same_structure() -> None:
    def shape(lang: Lang) -> list[str]:
        lines = render(shipped(), "md", lang).splitlines()
        return [line.split(" ", 1)[0] + str(line.count(" | ")) for line in lines if line]

    assert shape("zh") == shape("en")


def test_a_chinese_console_can_show_every_sign_of_ours() -> None:
    for name in PRINTED:
        _printed(name, "zh").encode("gbk")
        _printed(name, "en").encode("gbk")


def test_nothing_is_called_a_decision_or_an_offender() -> None:
    for name in PRINTED:
        english = _printed(name, "en").lower()
        assert "offender" not in english
        assert "not a decision" in english
        assert "不是决定" in _printed(name, "zh")


def test_no_placeholder_or_code_is_left_in_a_report() -> None:
    for name in PRINTED:
        for lang in LANGUAGES:
            printed = _printed(name, lang)
            assert "{" not in printed
            assert "conduct." not in printed
            assert "directly-responsible" not in printed
