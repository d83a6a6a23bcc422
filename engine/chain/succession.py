"""Units that were renamed or merged: which stood for which, and on which days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.chain.edges import BECAME, SUCCEEDS, Edge
from engine.chain.office import may_meet
from engine.chain.spans import time_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.chain.office import Window
    from engine.model.organisation import Unit


def succession(units: Mapping[str, Unit]) -> Iterator[Edge]:
    """Yield the edges between every unit and all it succeeds, up from either to the other.

    Each holds on the days on which the unit above was there and the one below was not, so a unit
    merged into one that stood beside it answers for nothing of that one.
    """
    for unit in units.values():
        for before in predecessors(units, unit):
            now, then = time_of(unit), time_of(before)
            yield Edge(BECAME, before.id, unit.id, before, then - now)
            yield Edge(SUCCEEDS, unit.id, before.id, unit, now - then)


def predecessors(units: Mapping[str, Unit], unit: Unit) -> Iterator[Unit]:
    """Yield the units that one succeeds, and those that they succeed."""
    seen = {unit.id}
    waiting = [*unit.succeeds]
    while waiting:
        before = units.get(waiting.pop(0))
        if before is not None and before.id not in seen:
            seen.add(before.id)
            waiting += before.succeeds
            yield before


def stood_within(units: Mapping[str, Unit], unit: Unit, over: Window) -> bool:
    """Return whether a unit, or one that stood for it, may have been there within a period."""
    later = (
        each
        for each in units.values()
        if any(before.id == unit.id for before in predecessors(units, each))
    )
    kin = (unit, *predecessors(units, unit), *later)
    return any(may_meet(time_of(each), over) for each in kin)
