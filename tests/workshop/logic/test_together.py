"""Whether conditions can hold together is what trying all values says."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.logic.evaluate import read
from engine.logic.sheet import Cell, member
from engine.model.values import Condition, Group, Op, Scalar, SheetKind, Test, Truth
from engine.model.vocabulary import FactType
from engine.rulebook.sheets import Fact
from engine.workshop.conditions.stretches import MOST, admitted, everything, outside, overlap
from engine.workshop.conditions.together import implies, possible

ON = frozenset({SheetKind.LINK})
FACTS = {
    "a": Fact("a", ON, FactType.YES_NO, ("yes", "no")),
    "b": Fact("b", ON, FactType.ONE_OF, ("x", "y", "z")),
    "n": Fact("n", ON, FactType.INTEGER, ()),
    "circumstance": Fact("circumstance", ON, FactType.ONE_OF, ("p", "q"), family=True),
}
VALUES: dict[str, tuple[Scalar, ...]] = {
    "a": ("yes", "no"),
    "b": ("x", "y", "z"),
    "n": (-1, 0, 1, 2, 3, 4),
    member("circumstance", "p"): ("yes", "no"),
    member("circumstance", "q"): ("yes", "no"),
}
ORDERED = (Op.AT_LEAST, Op.MORE_THAN, Op.AT_MOST, Op.LESS_THAN)


def one_test(fact: str, op: Op, *values: Scalar) -> Test:
    return Test(fact=fact, op=op, values=values)


def _of(fact: str, values: tuple[Scalar, ...], *ops: Op) -> st.SearchStrategy[Test]:
    some = st.lists(st.sampled_from(values), min_size=1, max_size=2, unique=True)
    return st.builds(lambda op, chosen: one_test(fact, op, *chosen), st.sampled_from(ops), some)


TESTS = st.one_of(
    _of("a", ("yes", "no"), Op.IS, Op.NOT),
    _of("b", ("x", "y", "z"), Op.IS, Op.NOT),
    st.builds(
        lambda op, bound: one_test("n", op, bound), st.sampled_from(ORDERED), st.integers(0, 3)
    ),
    _of("circumstance", ("p", "q"), Op.CONTAINS, Op.ONLY),
)
CONDITIONS: st.SearchStrategy[Condition] = st.recursive(
    TESTS,
    lambda inner: st.builds(
        lambda kind, of: Group(kind=kind, of=tuple(of)),
        st.sampled_from(("all", "any", "none")),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=5,
)


def tried(condition: Condition) -> set[Truth]:
    """Return what a condition comes to on all sheets on which everything is known."""
    found = set()
    for values in product(*VALUES.values()):
        cells = {
            name: Cell(name, value, firm=True, basis="judged", kind=SheetKind.LINK, of="l")
            for name, value in zip(VALUES, values, strict=True)
        }
        found.add(read(condition, cells).as_value)
    return found


@settings(max_examples=30, deadline=None)
@given(CONDITIONS)
def test_conditions_can_hold_exactly_where_some_values_meet_them(condition: Condition) -> None:
    found = tried(condition)
    assert possible(((condition, False),), FACTS) is (Truth.YES in found)
    assert possible(((condition, True),), FACTS) is (Truth.NO in found)


@settings(max_examples=20, deadline=None)
@given(CONDITIONS, CONDITIONS)
def test_a_condition_contains_another_where_no_values_meet_it_alone(
    one: Condition, other: Condition
) -> None:
    alone = Group(kind="all", of=(one, Group(kind="none", of=(other,))))
    assert implies(one, other, FACTS) is (Truth.YES not in tried(alone))


def test_too_many_ways_are_taken_to_be_possible() -> None:
    never = Group(kind="all", of=(one_test("a", Op.IS, "yes"), one_test("a", Op.IS, "no")))
    either = Group(kind="any", of=tuple(one_test("n", Op.IS, number) for number in range(100)))
    assert not possible(((never, False), (either, False)), FACTS)
    assert possible(((never, False), *[(either, False)] * 3), FACTS)


@pytest.mark.parametrize(
    ("one", "other", "met"),
    [
        ((Op.BEFORE, date(2020, 1, 1)), (Op.AFTER, date(2019, 12, 31)), False),
        ((Op.BEFORE, date(2020, 1, 2)), (Op.AFTER, date(2019, 12, 31)), True),
        ((Op.IS, date(2020, 1, 1)), (Op.NOT, date(2020, 1, 1)), False),
    ],
)
def test_days_are_whole_numbers(one: tuple[Op, date], other: tuple[Op, date], *, met: bool) -> None:
    facts = {"d": Fact("d", ON, FactType.DATE, ())}
    parts = [(one_test("d", op, day), False) for op, day in (one, other)]
    assert possible(parts, facts) is met


def test_what_the_engine_counts_is_never_below_zero() -> None:
    facts = {"link.days": Fact("link.days", ON, FactType.INTEGER, ())}
    assert everything("link.days", facts) == ((0, MOST),)
    assert admitted(one_test("link.days", Op.LESS_THAN, 0), facts) == ()


def test_stretches_meet_and_leave_the_rest() -> None:
    assert overlap(((0, 5), (8, 9)), ((4, 8),)) == ((4, 5), (8, 8))
    assert outside(((2, 3),), ((0, 5),)) == ((0, 1), (4, 5))
