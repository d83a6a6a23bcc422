"""What is wrong with a chain between two days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from engine.chain.cycles import cycles
from engine.chain.fault import Fault, FaultCode
from engine.chain.spans import Span
from engine.chain.tenure_faults import tenure_faults
from engine.chain.unit_faults import unit_faults

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.chain.graph import Chain
    from engine.model.organisation import Dated

__all__ = ["Fault", "FaultCode", "extent", "faults"]


def faults(chain: Chain, start: date, end: date) -> tuple[Fault, ...]:
    """Return every fault between two days, both included: gravest kinds first, then by ids.

    Vacancies and missing heads are facts about the file: a post may well have stood empty.
    """
    within = Span(start.toordinal(), end.toordinal())
    found = [
        *cycles(chain, within),
        *tenure_faults(chain, within),
        *unit_faults(chain, within),
    ]
    return tuple(sorted(found, key=lambda fault: fault.order))


def extent(chain: Chain) -> tuple[date, date]:
    """Return the first and the last day that an organisation mentions."""
    days = [day for dated in _dated(chain) for day in _days(dated)]
    return min(days, default=date.min), max(days, default=date.max)


def _dated(chain: Chain) -> Iterator[Dated]:
    organisation = chain.organisation
    yield from organisation.units
    yield from organisation.posts
    yield from organisation.tenures
    yield from organisation.duties


def _days(dated: Dated) -> list[date]:
    known = [day for day in (dated.start, dated.end) if day]
    return [*(day.earliest for day in known), *(day.latest for day in known)]
