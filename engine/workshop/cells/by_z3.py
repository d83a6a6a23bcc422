"""Sheets looked for by z3, where going through the ways by ourselves takes too long.

z3 comes with the extra `verify`; without it nothing is decided here.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from engine.model.values import Truth
from engine.workshop.cells.table import Literal, facts_in

if TYPE_CHECKING:
    from engine.workshop.cells.meet import Held
    from engine.workshop.cells.table import Node, Table

MOST_MILLISECONDS = 10_000


def available() -> bool:
    """Whether z3 is installed."""
    return find_spec("z3") is not None


class UnknownError(Exception):
    """z3 did not decide it in the time it was given."""


def solved(table: Table, node: Node) -> Held | None:
    """Return the cells in which a condition holds, one for each fact it reads; None if in none.

    Raises UnknownError where z3 gives up, and ModuleNotFoundError where it is not installed.
    """
    z3 = import_module("z3")
    read = [fact for fact in range(len(table.facts)) if facts_in(node) >> fact & 1]
    cells = {fact: z3.Int(f"fact{fact}") for fact in read}
    solver = z3.Solver()
    solver.set("timeout", MOST_MILLISECONDS)
    solver.add(*(z3.And(each >= 0, each < len(table.values[fact])) for fact, each in cells.items()))
    solver.add(_asserted(z3, node, cells))
    found = solver.check()
    if found == z3.unknown:
        raise UnknownError
    if found == z3.unsat:
        return None
    model = solver.model()
    return {
        fact: frozenset({model.eval(each, model_completion=True).as_long()})
        for fact, each in cells.items()
    }


def _asserted(z3: Any, node: Node, cells: dict[int, Any]) -> Any:  # noqa: ANN401 - z3 has no types
    if isinstance(node, Truth):
        return z3.BoolVal(node is Truth.YES)
    if isinstance(node, Literal):
        return z3.Or([cells[node.fact] == cell for cell in sorted(node.cells)])
    parts = [_asserted(z3, part, cells) for part in node.parts]
    return z3.Or(parts) if node.any else z3.And(parts)
