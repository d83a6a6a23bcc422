from __future__ import annotations

from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING

import pytest

from engine.matchers.batch import Plan, in_batches, match_batches
from engine.matchers.plain import PlainMatcher
from tests.matchers.samples import DyingMatcher, RefusingMatcher, fact_test, rule, sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.assessment.matching import Matcher

RULES = [rule("甲则", fact_test("breach", "yes"))]
SHEETS = [
    sheet(f"表{number}", breach=value) for number, value in enumerate(["yes", "no", None] * 3)
]
EXPECTED = PlainMatcher().statuses(RULES, SHEETS)


def names(matcher: Matcher, items: Sequence[int]) -> list[str]:
    return [f"{matcher.name} {item}" for item in items]


def test_batches_come_back_in_the_order_of_their_sheets() -> None:
    found = match_batches(RULES, SHEETS, Plan(processes=2, size=4))
    assert [batch.start for batch in found] == [0, 4, 8]
    assert [row for batch in found for row in batch.results] == EXPECTED
    assert not any(batch.crashed for batch in found)


def test_a_crash_loses_one_batch_which_the_reference_does_once_more() -> None:
    sheets = [*SHEETS[:4], sheet("死", breach="yes"), *SHEETS[4:]]
    found = match_batches(RULES, sheets, Plan(size=4, first=DyingMatcher))
    assert [(batch.crashed, batch.matcher) for batch in found] == [
        (False, "dying"),
        (True, "plain"),
        (False, "dying"),
    ]
    assert [row for batch in found for row in batch.results] == PlainMatcher().statuses(
        RULES, sheets
    )


def test_a_batch_that_kills_the_reference_too_ends_the_run() -> None:
    plan = Plan(first=DyingMatcher, reference=DyingMatcher)
    with pytest.raises(BrokenProcessPool):
        match_batches(RULES, [sheet("死")], plan)


def test_what_the_work_raises_ends_the_run() -> None:
    with pytest.raises(ValueError, match="1 9"):
        match_batches(RULES, SHEETS, Plan(first=RefusingMatcher))


def test_any_work_can_be_done_in_batches() -> None:
    found = in_batches(names, [1, 2, 3], Plan(size=2, first=PlainMatcher))
    assert [batch.results for batch in found] == [["plain 1", "plain 2"], ["plain 3"]]


def test_no_items_make_no_batches() -> None:
    assert in_batches(names, [], Plan(first=PlainMatcher)) == []
