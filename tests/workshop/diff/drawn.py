"""Drawn conditions and rules over four facts, and every sheet there is for them."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from engine.logic.sheet import member
from engine.model.values import Group, Op, SheetKind, Test
from engine.model.vocabulary import FactType
from engine.rulebook.sheets import Fact
from engine.workshop.cells.given import cells_of
from tests.logic.rules import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.logic.sheet import Cell
    from engine.model.rules import Rule
    from engine.model.values import Condition, Scalar

ON = frozenset({SheetKind.CHARGE})
DOMAINS = {
    fact.name: fact
    for fact in (
        Fact("said", ON, FactType.YES_NO, ("yes", "no")),
        Fact("loss", ON, FactType.ONE_OF, ("none", "minor", "major")),
        Fact("days", ON, FactType.INTEGER, ()),
        Fact("kept", ON, FactType.ONE_OF, ("a", "b"), family=True),
    )
}
_VALUES: dict[str, tuple[Scalar | None, ...]] = {
    "said": (None, "yes", "no"),
    "loss": (None, "none", "minor", "major"),
    "days": (None, 0, 1, 2, 3, 4),
    member("kept", "a"): (None, "yes", "no"),
    member("kept", "b"): (None, "yes", "no"),
}

tests = st.one_of(
    st.builds(
        Test,
        fact=st.just("said"),
        op=st.sampled_from([Op.IS, Op.NOT]),
        values=st.sampled_from([("yes",), ("no",), ("yes", "no")]),
    ),
    st.builds(
        Test,
        fact=st.just("loss"),
        op=st.sampled_from([Op.IS, Op.NOT]),
        values=st.sampled_from([("none",), ("minor", "major"), ("major",)]),
    ),
    st.builds(
        Test,
        fact=st.just("days"),
        op=st.sampled_from([Op.IS, Op.NOT, Op.AT_LEAST, Op.MORE_THAN, Op.AT_MOST, Op.LESS_THAN]),
        values=st.sampled_from([(1,), (2,), (3,)]),
    ),
    st.builds(
        Test,
        fact=st.just("kept"),
        op=st.sampled_from([Op.CONTAINS, Op.ONLY]),
        values=st.sampled_from([("a",), ("b",), ("a", "b")]),
    ),
)


def _groups(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    return st.builds(
        Group,
        kind=st.sampled_from(["all", "any", "none"]),
        of=st.lists(parts, min_size=0, max_size=3).map(tuple),
    )


conditions: st.SearchStrategy[Condition] = st.recursive(tests, _groups, max_leaves=6)


@st.composite
def rules(draw: st.DrawFn, name: str = "drawn") -> Rule:
    unless = draw(st.one_of(st.none(), conditions))
    return rule(name, when=draw(conditions), unless=unless)


@st.composite
def edits(draw: st.DrawFn) -> tuple[Rule, Rule]:
    """Draw a rule, and what an edit may make of it: mostly something near."""
    old = draw(rules())
    extra = draw(conditions)
    made: list[dict[str, object]] = [
        {"when": Group(kind="all", of=(old.when, extra))},
        {"when": Group(kind="any", of=(old.when, extra))},
        {"when": Group(kind="none", of=(Group(kind="none", of=(old.when,)),))},
        {"when": Group(kind="any", of=(old.when, Group(kind="all", of=(old.when, extra))))},
        {"unless": extra},
        {"unless": None},
    ]
    return old, old.model_copy(update=draw(st.sampled_from(made)))


def every_sheet() -> Iterator[dict[str, Cell]]:
    """Yield every sheet over the values that tests can tell apart, and unknown."""
    for values in product(*_VALUES.values()):
        yield cells_of(dict(zip(_VALUES, values, strict=True)))
