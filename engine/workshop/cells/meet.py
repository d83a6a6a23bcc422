"""A sheet that meets conditions over cells, or the proof that there is none.

Facts that must lie in some cells are narrowed first; then the shortest choice that is left is
tried way by way. Past a limit it is given up: what was not looked through proves nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.values import Truth
from engine.workshop.cells.by_z3 import UnknownError, available, solved
from engine.workshop.cells.table import Join, Literal, facts_in, joined

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.workshop.cells.table import Node, Table

MOST_WAYS = 4_000

Held = dict[int, frozenset[int]]
"""By fact, the cells it may be in; a fact that is not named may be in any."""


class TooManyWaysError(Exception):
    """There are more ways to meet conditions than may be looked through."""


class Meeting:
    """Looks for sheets of a table; `most` is how many ways one search may take."""

    def __init__(self, table: Table, most: int = MOST_WAYS) -> None:
        self._table = table
        self._most = most
        self._left = most
        self._opposites: dict[Node, Node] = {}

    def sheet(self, *nodes: Node) -> Held | None:
        """Return the cells in which conditions hold together, or None.

        What takes too many ways is left to z3 if it is there. Raises TooManyWaysError where neither
        decides.
        """
        self._left = self._most
        node = joined(nodes, some=False)
        try:
            return self._meet(node, {})
        except TooManyWaysError:
            return self._by_z3(node)

    def _by_z3(self, node: Node) -> Held | None:
        if not available():
            raise TooManyWaysError
        try:
            return solved(self._table, node)
        except UnknownError as unknown:
            raise TooManyWaysError from unknown

    def _meet(self, node: Node, held: Held) -> Held | None:
        self._left -= 1
        if self._left < 0:
            raise TooManyWaysError
        while True:
            if isinstance(node, Truth):
                return held if node is Truth.YES else None
            units = _units(node)
            if not units:
                return self._branch(node, held)
            narrowed = self._narrowed(held, units)
            if narrowed is None:
                return None
            held = narrowed
            node = within(_without(node), {fact: held[fact] for fact in units})

    def _narrowed(self, held: Held, units: Mapping[int, frozenset[int]]) -> Held | None:
        found = dict(held)
        for fact, cells in units.items():
            found[fact] = found.get(fact, cells) & cells
            if not found[fact]:
                return None
        return found

    def _branch(self, node: Node, held: Held) -> Held | None:
        parts = node.parts if isinstance(node, Join) and not node.any else frozenset({node})
        choice = min(parts, key=_size)
        assert isinstance(choice, Join)
        rest = parts - {choice}
        tried: list[Node] = []
        for way in sorted(choice.parts, key=_order):
            found = self._meet(joined((way, *tried, *rest), some=False), held)
            if found is not None:
                return found
            if isinstance(way, Literal):
                tried.append(self.opposite(way))
        return None

    def opposite(self, node: Node) -> Node:
        """Return a condition that holds where another one does not, all facts known."""
        if isinstance(node, Truth):
            return Truth.NO if node is Truth.YES else Truth.YES
        if isinstance(node, Literal):
            every = frozenset(range(len(self._table.values[node.fact])))
            return Literal(node.fact, every - node.cells) if every - node.cells else Truth.NO
        if node not in self._opposites:
            self._opposites[node] = joined(map(self.opposite, node.parts), some=not node.any)
        return self._opposites[node]


def _units(node: Node) -> dict[int, frozenset[int]]:
    """Return the cells that facts must be in for a condition to hold at all."""
    if isinstance(node, Literal):
        return {node.fact: node.cells}
    parts = node.parts if isinstance(node, Join) and not node.any else ()
    return {part.fact: part.cells for part in parts if isinstance(part, Literal)}


def _without(node: Node) -> Node:
    parts = node.parts if isinstance(node, Join) and not node.any else ()
    return joined((part for part in parts if not isinstance(part, Literal)), some=False)


def within(node: Node, held: Mapping[int, frozenset[int]]) -> Node:
    """Return what is left of a condition where facts are known to be in some cells."""
    if isinstance(node, Literal):
        known = held.get(node.fact)
        if known is None:
            return node
        left = node.cells & known
        return Truth.NO if not left else Truth.YES if known <= node.cells else node
    if isinstance(node, Truth) or not facts_in(node) & _bits(held):
        return node
    return joined((within(part, held) for part in node.parts), some=node.any)


def _bits(held: Mapping[int, frozenset[int]]) -> int:
    return sum(1 << fact for fact in held)


def _size(node: Node) -> tuple[int, int, int]:
    parts = node.parts if isinstance(node, Join) else ()
    inner = sum(len(part.parts) if isinstance(part, Join) else 1 for part in parts)
    return len(parts), inner, facts_in(node)


def _order(node: Node) -> tuple[int, int, list[int]]:
    if isinstance(node, Literal):
        return 1, node.fact, sorted(node.cells)
    return (len(node.parts) if isinstance(node, Join) else 0) + 1, facts_in(node), []
