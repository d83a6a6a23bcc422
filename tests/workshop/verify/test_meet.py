"""A sheet is found exactly where there is one: held against trying all of them, and against z3."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.model.values import Truth
from engine.workshop.cells.by_z3 import solved
from engine.workshop.cells.meet import Meeting, TooManyWaysError, within
from engine.workshop.cells.table import Literal, Node, Table, joined

SIZES = (2, 3, 2, 4)
TABLE = Table(("a", "b", "c", "d"), tuple(tuple(range(size)) for size in SIZES))


def literals() -> st.SearchStrategy[Node]:
    return st.integers(0, len(SIZES) - 1).flatmap(
        lambda fact: st.frozensets(st.integers(0, SIZES[fact] - 1), max_size=SIZES[fact]).map(
            lambda cells: Literal(fact, cells)
        )
    )


def nodes() -> st.SearchStrategy[Node]:
    return st.recursive(
        literals(),
        lambda inner: st.tuples(st.booleans(), st.lists(inner, min_size=1, max_size=4)).map(
            lambda made: joined(made[1], some=made[0])
        ),
        max_leaves=12,
    )


def sheets() -> list[dict[int, frozenset[int]]]:
    every = product(*(range(size) for size in SIZES))
    return [{fact: frozenset({cell}) for fact, cell in enumerate(cells)} for cells in every]


def holds(node: Node, sheet: dict[int, frozenset[int]]) -> bool:
    if isinstance(node, Truth):
        return node is Truth.YES
    if isinstance(node, Literal):
        return sheet[node.fact] <= node.cells
    return (any if node.any else all)(holds(part, sheet) for part in node.parts)


@given(nodes(), nodes())
@settings(max_examples=60, deadline=None)
def test_a_sheet_is_found_exactly_where_there_is_one(one: Node, other: Node) -> None:
    found = Meeting(TABLE).sheet(one, other)
    meeting = [each for each in sheets() if holds(one, each) and holds(other, each)]
    assert (found is not None) is bool(meeting)
    if found is not None:
        fitting = [
            each for each in sheets() if all(each[fact] <= cells for fact, cells in found.items())
        ]
        assert fitting
        assert all(each in meeting for each in fitting)


@given(nodes())
@settings(max_examples=50, deadline=None)
def test_the_opposite_holds_exactly_where_a_condition_does_not(node: Node) -> None:
    opposite = Meeting(TABLE).opposite(node)
    assert all(holds(opposite, each) is not holds(node, each) for each in sheets())


@given(nodes(), st.sampled_from(sheets()))
@settings(max_examples=50, deadline=None)
def test_on_a_whole_sheet_nothing_is_left_of_a_condition(
    node: Node, sheet: dict[int, frozenset[int]]
) -> None:
    assert within(node, sheet) is (Truth.YES if holds(node, sheet) else Truth.NO)


@given(nodes())
@settings(max_examples=20, deadline=None)
def test_z3_agrees(node: Node) -> None:
    pytest.importorskip("z3", reason="z3 comes with the extra `verify`")
    found = solved(TABLE, node)
    assert (found is None) is (Meeting(TABLE).sheet(node) is None)
    if found is not None:
        assert within(node, found) is Truth.YES


def test_past_its_limit_it_asks_z3_or_gives_up(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("z3", reason="z3 comes with the extra `verify`")
    choices = [
        joined((Literal(a, frozenset({0})), Literal(b, frozenset({1}))), some=True)
        for a, b in ((0, 1), (2, 3))
    ]
    node = joined(choices, some=False)
    assert Meeting(TABLE, most=1).sheet(node) is not None
    monkeypatch.setattr("engine.workshop.cells.meet.available", lambda: False)
    with pytest.raises(TooManyWaysError):
        Meeting(TABLE, most=1).sheet(node)
