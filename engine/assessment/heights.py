"""Who stands above whom on the way to a finding, and who shares a post or an organisation."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.model.links import Relation
from engine.model.organisation import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.model.links import Link

RANKS = {level: rank for rank, level in enumerate(Level)}
LEADING = (Relation.HEAD, Relation.DIRECTLY_IN_CHARGE, Relation.MEMBER)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a link stands: level, unit, what its way leads through, how it stands to its unit."""

    rank: int
    unit: str
    way: frozenset[str]
    heads: bool
    executes: bool


def place(link: Link) -> Place:
    """Return where a link stands."""
    return Place(
        rank=RANKS[link.level],
        unit=link.unit,
        way=frozenset(step.target for step in link.path) - {link.unit},
        heads=link.relation is Relation.HEAD,
        executes=link.relation is Relation.EXECUTING,
    )


def stands_above(one: Place, other: Place, parents: Mapping[str, str | None]) -> bool:
    """Whether one place is above another.

    By level; on one level whoever does the work is below whoever leads, supervises or is in charge
    of it; else by the units, one leading on its way through the other's or being its parent; within
    a unit its head is above the others.
    """
    if one.rank != other.rank:
        return one.rank > other.rank
    if one.executes != other.executes:
        return other.executes
    if one.unit == other.unit:
        return one.heads and not other.heads
    return other.unit in one.way or one.unit in _above(other.unit, parents)


def _above(unit: str, parents: Mapping[str, str | None]) -> set[str]:
    found: set[str] = set()
    at = parents.get(unit)
    while at is not None and at not in found:
        found.add(at)
        at = parents.get(at)
    return found


Bearing = dict[str, dict[Place, set[str]]]
"""By finding, the places of the links that bear a proposal, and whose they are."""


def bearing(links: Iterable[Link]) -> Bearing:
    """Return the places of links by finding, with the subjects at each."""
    found: Bearing = defaultdict(lambda: defaultdict(set))
    for link in links:
        found[link.finding][place(link)].add(link.subject)
    return found


def above_proposed(
    mine: Iterable[Link], proposed: Bearing, parents: Mapping[str, str | None]
) -> bool:
    """Whether a link stands above one of somebody else that bears a proposal on its finding."""
    return any(stands_above(own, other, parents) for own, other in _pairs(mine, proposed))


def below_proposed(
    mine: Iterable[Link], proposed: Bearing, parents: Mapping[str, str | None]
) -> bool:
    """Whether a link stands below one of somebody else that bears a proposal on its finding."""
    return any(stands_above(other, own, parents) for own, other in _pairs(mine, proposed))


def _pairs(mine: Iterable[Link], proposed: Bearing) -> Iterator[tuple[Place, Place]]:
    """Yield each place of one's own with each of somebody else on the same finding."""
    for link in mine:
        own = place(link)
        for other, subjects in proposed.get(link.finding, {}).items():
            if subjects - {link.subject}:
                yield own, other


def shares_post(mine: Iterable[Link], proposed: Iterable[Link]) -> bool:
    """Whether somebody else is proposed on a finding for the same post."""
    held = {(link.post, link.finding, link.subject) for link in proposed if link.post}
    return any(
        (post, finding) == (link.post, link.finding) and subject != link.subject
        for post, finding, subject in held
        for link in mine
    )


def member_of_proposed(mine: Iterable[Link], proposed: Iterable[Link]) -> bool:
    """Whether an organisation is proposed on a finding to whose leading group a person belongs."""
    held = {(link.subject, link.finding) for link in proposed if link.kind == "organisation"}
    return any(
        link.kind == "person" and link.relation in LEADING and (link.unit, link.finding) in held
        for link in mine
    )
