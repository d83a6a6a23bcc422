from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.logic.sheet import Cell
from engine.logic.status import Outcome, alone, joint, rule_status, settle, status_of
from engine.model.rules import Rule
from engine.model.values import SheetKind, Status, Truth
from tests.logic.rules import rule, yes

NO, UNKNOWN, YES = Truth.NO, Truth.UNKNOWN, Truth.YES
TABLE = {
    (YES, NO): Status.ESTABLISHED,
    (YES, UNKNOWN): Status.CONDITIONAL,
    (YES, YES): Status.EXCEPTED,
    (UNKNOWN, NO): Status.OPEN,
    (UNKNOWN, UNKNOWN): Status.OPEN,
    (UNKNOWN, YES): Status.EXCEPTED,
    (NO, NO): Status.NOT_MET,
    (NO, UNKNOWN): Status.NOT_MET,
    (NO, YES): Status.NOT_MET,
}


@pytest.mark.parametrize(("when", "unless"), list(TABLE))
def test_the_table_of_statuses(when: Truth, unless: Truth) -> None:
    assert status_of(when, unless) is TABLE[when, unless]


truths = st.sampled_from([NO, UNKNOWN, YES])


@given(truths, truths)
def test_a_status_taken_twice_alike_stays(when: Truth, unless: Truth) -> None:
    status = status_of(when, unless)
    assert joint(status, status) is status


@given(truths, truths, truths, truths)
def test_what_stands_on_a_condition_is_never_established(
    when: Truth, unless: Truth, lower_when: Truth, lower_unless: Truth
) -> None:
    as_value, as_unknown = status_of(when, unless), status_of(lower_when, lower_unless)
    if as_value is not as_unknown:
        assert joint(as_value, as_unknown) is not Status.ESTABLISHED


def cell(fact: str, value: str | None, *, firm: bool = True) -> Cell:
    return Cell(fact, value, firm and value is not None, "judged", SheetKind.CHARGE, "x")


def test_an_assumed_fact_makes_the_conclusion_conditional() -> None:
    found = rule_status(rule("r", when=yes("a")), {"a": cell("a", "yes", firm=False)})
    assert found is Status.CONDITIONAL


def test_an_assumed_fact_that_fails_a_rule_leaves_it_not_met() -> None:
    found = rule_status(rule("r", when=yes("a")), {"a": cell("a", "no", firm=False)})
    assert found is Status.NOT_MET


def test_a_rule_out_only_by_an_assumption_is_not_firmly_out() -> None:
    cells = {"a": cell("a", "no", firm=False)}
    target = rule("r", when=yes("a"))
    assert not alone(target, rule_status(target, cells), cells).firm


def test_an_unverified_rule_concludes_under_condition() -> None:
    target = rule("r", verified=False)
    assert alone(target, Status.ESTABLISHED, {}).status is Status.CONDITIONAL


def outcomes(**statuses: Status) -> dict[str, Outcome]:
    return {name: Outcome(CHAIN[name], status, firm=True) for name, status in statuses.items()}


CHAIN: dict[str, Rule] = {
    "base": rule("base"),
    "grave": rule("grave", overrides=("base",)),
    "graver": rule("graver", overrides=("grave",)),
}


@pytest.mark.parametrize(
    ("overrider", "expected"),
    [
        (Status.ESTABLISHED, Status.DEFEATED),
        (Status.CONDITIONAL, Status.CONDITIONAL),
        (Status.OPEN, Status.CONDITIONAL),
        (Status.NOT_MET, Status.ESTABLISHED),
        (Status.EXCEPTED, Status.ESTABLISHED),
    ],
)
def test_only_an_established_overrider_defeats(overrider: Status, expected: Status) -> None:
    rules = [CHAIN["base"], CHAIN["grave"]]
    found = settle(rules, outcomes(base=Status.ESTABLISHED, grave=overrider))
    assert found["base"].status is expected


def test_a_defeated_rule_defeats_nothing() -> None:
    every = Status.ESTABLISHED
    found = settle(list(CHAIN.values()), outcomes(base=every, grave=every, graver=every))
    assert [each.status for each in found.values()] == [every, Status.DEFEATED, every]


def test_what_concludes_nothing_is_not_touched_by_overriders() -> None:
    rules = [CHAIN["base"], CHAIN["grave"]]
    found = settle(rules, outcomes(base=Status.OPEN, grave=Status.ESTABLISHED))
    assert found["base"].status is Status.OPEN


@given(
    st.permutations(list(CHAIN.values())),
    st.lists(st.sampled_from(list(TABLE.values())), min_size=3, max_size=3),
)
def test_the_order_of_rules_changes_no_outcome(order: list[Rule], drawn: list[Status]) -> None:
    given_ = outcomes(**dict(zip(CHAIN, drawn, strict=True)))
    assert settle(order, given_) == settle(list(CHAIN.values()), given_)
