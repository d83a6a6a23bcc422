"""From a finding to its links: every subject above it, by its best way down."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.chain.candidates import Candidate, candidates, levels_between
from engine.chain.edges import DUTIES, HEADS, SERVES, SUCCESSION, place, step
from engine.chain.office import days_in_office, left, may_meet, office, predates, window
from engine.chain.spans import Time, either
from engine.chain.spans import bounds as bounds_of
from engine.chain.stretches import in_turn
from engine.chain.upward import Question, reaches
from engine.model.links import Link, Relation, Responsibility4
from engine.model.organisation import Level, UnitKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from engine.chain.graph import Chain
    from engine.chain.spans import Bounds
    from engine.model.case import Finding
    from engine.model.organisation import Post, Unit

_RANK = {level: rank for rank, level in enumerate(Level)}


def links(chain: Chain, finding: Finding, on: date) -> tuple[Link, ...]:
    """Return every link of a finding: highest level first, then by unit, post and person.

    Whether somebody has left is measured on the day of decision, `on`.
    Several ways of one person in one relation and one post, or of one organisation, are one link.
    Its path is one that may have held within the period, rests on duties alone, is shortest and
    comes first by its ids; its days are those of all ways that are as good.
    """
    if finding.unit not in chain.units:
        return ()
    question = Question(chain, finding.unit, finding.area, window(finding.period))
    found = (one for reach in reaches(question) for one in candidates(question, reach))
    owning = _owning(question, _best(question, found))
    all_links = (_link(question, finding.id, one, on, own=own) for one, own in owning)
    return tuple(sorted(all_links, key=_order))


def _best(question: Question, found: Iterable[Candidate]) -> list[Candidate]:
    ways: dict[tuple[str, Relation | None, str], list[Candidate]] = defaultdict(list)
    for candidate in found:
        relation = candidate.relation if candidate.post else None
        ways[candidate.subject, relation, _seat(candidate)].append(candidate)
    return [_one_of(question, same) for same in ways.values()]


def _one_of(question: Question, ways: list[Candidate]) -> Candidate:
    best = min(ways, key=lambda one: _worth(question, one))
    as_good = [one for one in ways if one.covered == best.covered]
    return replace(
        best,
        time=either(one.time for one in as_good),
        stretches=in_turn(stretch for one in as_good for stretch in one.stretches),
    )


def _seat(candidate: Candidate) -> str:
    return candidate.post.id if candidate.post else candidate.unit.id


def _worth(question: Question, one: Candidate) -> tuple[bool, bool, int, list[tuple[str, ...]]]:
    live = may_meet(one.time, question.over)
    return not live, not one.covered, len(one.path), [edge.order for edge in one.path]


def _owning(question: Question, best: list[Candidate]) -> Iterator[tuple[Candidate, bool]]:
    """Say of each whether it has an own duty; a member or liaison by one held on the same days."""
    held = {
        (one.subject, _seat(one), _within(question, one))
        for one in best
        if one.own and one.post and one.relation is not Relation.HEAD
    }
    for one in best:
        beside = (one.subject, _seat(one), _within(question, one)) in held
        yield one, one.own or (one.covered and beside)


def _within(question: Question, one: Candidate) -> Time:
    widest = (question.over.widest,)
    return one.time & Time(widest, widest) or one.time


def responsibility(unit: Unit, post: Post | None) -> Responsibility4:
    """Return which of the four responsibilities a post carries, or a unit itself."""
    if post is None:
        party = unit.kind is UnitKind.PARTY
        return Responsibility4.PRINCIPAL if party else Responsibility4.SUPERVISORY
    if place(post) == HEADS and unit.kind is UnitKind.DISCIPLINE:
        return Responsibility4.SUPERVISORY
    if place(post) == HEADS and unit.kind is UnitKind.PARTY:
        return Responsibility4.FIRST
    in_group = post.leading_group and place(post) != SERVES
    return Responsibility4.DUAL_DUTY if in_group else Responsibility4.NONE


def _link(question: Question, finding: str, one: Candidate, on: date, *, own: bool) -> Link:
    bounds = [*(stretch.bounds for stretch in one.stretches), *_same_office(question, one)]
    return Link(
        id=f"{one.subject}@{finding}/{one.relation}/{_seat(one)}",
        subject=one.subject,
        kind="person" if one.post else "organisation",
        finding=finding,
        relation=one.relation,
        responsibility=responsibility(one.unit, one.post),
        own_duty=own,
        post=one.post.id if one.post else None,
        unit=one.unit.id,
        level=one.unit.level,
        levels=levels_between(one, question.unit),
        manner=one.manner,
        in_office=office(one.time, question.over),
        days=days_in_office(one.time, question.over),
        period_days=question.over.days,
        stretches=tuple(stretch.written for stretch in one.stretches),
        predates_tenure=predates(bounds, question.over),
        left_since=left(bounds, on),
        path=tuple(step(edge) for edge in one.path),
    )


def _same_office(question: Question, one: Candidate) -> Iterator[Bounds]:
    """Yield when a person held the same office of a unit that was there instead of this one."""
    chain = question.chain
    for kin in chain.into(one.unit.id):
        for edge in chain.into(kin.source) if kin.kind in SUCCESSION else ():
            post = chain.posts.get(edge.source)
            if post and edge.kind not in DUTIES and one.post and post.role is one.post.role:
                held = (tenure for tenure in chain.into(post.id) if tenure.source == one.subject)
                yield from (bounds_of(tenure.record) for tenure in held)


def _order(link: Link) -> tuple[int, str, str, str, str]:
    return -_RANK[link.level], link.unit, link.post or "", link.subject, link.relation
