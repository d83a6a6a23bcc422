"""Every pair of statuses that two rules come to on one sheet, each with the least such sheet.

Facts are set one by one, to each of their cells and to unknown; what conditions have come to by
then is remembered, so that sheets that lead to the same are looked at once. Past a limit it is
given up: what was not looked at proves nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.logic.status import status_of
from engine.model.values import Truth
from engine.workshop.cells.table import Join, Literal, facts_in, joined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.model.values import Status
    from engine.workshop.cells.table import Node, Table

MOST_STATES = 20_000
MOST_FACTS = 200

Sides = tuple["Node", "Node"]
"""`when` and `unless` of a rule, as far as facts are set."""
State = tuple[Sides, Sides]
Pair = tuple["Status", "Status"]

NEVER: Sides = (Truth.NO, Truth.NO)


class Sheet(NamedTuple):
    """How many facts have to be known, and which cell each of them is in."""

    known: int
    cells: tuple[tuple[int, int], ...]


Found = dict[Pair, Sheet]
_NOTHING = Sheet(0, ())


class TooManyError(Exception):
    """There are more sheets to tell apart than may be looked at."""


class Search:
    """Looks through all sheets of a table once."""

    def __init__(self, table: Table, most: int = MOST_STATES) -> None:
        self._table = table
        self._most = most
        self._found: dict[State, Found] = {}
        self._after: dict[tuple[Node, int, int | None], Node] = {}

    def differing(self, old: Sides, new: Sides) -> Found:
        """Return the pairs of unequal statuses, each with a least sheet. Raises TooManyError."""
        state = (_plain(old), _plain(new))
        if state[0] == state[1]:
            return {}
        if state not in self._found:
            if len(self._found) >= self._most or len(self._table.facts) > MOST_FACTS:
                raise TooManyError
            self._found[state] = self._split(state)
        return self._found[state]

    def _split(self, state: State) -> Found:
        at = min(_first(node) for side in state for node in side)
        if at == _NONE:
            pair = (_status(state[0]), _status(state[1]))
            return {pair: _NOTHING} if pair[0] is not pair[1] else {}
        found: Found = {}
        for cell in (None, *range(len(self._table.values[at]))):
            old, new = ((self._set(it[0], at, cell), self._set(it[1], at, cell)) for it in state)
            for pair, sheet in self.differing(old, new).items():
                larger = _larger(sheet, at, cell)
                if pair not in found or larger < found[pair]:
                    found[pair] = larger
        return found

    def _set(self, node: Node, fact: int, cell: int | None) -> Node:
        """Return a condition with a fact in one of its cells; each is worked out once."""
        if isinstance(node, Truth) or _first(node) != fact:
            return node
        key = node, fact, cell
        if key not in self._after:
            self._after[key] = set_fact(node, fact, cell)
        return self._after[key]


_NONE = 1 << 30


def _larger(sheet: Sheet, fact: int, cell: int | None) -> Sheet:
    return sheet if cell is None else Sheet(sheet.known + 1, ((fact, cell), *sheet.cells))


def _first(node: Node) -> int:
    """Return the first fact that is still read; `_NONE` if none is."""
    facts = facts_in(node)
    return (facts & -facts).bit_length() - 1 if facts else _NONE


def _status(side: Sides) -> Status:
    """Return the status of a rule whose conditions read nothing any more."""
    when, unless = side
    assert isinstance(when, Truth)
    assert isinstance(unless, Truth)
    return status_of(when, unless)


def _plain(side: Sides) -> Sides:
    return NEVER if side[0] is Truth.NO else side


def set_fact(node: Node, fact: int, cell: int | None) -> Node:
    """Return a condition with a fact in one of its cells; None is unknown."""
    if not facts_in(node) >> fact & 1:
        return node
    if isinstance(node, Literal):
        return set_literal(node, cell)
    if isinstance(node, Join):
        return joined((set_fact(part, fact, cell) for part in node.parts), some=node.any)
    return node


def set_literal(literal: Literal, cell: int | None) -> Truth:
    """Return what a test of one fact comes to with the fact in one of its cells."""
    if cell is None:
        return Truth.UNKNOWN
    return Truth.YES if cell in literal.cells else Truth.NO


def statuses(old: Sides, new: Sides, cells: Mapping[int, int]) -> Pair:
    """Return what two rules come to on one sheet; a fact without a cell is unknown."""
    return _on(old, cells), _on(new, cells)


def _on(side: Sides, cells: Mapping[int, int]) -> Status:
    when, unless = (_truth(node, cells) for node in side)
    return status_of(when, unless)


def _truth(node: Node, cells: Mapping[int, int]) -> Truth:
    if isinstance(node, Join):
        return (max if node.any else min)(_truth(part, cells) for part in node.parts)
    return set_literal(node, cells.get(node.fact)) if isinstance(node, Literal) else node
