"""The walk upwards from the unit of a finding to every unit above it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.chain.edges import DUTIES, PARENT, SERVES, SUCCESSION, Edge
from engine.chain.office import Window, may_meet
from engine.chain.spans import ALWAYS, Time, either
from engine.model.organisation import DutyKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.chain.graph import Chain

_COMMAND = frozenset(
    (DutyKind.LEADS, DutyKind.OVERSEES, DutyKind.SUPERVISES, DutyKind.IN_CHARGE, DutyKind.STANDS_IN)
)
"""Duties through which a unit above answers for more than one level."""


@dataclass(frozen=True, slots=True)
class Hop:
    """All edges of one kind between two nodes: the one shown, and when any of them held."""

    edge: Edge
    edges: tuple[Edge, ...]
    time: Time


@dataclass(frozen=True, slots=True)
class Reach:
    """A unit above the finding, with the way down to it.

    `covered` says that every hop is a duty over the finding's area.
    """

    unit: str
    path: tuple[Edge, ...]
    covered: bool
    time: Time


@dataclass(frozen=True, slots=True)
class Question:
    """What a walk is after: a unit, an area and a period, in a chain."""

    chain: Chain
    unit: str
    area: str
    over: Window


def hops(edges: Iterable[Edge], over: Window) -> list[Hop]:
    """Return edges with one source, target and kind as one hop, those that lie parallel joined.

    The edge shown is the first that may have held within the period, or else the first.
    """
    parallel: dict[tuple[str, str, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        parallel[edge.source, edge.target, edge.kind].append(edge)
    return [_hop(group, over) for _, group in sorted(parallel.items())]


def _hop(edges: list[Edge], over: Window) -> Hop:
    shown = next((edge for edge in edges if may_meet(edge.time, over)), edges[0])
    return Hop(shown, tuple(edges), either(edge.time for edge in edges))


def reaches(question: Question) -> Iterator[Reach]:
    """Return every unit above a finding, nearest first, by as many ways as it takes.

    A way is left out if on each of its days another led there that was no longer, and covered if
    this one is; so no way passes a unit twice. Equally long ones come in the order of their ids.
    """
    layer = [Reach(question.unit, (), covered=True, time=ALWAYS)]
    known: dict[str, list[Reach]] = defaultdict(list)
    while layer:
        fresh: list[Reach] = []
        for reach in sorted(layer, key=_order):
            if _adds(known[reach.unit], reach):
                known[reach.unit].append(reach)
                fresh.append(reach)
        yield from fresh
        layer = [above for reach in fresh for above in _above(question, reach)]


def _order(reach: Reach) -> tuple[bool, list[tuple[str, ...]]]:
    return not reach.covered, [edge.order for edge in reach.path]


def _adds(known: Iterable[Reach], reach: Reach) -> bool:
    """Return whether a way adds a day to those on which ways as good are known."""
    as_good = either(earlier.time for earlier in known if earlier.covered >= reach.covered)
    return as_good | reach.time != as_good


def _above(question: Question, reach: Reach) -> Iterator[Reach]:
    first = all(edge.kind in SUCCESSION for edge in reach.path)
    upward = [
        edge
        for edge in question.chain.into(reach.unit, but=SERVES)
        if edge.source in question.chain.units and _carries(question, edge, first=first)
    ]
    for hop in hops(upward, question.over):
        yield Reach(
            hop.edge.source,
            (hop.edge, *reach.path),
            reach.covered and _own(question, hop.edge),
            reach.time & hop.time,
        )


def _carries(question: Question, edge: Edge, *, first: bool) -> bool:
    """Return whether the walk goes up an edge: any duty over the area at first, then command.

    From a unit to the one that was there instead of it, if that may have been within the period.
    """
    if edge.kind in SUCCESSION:
        return may_meet(edge.time, question.over)
    if edge.kind in (PARENT, DutyKind.LEADS):
        return True
    return (first or edge.kind in _COMMAND) and question.chain.covers(edge, question.area)


def _own(question: Question, edge: Edge) -> bool:
    if edge.kind in SUCCESSION:
        return True
    is_duty = edge.kind in DUTIES and edge.kind != DutyKind.LIAISES
    return is_duty and question.chain.covers(edge, question.area)
