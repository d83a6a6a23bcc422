"""Who stands at a unit on the way up: its organisation, its posts, and those in charge of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from engine.chain.edges import DUTIES, HEADS, HOLDS, MEMBER, PARENT, SERVES, SUCCESSION, Edge
from engine.chain.office import may_meet
from engine.chain.spans import Time, time_of
from engine.chain.stretches import Stretch, in_turn, stretch
from engine.chain.upward import Hop, Question, Reach, hops
from engine.model.links import Relation
from engine.model.organisation import DutyKind, Manner, Tenure, UnitKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.model.organisation import Post, Unit

ORGANISATIONS = (UnitKind.PARTY, UnitKind.DISCIPLINE)
"""The kinds of unit that are subjects of their own."""

_RELATION = {
    HEADS: Relation.HEAD,
    MEMBER: Relation.MEMBER,
    DutyKind.LIAISES.value: Relation.LIAISING,
    DutyKind.EXECUTES.value: Relation.EXECUTING,
    DutyKind.STANDS_IN.value: Relation.STANDING_IN,
}
WITHOUT_DUTY = (Relation.MEMBER, Relation.LIAISING)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way from a subject to a finding; `covered` if it rests on duties over the area alone.

    `post` is None for an organisation.
    """

    subject: str
    relation: Relation
    post: Post | None
    unit: Unit
    path: tuple[Edge, ...]
    covered: bool
    time: Time
    stretches: tuple[Stretch, ...]
    manner: Manner | None = None

    @property
    def own(self) -> bool:
        """Whether the relation itself brings a duty: plain members and liaison have none."""
        return self.covered and self.relation not in WITHOUT_DUTY


def candidates(question: Question, reach: Reach) -> Iterator[Candidate]:
    """Return those who stand at a unit that the walk has reached."""
    unit = question.chain.units[reach.unit]
    if unit.kind in ORGANISATIONS:
        yield from _organisation(unit, reach)
    from_posts = [
        edge for edge in question.chain.into(unit.id, but=SERVES) if _of_post(question, edge)
    ]
    for hop in hops(from_posts, question.over):
        yield from _holders(question, reach, hop)


def _of_post(question: Question, edge: Edge) -> bool:
    """Return whether an edge into a unit makes the holder of a post a candidate."""
    if edge.source not in question.chain.posts:
        return False
    if edge.kind in (HEADS, MEMBER):
        return True
    return edge.kind in DUTIES and question.chain.covers(edge, question.area)


def _organisation(unit: Unit, reach: Reach) -> Iterator[Candidate]:
    time = reach.time & time_of(unit)
    if time:
        relation = organisation_relation(unit, reach.path)
        own = in_turn((stretch((unit,)),))
        yield Candidate(unit.id, relation, None, unit, reach.path, reach.covered, time, own)


def organisation_relation(unit: Unit, path: tuple[Edge, ...]) -> Relation:
    """Return how an organisation stands to a finding, by its way down to it."""
    kinds = [edge.kind for edge in path if edge.kind not in SUCCESSION]
    if not kinds:
        return Relation.LEADING_GROUP
    if kinds == [DutyKind.LEADS] and unit.kind is UnitKind.PARTY:
        return Relation.LEADING_GROUP
    supervises = kinds[0] == DutyKind.SUPERVISES
    return Relation.SUPERVISING_ORGAN if supervises else Relation.SUPERIOR_ORGANISATION


def _holders(question: Question, reach: Reach, hop: Hop) -> Iterator[Candidate]:
    post = question.chain.posts[hop.edge.source]
    unit = question.chain.units[post.unit]
    relation = _RELATION.get(hop.edge.kind, Relation.DIRECTLY_IN_CHARGE)
    tenures = (edge for edge in question.chain.into(post.id) if edge.kind == HOLDS)
    for held in hops(tenures, question.over):
        time = held.time & hop.time & time_of(post) & time_of(unit) & reach.time
        if time:
            yield Candidate(
                held.edge.source,
                relation,
                post,
                unit,
                (held.edge, hop.edge, *reach.path),
                reach.covered,
                time,
                _stretches(unit, post, held, hop),
                _manner(question, held.edges),
            )


def _stretches(unit: Unit, post: Post, held: Hop, hop: Hop) -> tuple[Stretch, ...]:
    return in_turn(
        stretch((tenure.record, post, unit, by.record))
        for tenure, by in product(held.edges, hop.edges)
    )


def _manner(question: Question, tenures: Iterable[Edge]) -> Manner | None:
    """Return how the post was held within the period, if it was held in one manner only."""
    edges = list(tenures)
    within = [edge for edge in edges if may_meet(edge.time, question.over)] or edges
    manners = {edge.record.manner for edge in within if isinstance(edge.record, Tenure)}
    return manners.pop() if len(manners) == 1 else None


def levels_between(candidate: Candidate, finding_unit: str) -> int:
    """Return how many units lie strictly between the subject's unit and the finding's.

    A unit and what it became are one.
    """
    path = candidate.path
    on_the_way = {edge.target for edge in path} | {
        edge.source for edge in path if edge.kind in DUTIES or edge.kind == PARENT
    }
    posts = {edge.target for edge in path if edge.kind == HOLDS}
    later = {edge.source: edge.target for edge in path if edge.kind in SUCCESSION}
    ends = {_last(later, end) for end in (candidate.unit.id, candidate.subject, finding_unit)}
    return len({_last(later, unit) for unit in on_the_way - posts} - ends)


def _last(later: Mapping[str, str], unit: str) -> str:
    while unit in later:
        unit = later[unit]
    return unit
