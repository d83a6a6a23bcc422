"""Faults of units and duties: nobody above, nobody at the head, nobody who holds the duty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.chain.edges import DUTIES, HEADS, HOLDS, Edge, place
from engine.chain.fault import Fault, FaultCode
from engine.chain.spans import Span, Time, common, either, time_of
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


def _own(chain: Chain, edge: Edge) -> bool:
    return edge.source in chain.posts and edge.kind not in DUTIES


def _has_above(chain: Chain, unit: Unit) -> bool:
    above = (edge for edge in chain.into(unit.id) if edge.source in chain.units)
    return any(edge.source != unit.id for edge in above)


def _alone(chain: Chain, unit: Unit) -> bool:
    return len(chain.units) > 1 and not chain.graph.out_degree(unit.id)


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
