"""Edges of the graph: each goes downwards, from who answers to what is answered for."""

from __future__ import annotations

from dataclasses import dataclass

from engine.chain.spans import Time, time_of
from engine.model.links import Step
from engine.model.organisation import Duty, DutyKind, Post, Role, Sourced, Tenure, Unit

HOLDS = "holds"
HEADS = "heads"
MEMBER = "member"
SERVES = "serves"
PARENT = "parent"
BECAME = "became"
SUCCEEDS = "succeeds"

SUCCESSION = frozenset((BECAME, SUCCEEDS))
"""From a unit to what it became, and to what it succeeds."""

DUTIES = frozenset(kind.value for kind in DutyKind)

_HEADS = (Role.SECRETARY, Role.HEAD)
_MEMBERS = (Role.DEPUTY, Role.MEMBER)


@dataclass(frozen=True, slots=True, eq=False)
class Edge:
    """An edge of a kind, with the record it was made from.

    An edge equals itself alone: a tenure written down twice is two edges.
    """

    kind: str
    source: str
    target: str
    record: Tenure | Duty | Post | Unit
    held: Time | None = None

    @property
    def time(self) -> Time:
        """Return when it held: as `held` says, or else while its record did."""
        return time_of(self.record) if self.held is None else self.held

    @property
    def areas(self) -> tuple[str, ...]:
        """Return the areas of a duty; none where it is over all."""
        return self.record.areas if isinstance(self.record, Duty) else ()

    @property
    def order(self) -> tuple[str, ...]:
        """Return what edges are sorted by, whatever order they were written in."""
        record = self.record
        own = record.person + record.manner if isinstance(record, Tenure) else record.id
        dates = (str(record.start or ""), str(record.end or ""))
        return (self.source, self.target, self.kind, *dates, own)


def place(post: Post) -> str:
    """Return how a post stands in its unit: it heads it, is a member of its leading group, serves.

    A post of staff grade is never a member, whatever the file says of the leading group.
    """
    if post.role in _HEADS:
        return HEADS
    return MEMBER if post.leading_group and post.role in _MEMBERS else SERVES


def holds(tenure: Tenure) -> Edge:
    """Return the edge from a person to a post."""
    return Edge(HOLDS, tenure.person, tenure.post, tenure)


def stands(post: Post) -> Edge:
    """Return the edge from a post to its unit."""
    return Edge(place(post), post.id, post.unit, post)


def answers(duty: Duty) -> Edge:
    """Return the edge from the holder of a duty to the unit it is over."""
    return Edge(duty.kind.value, duty.holder, duty.over, duty)


def belongs(unit: Unit, parent: str) -> Edge:
    """Return the edge from a parent to a unit, which holds while the unit exists."""
    return Edge(PARENT, parent, unit.id, unit)


def step(edge: Edge) -> Step:
    """Return an edge as a step of a path."""
    record = edge.record
    sourced = record if isinstance(record, Sourced) else Sourced()
    return Step(
        edge=edge.kind,
        source=edge.source,
        target=edge.target,
        areas=edge.areas,
        start=str(record.start) if record.start else None,
        end=str(record.end) if record.end else None,
        assumed=sourced.assumed,
        assumption=sourced.assumption,
        evidence=sourced.evidence,
        basis=record.basis if isinstance(record, Duty) else None,
    )
