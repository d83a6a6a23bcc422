"""Every check has a page: its bad example makes the check speak, its good one does not."""

from __future__ import annotations

import re

import pytest

from engine.model.check import Example, Severity
from engine.rulebook.gather import gather
from engine.text.catalogue import PLACEHOLDER
from engine.text.problem import TABLE
from engine.workshop.checks import Check, checks
from engine.workshop.desk import Desk
from tests.workshop.template import TEMPLATE, tried

CHECKS = checks()
EXAMPLES = [
    pytest.param(check, example, id=f"{check.code}-{'good' if example.good else 'bad'}-{number}")
    for check in CHECKS
    for number, example in enumerate(check.page.examples)
]


@pytest.mark.parametrize(("check", "example"), EXAMPLES)
def test_an_example_makes_its_check_speak_or_not(check: Check, example: Example) -> None:
    found = tried(check.code, example)
    assert {remark.code for remark in found.remarks} == (set() if example.good else {check.code})
    if example.good or not check.category.loads:
        assert found.problems == ()


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_a_page_is_whole(check: Check) -> None:
    page = check.page
    assert {example.good for example in page.examples} == {True, False}
    assert page.text.zh
    assert page.text.en
    assert not re.search("[\u4e00-\u9fff]", re.sub(r"`[^`]*`", "", page.title.en))
    assert page.title.zh != page.title.en


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.code)
def test_a_check_has_words_in_both_languages(check: Check) -> None:
    zh, en = TABLE[check.code]
    assert set(PLACEHOLDER.findall(zh)) == set(PLACEHOLDER.findall(en))
    assert zh.count("\n") == en.count("\n") == 1


def test_nothing_is_remarked_of_the_template() -> None:
    desk = Desk(gather(TEMPLATE))
    assert desk.gathered.problems == ()
    assert [problem for check in CHECKS for problem in check.remarks(desk)] == []


def test_what_cannot_be_read_is_never_less_than_an_error() -> None:
    assert {check.severity for check in CHECKS if check.category.loads} <= {Severity.ERROR}
