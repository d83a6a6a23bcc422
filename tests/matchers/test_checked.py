from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

from engine.matchers.checked import CheckedMatcher
from engine.matchers.faults import DisagreementError
from engine.matchers.plain import PlainMatcher
from engine.model.values import Status
from tests.matchers.samples import ConstantMatcher, fact_test, rule, sheet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.logic.sheet import Sheet
    from engine.model.rules import Rule

RULES = [rule("甲则", fact_test("breach", "yes")), rule("乙则", fact_test("breach", "no"))]
SHEETS = [sheet("一", breach=None), sheet("二", breach="yes")]


def test_the_answer_is_the_first_matchers_where_both_agree() -> None:
    checked = CheckedMatcher(PlainMatcher(), PlainMatcher())
    assert checked.statuses(RULES, SHEETS) == PlainMatcher().statuses(RULES, SHEETS)
    assert checked.name == "plain"


def test_a_disagreement_names_the_sheet_the_rule_and_what_each_found() -> None:
    checked = CheckedMatcher(ConstantMatcher("eager", Status.OPEN), PlainMatcher())
    with pytest.raises(DisagreementError) as caught:
        checked.statuses(RULES, SHEETS)
    assert (caught.value.sheet, caught.value.rule) == ("二", "甲则")
    assert caught.value.statuses == (("eager", Status.OPEN), ("plain", Status.ESTABLISHED))


class ForgetfulMatcher(PlainMatcher):
    """Knows the first rule only."""

    def statuses(self, rules: Sequence[Rule], sheets: Sequence[Sheet]) -> list[dict[str, Status]]:
        return super().statuses(rules[:1], sheets)


def test_a_rule_that_one_matcher_forgot_is_a_disagreement() -> None:
    with pytest.raises(DisagreementError) as caught:
        CheckedMatcher(ForgetfulMatcher(), PlainMatcher()).statuses(RULES, SHEETS)
    assert caught.value.rule == "乙则"
    assert caught.value.statuses == (("plain", None), ("plain", Status.OPEN))


def test_a_disagreement_survives_the_way_back_from_a_worker_process() -> None:
    error = DisagreementError("表", "甲则", (("durable", Status.OPEN), ("plain", None)))
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert (copy.sheet, copy.rule, copy.statuses) == (error.sheet, error.rule, error.statuses)
