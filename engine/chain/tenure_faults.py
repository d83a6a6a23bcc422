"""Faults of tenures: too many at once, none, or outside the post."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from engine.chain.edges import HEADS, HOLDS, Edge, place
from engine.chain.fault import Fault, FaultCode, on_days
from engine.chain.spans import Span, Spans, Time, common, either, gaps, joined, runs, time_of
from engine.model.organisation import Manner, Tenure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.chain.graph import Chain
    from engine.model.organisation import Post, Role


def tenure_faults(chain: Chain, within: Span) -> Iterator[Fault]:
    """Return what is wrong with the tenures of every post and person."""
    for post in chain.posts.values():
        tenures = [edge for edge in chain.into(post.id) if edge.kind == HOLDS]
        yield from _of_post(chain, post, tenures, within)
    yield from _two_heads(chain, within)
    for person in chain.people:
        if not chain.graph.out_degree(person):
            yield Fault(FaultCode.NO_POST, (person,))


def _of_post(chain: Chain, post: Post, tenures: list[Edge], within: Span) -> Iterator[Fault]:
    of_post, of_unit = time_of(post), time_of(chain.units[post.unit])
    yield from _without_start(tenures)
    yield from _held_twice(post, tenures, within)
    yield from _outside(FaultCode.OUTSIDE_POST, post, tenures, of_post, within)
    yield from _outside(FaultCode.OUTSIDE_UNIT, post, tenures, of_unit, within)
    yield from _vacant(post, tenures, of_post & of_unit, within)
    if place(post) != HEADS:
        crowded = _more_than(post.seats, tenures, within)
        yield from on_days(FaultCode.TOO_MANY, (post.id,), crowded)


def _without_start(tenures: list[Edge]) -> Iterator[Fault]:
    for edge in tenures:
        if edge.record.start is None:
            yield Fault(FaultCode.NO_START, (edge.target, edge.source))


def _held_twice(post: Post, tenures: list[Edge], within: Span) -> Iterator[Fault]:
    for one, other in combinations(tenures, 2):
        if one.source == other.source:
            both = common(common(one.time.sure, other.time.sure), (within,))
            yield from on_days(FaultCode.HELD_TWICE, (post.id, one.source), both)


def _outside(
    code: FaultCode, post: Post, tenures: list[Edge], exists: Time, within: Span
) -> Iterator[Fault]:
    for edge in tenures:
        outside = common((edge.time - exists).sure, (within,))
        yield from on_days(code, (post.id, edge.source), outside)


def _vacant(post: Post, tenures: list[Edge], there: Time, within: Span) -> Iterator[Fault]:
    """Return when nobody held a post: vacant after somebody did, unrecorded before anybody did."""
    held = either(edge.time for edge in tenures).maybe
    exists = common(there.sure, (within,))
    for empty in joined(day for span in exists for day in gaps(held, span)):
        since = any(span.first < empty.first for span in held)
        code = FaultCode.VACANT if since else FaultCode.UNRECORDED
        yield from on_days(code, (post.id,), (empty,))


def _two_heads(chain: Chain, within: Span) -> Iterator[Fault]:
    """Return the days on which a unit surely had more than one person in the same leading role.

    Who stands in for a head is not a second one.
    """
    heads: dict[tuple[str, Role], list[Edge]] = defaultdict(list)
    for post in chain.posts.values():
        if place(post) == HEADS:
            heads[post.unit, post.role] += [e for e in chain.into(post.id) if _is_head(e)]
    for (unit, _), tenures in heads.items():
        for days, people in _together(tenures, within):
            if len(people) > 1:
                yield from on_days(FaultCode.TWO_HEADS, (unit, *sorted(people)), (days,))


def _is_head(edge: Edge) -> bool:
    record = edge.record
    return isinstance(record, Tenure) and record.manner is not Manner.STANDING_IN


def _more_than(seats: int, tenures: list[Edge], within: Span) -> Spans:
    together = _together(tenures, within)
    return joined(days for days, people in together if len(people) > seats)


def _together(tenures: Iterable[Edge], within: Span) -> list[tuple[Span, frozenset[str]]]:
    """Return runs of days with the people who surely held one of some tenures on them."""
    held = [(span, edge.source) for edge in tenures for span in common(edge.time.sure, (within,))]
    return [(run, _holding(held, run)) for run in runs(span for span, _ in held)]


def _holding(held: list[tuple[Span, str]], run: Span) -> frozenset[str]:
    return frozenset(who for span, who in held if span.first <= run.first <= span.last)
