"""Faults of units and duties: nobody above, nobody at the head, nobody who holds the duty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.chain.edges import DUTIES, HEADS, HOLDS, SUCCESSION, Edge, place
from engine.chain.fault import Fault, FaultCode, on_days
from engine.chain.spans import LAST, Span, Time, bounds, common, either, time_of
from engine.model.organisation import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.chain.graph import Chain
    from engine.model.organisation import Duty, Unit

_RANK = {level: rank for rank, level in enumerate(Level)}


def unit_faults(chain: Chain, within: Span) -> Iterator[Fault]:
    """Return what is wrong with the units, and the duties that nobody holds."""
    top = max((_RANK[unit.level] for unit in chain.units.values()), default=0)
    for unit in chain.units.values():
        if common(time_of(unit).maybe, (within,)):
            yield from _of_unit(chain, unit, top)
        yield from _succession(chain, unit, within)
    for duty in chain.organisation.duties:
        if _unheld(chain, duty, within):
            yield Fault(FaultCode.DUTY_UNHELD, (duty.id, duty.holder))


def _of_unit(chain: Chain, unit: Unit, top: int) -> Iterator[Fault]:
    if not _has_above(chain, unit) and (_RANK[unit.level] < top or _alone(chain, unit)):
        yield Fault(FaultCode.ORPHAN, (unit.id,))
    places = {place(chain.posts[edge.source]) for edge in chain.into(unit.id) if _own(chain, edge)}
    if not places:
        yield Fault(FaultCode.EMPTY_UNIT, (unit.id,))
    elif HEADS not in places:
        yield Fault(FaultCode.NO_HEAD, (unit.id,))


def _succession(chain: Chain, unit: Unit, within: Span) -> Iterator[Fault]:
    """Yield the units that one succeeds and that never ended, or ended long before it began."""
    begun = bounds(unit).begun.first
    for before in unit.succeeds:
        ended = bounds(chain.units[before]).ended
        if ended.last == LAST:
            yield Fault(FaultCode.NOT_ENDED, (before, unit.id))
        elif ended.last + 1 < begun:
            between = common((Span(ended.last + 1, begun - 1),), (within,))
            yield from on_days(FaultCode.BETWEEN_UNITS, (before, unit.id), between)


def _own(chain: Chain, edge: Edge) -> bool:
    return edge.source in chain.posts and edge.kind not in DUTIES


def _has_above(chain: Chain, unit: Unit) -> bool:
    into = (edge for edge in chain.into(unit.id) if edge.kind not in SUCCESSION)
    return any(edge.source in chain.units and edge.source != unit.id for edge in into)


def _alone(chain: Chain, unit: Unit) -> bool:
    below = (edge for edge in chain.out_of(unit.id) if edge.kind not in SUCCESSION)
    return len(chain.units) > 1 and not any(below)


def _unheld(chain: Chain, duty: Duty, within: Span) -> bool:
    due = common(time_of(duty).maybe, (within,))
    return bool(due) and not common(_held(chain, duty.holder).maybe, due)


def _held(chain: Chain, holder: str) -> Time:
    """Return when somebody may have held a post, or any post of a unit."""
    if holder in chain.posts:
        tenures = [edge.time for edge in chain.into(holder) if edge.kind == HOLDS]
        return either(tenures) & time_of(chain.posts[holder])
    posts = [edge.source for edge in chain.into(holder) if _own(chain, edge)]
    return either(_held(chain, post) for post in posts)
