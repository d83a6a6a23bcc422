"""The sheets two conditions can be told apart on: facts cut into the cells their tests make.

Between two thresholds, and among the codes that no test tells apart, one value stands for all. A
fact that is not known is a cell of its own. So the sheets are finitely many, and none is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, NamedTuple, Protocol

from engine.logic.evaluate import holds, member_test, tests_in
from engine.logic.joint import candidates
from engine.logic.sheet import member
from engine.model.values import Group, Op, Test, Truth
from engine.model.vocabulary import FactType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.model.values import Condition, Scalar
    from engine.rulebook.sheets import Fact

_FAMILIES = (Op.CONTAINS, Op.ONLY)


class Literal(NamedTuple):
    """A fact, and the cells of its known values with which it is so; unknown where it is."""

    fact: int
    cells: frozenset[int]


class Join(NamedTuple):
    """The least of some parts, or the greatest if `any`; `facts` has the bit of each it reads."""

    any: bool
    parts: frozenset[Node]
    facts: int


Node = Truth | Literal | Join


@dataclass(frozen=True, slots=True)
class Table:
    """Facts in a fixed order, and for each a value out of every cell.

    `alike` are all the values that were looked at, by cell.
    """

    facts: tuple[str, ...]
    values: tuple[tuple[Scalar, ...], ...]
    alike: tuple[tuple[tuple[Scalar, ...], ...], ...] = ()

    def node(
        self, condition: Condition, domains: Mapping[str, Fact], *, negated: bool = False
    ) -> Node:
        """Return a condition over the cells of this table, negation moved into its tests."""
        return node_of(condition, domains, self._literal, negated=negated)

    def inside(self, fact: int, cells: frozenset[int]) -> Literal:
        """Return that a fact is in some of its cells."""
        assert len(cells) <= len(self.values[fact])
        return Literal(fact, cells)

    def held(self, facts: Mapping[str, Scalar]) -> dict[int, frozenset[int]]:
        """Return the cells in which some facts are."""
        at = {name: place for place, name in enumerate(self.facts)}
        return {
            at[name]: frozenset({self.values[at[name]].index(value)})
            for name, value in facts.items()
            if name in at
        }

    def _literal(self, test: Test, *, negated: bool) -> Literal:
        at = self.facts.index(test.fact)
        known = enumerate(self.values[at])
        cells = (cell for cell, value in known if holds(test.op, value, test.values) is not negated)
        return Literal(at, frozenset(cells))


class Leaf(Protocol):
    """What makes a node of a test of one fact, or of its opposite."""

    def __call__(self, test: Test, *, negated: bool) -> Node:
        """Return the node."""


def node_of(
    condition: Condition, domains: Mapping[str, Fact], leaf: Leaf, *, negated: bool = False
) -> Node:
    """Return a condition by nodes of its tests, negation and tests of sets moved into them."""
    if isinstance(condition, Test):
        parts = opened(condition, domains)
        if parts is None:
            return leaf(condition, negated=negated)
        return node_of(parts, domains, leaf, negated=negated)
    inward = negated is not (condition.kind == "none")
    some = (condition.kind == "all") is inward
    within = (node_of(each, domains, leaf, negated=inward) for each in condition.of)
    return joined(within, some=some)


def joined(parts: Iterable[Node], *, some: bool) -> Node:
    """Join parts; what decides alone stands alone, tests of one fact become one test."""
    decisive, idle = (Truth.YES, Truth.NO) if some else (Truth.NO, Truth.YES)
    found: set[Node] = set()
    of: dict[int, frozenset[int]] = {}
    for part in _flat(parts, some=some):
        if part is decisive:
            return decisive
        if isinstance(part, Literal):
            known = of.get(part.fact)
            met = part.cells if known is None else _met(known, part.cells, some=some)
            of[part.fact] = met
        elif part is not idle:
            found.add(part)
    found.update(Literal(fact, cells) for fact, cells in of.items())
    if len(found) == 1:
        return found.pop()
    return Join(some, frozenset(found), reduce(or_, map(facts_in, found))) if found else idle


def facts_in(node: Node) -> int:
    """Return the facts that a condition reads, one bit each."""
    if isinstance(node, Literal):
        return 1 << node.fact
    return node.facts if isinstance(node, Join) else 0


def _met(one: frozenset[int], other: frozenset[int], *, some: bool) -> frozenset[int]:
    return one | other if some else one & other


def _flat(parts: Iterable[Node], *, some: bool) -> Iterator[Node]:
    for part in parts:
        if isinstance(part, Join) and part.any is some:
            yield from part.parts
        else:
            yield part


def opened(test: Test, domains: Mapping[str, Fact]) -> Condition | None:
    """Return a test of a set as tests of its members; None for a test of one fact."""
    if test.op not in _FAMILIES:
        return None
    wanted = tuple(member_test(test.fact, str(code)) for code in test.values)
    present = Group(kind="any", of=wanted)
    if test.op is Op.CONTAINS:
        return present
    fact = domains.get(test.fact)
    named = {str(code) for code in test.values}
    others = (code for code in (fact.domain if fact else ()) if code not in named)
    rest = tuple(member_test(test.fact, code) for code in others)
    return Group(kind="all", of=(present, Group(kind="none", of=rest)))


def table_of(conditions: Iterable[Condition], domains: Mapping[str, Fact]) -> Table:
    """Return the facts some conditions read, those most often read first, with their cells."""
    tests: dict[str, list[Test]] = {}
    for condition in conditions:
        for test in tests_in(condition):
            parts = opened(test, domains)
            for each in (test,) if parts is None else tests_in(parts):
                tests.setdefault(each.fact, []).append(each)
    ordered = sorted(tests, key=lambda fact: (-len(tests[fact]), fact))
    alike = tuple(_alike(fact, tests[fact], domains) for fact in ordered)
    values = tuple(tuple(cell[0] for cell in cells) for cells in alike)
    return Table(tuple(ordered), values, alike)


def _alike(
    name: str, tests: list[Test], domains: Mapping[str, Fact]
) -> tuple[tuple[Scalar, ...], ...]:
    """Return the values of every cell, in the order the fact declares them."""
    cells: dict[tuple[bool, ...], dict[Scalar, None]] = {}
    for value in _candidates(name, tests, domains):
        found = tuple(holds(test.op, value, test.values) for test in tests)
        cells.setdefault(found, {})[value] = None
    return tuple(map(tuple, cells.values()))


def _candidates(name: str, tests: list[Test], domains: Mapping[str, Fact]) -> Iterator[Scalar]:
    fact = domains.get(name)
    if fact is not None and fact.domain:
        yield from fact.domain
    elif fact is None:
        yield from ("yes", "no")
    if fact is not None and fact.type in (FactType.INTEGER, FactType.DATE):
        yield from candidates(tests)
    else:
        yield from (value for test in tests for value in test.values)


def number(value: Scalar) -> int:
    """Return a number or a day as a number."""
    return value.toordinal() if isinstance(value, date) else int(value)


def members_of(conditions: Iterable[Condition], domains: Mapping[str, Fact]) -> Iterator[str]:
    """Yield the members of every set that conditions read, as sheets show them."""
    for test in (test for condition in conditions for test in tests_in(condition)):
        fact = domains.get(test.fact)
        if test.op in _FAMILIES and fact is not None:
            yield from (member(test.fact, code) for code in fact.domain)
