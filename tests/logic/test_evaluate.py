from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.logic.evaluate import Reading, combine, facts_of, negate, read
from engine.logic.sheet import Cell
from engine.model.values import Group, Op, SheetKind, Test, Truth

VALUES = st.sampled_from(["yes", "no", None])
NAMES = ("a", "b", "c")


def cell(fact: str, value: object, *, firm: bool = True) -> Cell:
    known = value if isinstance(value, str | int | date) else None
    return Cell(fact, known, firm and known is not None, "judged", SheetKind.CHARGE, "x")


tests = st.builds(
    lambda fact, op, value: Test(fact=fact, op=op, values=(value,)),
    st.sampled_from(NAMES),
    st.sampled_from([Op.IS, Op.NOT]),
    st.sampled_from(["yes", "no"]),
)
conditions = st.recursive(
    tests,
    lambda inner: st.builds(
        lambda kind, of: Group(kind=kind, of=tuple(of)),
        st.sampled_from(["all", "any", "none"]),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=8,
)
sheets = st.fixed_dictionaries({name: st.tuples(VALUES, st.booleans()) for name in NAMES}).map(
    lambda drawn: {name: cell(name, value, firm=firm) for name, (value, firm) in drawn.items()}
)


@pytest.mark.parametrize(
    ("op", "value", "wanted", "holds"),
    [
        (Op.IS, "yes", ("yes",), True),
        (Op.IS, "b", ("a", "b"), True),
        (Op.IS, "c", ("a", "b"), False),
        (Op.NOT, "c", ("a", "b"), True),
        (Op.AT_LEAST, 3, (3,), True),
        (Op.MORE_THAN, 3, (3,), False),
        (Op.AT_MOST, 3, (3,), True),
        (Op.LESS_THAN, 3, (3,), False),
        (Op.BEFORE, date(2020, 1, 1), (date(2020, 1, 2),), True),
        (Op.AFTER, date(2020, 1, 2), (date(2020, 1, 2),), False),
    ],
)
def test_each_operator_reads_a_known_value(
    op: Op, value: object, wanted: tuple[str | int | date, ...], *, holds: bool
) -> None:
    found = read(Test(fact="a", op=op, values=wanted), {"a": cell("a", value)})
    assert found.as_value is (Truth.YES if holds else Truth.NO)


@pytest.mark.parametrize("op", list(Op))
def test_every_test_of_an_unknown_fact_is_unknown(op: Op) -> None:
    wanted = 3 if op in (Op.AT_LEAST, Op.MORE_THAN, Op.AT_MOST, Op.LESS_THAN) else "x"
    family = {"a/x": cell("a/x", None)}
    found = read(Test(fact="a", op=op, values=(wanted,)), {"a": cell("a", None), **family})
    assert found == Reading(Truth.UNKNOWN, Truth.UNKNOWN)


def test_a_conditional_value_is_read_as_itself_and_as_unknown() -> None:
    found = read(Test(fact="a", values=("yes",)), {"a": cell("a", "yes", firm=False)})
    assert found == Reading(Truth.YES, Truth.UNKNOWN)


@pytest.mark.parametrize(
    ("members", "contains", "only"),
    [
        ({"x": "yes", "y": "no"}, Truth.YES, Truth.YES),
        ({"x": "yes", "y": "yes"}, Truth.YES, Truth.NO),
        ({"x": "no", "y": "yes"}, Truth.NO, Truth.NO),
        ({"x": "yes", "y": None}, Truth.YES, Truth.UNKNOWN),
        ({"x": None, "y": "no"}, Truth.UNKNOWN, Truth.UNKNOWN),
    ],
)
def test_families_are_read_by_contains_and_only(
    members: dict[str, str | None], contains: Truth, only: Truth
) -> None:
    cells = {f"set/{name}": cell(f"set/{name}", value) for name, value in members.items()}
    assert read(Test(fact="set", op=Op.CONTAINS, values=("x",)), cells).as_value is contains
    assert read(Test(fact="set", op=Op.ONLY, values=("x",)), cells).as_value is only


@given(conditions, sheets)
def test_reading_as_unknown_never_knows_more(
    condition: Group | Test, cells: dict[str, Cell]
) -> None:
    found = read(condition, cells)
    assert found.as_unknown in (found.as_value, Truth.UNKNOWN)


@given(conditions, sheets, st.sampled_from(NAMES), st.sampled_from(["yes", "no"]))
def test_refining_an_unknown_never_turns_a_known_truth(
    condition: Group | Test, cells: dict[str, Cell], name: str, value: str
) -> None:
    if cells[name].value is not None:
        return
    before = read(condition, cells).as_value
    after = read(condition, {**cells, name: cell(name, value)}).as_value
    assert before is Truth.UNKNOWN or after is before


@given(st.lists(st.sampled_from(list(Truth)), max_size=4))
def test_none_is_the_negation_of_any(truths: list[Truth]) -> None:
    parts = [Reading(truth, truth) for truth in truths]
    assert combine("none", parts).as_value is negate(combine("any", parts).as_value)


def test_a_condition_tells_which_facts_it_reads() -> None:
    condition = Group(kind="all", of=(Test(fact="a", values=("yes",)), Test(fact="b", values=(1,))))
    assert facts_of(condition) == {"a", "b"}
