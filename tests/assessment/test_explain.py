from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.assessment.explain import Mark, blockers, deciding, leaves, mark, trace
from engine.logic.sheet import Cell
from engine.model.values import Condition, Group, Op, SheetKind, Test, Truth

NAMES = ("a", "b", "c", "d")


def cell(fact: str, value: str | None, *, firm: bool = True) -> Cell:
    return Cell(fact, value, firm and value is not None, "judged", SheetKind.CHARGE, "x")


def yes(fact: str) -> Test:
    return Test(fact=fact, values=("yes",))


def group(kind: str, *parts: Condition) -> Group:
    return Group.model_validate({"kind": kind, "of": parts})


def names(marks: Iterable[Mark]) -> set[str]:
    return {each.node for each in marks}


FIRM_YES, YES = ("yes", True), ("yes", False)
FIRM_NO, NO = ("no", True), ("no", False)
OPEN = (None, False)


@pytest.mark.parametrize(
    ("kind", "first", "second", "hinges"),
    [
        ("all", FIRM_YES, YES, {"x#b"}),
        ("all", FIRM_NO, OPEN, set()),
        ("all", NO, OPEN, {"x#a"}),
        ("all", YES, OPEN, {"x#b"}),
        ("any", YES, OPEN, {"x#a"}),
        ("any", FIRM_YES, OPEN, set()),
        ("any", NO, OPEN, {"x#b"}),
        ("any", NO, FIRM_NO, {"x#a"}),
        ("none", YES, OPEN, {"x#a"}),
        ("none", NO, FIRM_NO, {"x#a"}),
    ],
)
def test_a_truth_hangs_on_the_tests_that_would_change_it(
    kind: str,
    first: tuple[str | None, bool],
    second: tuple[str | None, bool],
    hinges: set[str],
) -> None:
    cells = {
        "a": cell("a", first[0], firm=first[1]),
        "b": cell("b", second[0], firm=second[1]),
    }
    found = mark(group(kind, yes("a"), yes("b")), cells, "x")
    assert names(deciding(found)) == hinges


conditions = st.recursive(
    st.sampled_from([yes(name) for name in NAMES]),
    lambda inner: st.builds(
        lambda kind, parts: group(kind, *parts),
        st.sampled_from(["all", "any", "none"]),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=7,
)
values = st.sampled_from([FIRM_YES, YES, FIRM_NO, NO, OPEN])
sheets = st.fixed_dictionaries(dict.fromkeys(NAMES, values)).map(
    lambda drawn: {name: cell(name, value, firm=firm) for name, (value, firm) in drawn.items()}
)


@given(conditions, sheets)
def test_what_decides_is_unknown_or_conditional_and_there_is_some_unless_firm(
    condition: Condition, cells: dict[str, Cell]
) -> None:
    found = mark(condition, cells, "x")
    hinges = list(deciding(found))
    assert all(not each.reading.firm or each.truth is Truth.UNKNOWN for each in hinges)
    assert bool(hinges) == (found.truth is Truth.UNKNOWN or not found.reading.firm)


@given(conditions, sheets)
def test_settling_what_decides_as_it_reads_makes_the_truth_firm(
    condition: Condition, cells: dict[str, Cell]
) -> None:
    found = mark(condition, cells, "x")
    if found.truth is Truth.UNKNOWN:
        return
    settled = dict(cells)
    for each in deciding(found):
        fact = each.node.removeprefix("x#")
        settled[fact] = cell(fact, str(cells[fact].value))
    after = mark(condition, settled, "x")
    assert after.reading.firm
    assert after.truth is found.truth


@given(conditions, sheets)
def test_nothing_blocks_what_holds_and_something_blocks_what_does_not(
    condition: Condition, cells: dict[str, Cell]
) -> None:
    found = mark(condition, cells, "x")
    failed, unknown = blockers(found)
    assert bool(failed or unknown) == (found.truth is not Truth.YES)
    if found.truth is Truth.UNKNOWN:
        assert unknown


def test_a_trace_keeps_terms_families_and_the_cells_read() -> None:
    term = Group(kind="any", of=(yes("a"),), term="term.ground")
    family = Test(fact="set", op=Op.CONTAINS, values=("m", "n"))
    cells = {"a": cell("a", "yes"), "set/m": cell("set/m", "yes"), "set/n": cell("set/n", None)}
    found = trace(mark(group("all", term, family), cells, "x"))
    assert [part.term for part in found.of] == ["term.ground", None]
    assert [part.node for part in found.of[1].of] == ["x#set/m", "x#set/n"]
    marks = mark(group("all", term, family), cells, "x")
    assert names(leaves(marks)) == {"x#a", "x#set/m", "x#set/n"}
