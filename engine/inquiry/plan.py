"""Values of free facts under which rules would conclude: what to try, never what is so.

A plan is drawn backwards, from a conclusion through the rules that give it to the facts they read.
It takes no account of what else its values bring about; whoever uses one tries it on the charge.
Of many plans the cheapest are kept: what nobody has said or what is assumed costs least, what
people judged more, what the chain or a record gives most.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from operator import itemgetter
from typing import TYPE_CHECKING

from engine.assessment.adjust import SLOT as LEAN
from engine.assessment.applicable import SLOT as APPLIES
from engine.assessment.attribute import GROUND
from engine.assessment.attribute import SLOT as RESPONSIBILITY
from engine.assessment.qualify import SLOT as CIRCUMSTANCE
from engine.inquiry.offers import OFFERS
from engine.logic.evaluate import facts_of, holds, member_test
from engine.model.values import Group, Op, Stage, Test

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.inquiry.room import Plan, Room
    from engine.model.rules import Rule
    from engine.model.values import Condition

WIDTH = 16
NOTHING_TO_SET: tuple[Plan, ...] = ({},)
_STAGE_OF = {
    APPLIES: Stage.APPLICABLE,
    CIRCUMSTANCE: Stage.QUALIFY,
    RESPONSIBILITY: Stage.ATTRIBUTE,
    LEAN: Stage.ADJUST,
}


def bearing(room: Room, rule: Rule, link: str) -> tuple[Plan, ...]:
    """Return plans under which a rule bears on a proposal, one for each way to the rule.

    If that can be, no other rule of the first stages stands beside it.
    """
    if rule.stage is Stage.MEASURE:
        return permitting(room, rule)
    alone = rule.stage in (Stage.APPLICABLE, Stage.QUALIFY, Stage.ATTRIBUTE)
    whole = proposing(replace(room, only=rule, at=link, known={})) if alone else ()
    whole = whole or proposing(room)
    ways = (joined(room, ((plan,), whole))[:1] for plan in concluding(room, rule, link))
    return tuple(plan for way in ways for plan in way)


def proposing(room: Room) -> tuple[Plan, ...]:
    """Return plans under which a charge may come to a proposal."""
    found = (permitting(room, rule) for rule in room.dossier.pack.of(Stage.MEASURE))
    return _cheapest(room, (plan for plans in found for plan in plans))


def permitting(room: Room, rule: Rule) -> tuple[Plan, ...]:
    """Return plans under which a charge may come to a proposal by a rule of the measure stage."""
    parts = [_applying(room), concluding(room, rule, "")]
    if CIRCUMSTANCE not in {fact.partition("/")[0] for fact in facts_of(rule.when)}:
        parts.append(_carried(room))
    return joined(room, parts)


def concluding(room: Room, rule: Rule, link: str) -> tuple[Plan, ...]:
    """Return plans under which a rule may conclude on a link, or on the charge without one."""
    place = id(rule), link
    if place not in room.known:
        room.known[place] = ()
        parts = [_holding(room, rule.when, link, wanted=True)]
        if rule.unless is not None:
            parts.append(_holding(room, rule.unless, link, wanted=False))
        room.known[place] = joined(room, parts)
    return room.known[place]


def _applying(room: Room) -> tuple[Plan, ...]:
    return _giving(room, Stage.APPLICABLE, APPLIES, ("yes",), "")


def _giving(
    room: Room, stage: Stage, slot: str, codes: Iterable[str], link: str
) -> tuple[Plan, ...]:
    """Return plans under which some rule of a stage may put one of some codes into a slot."""
    wanted = frozenset(codes)
    alone = room.only is not None and room.only.stage is stage
    rules = (
        rule
        for rule in room.dossier.pack.of(stage)
        if not wanted.isdisjoint(rule.then.get(slot, ())) and not (alone and rule != room.only)
    )
    return _cheapest(room, (plan for rule in rules for plan in concluding(room, rule, link)))


def _carried(room: Room, circumstance: str = "") -> tuple[Plan, ...]:
    """Return plans under which some link may carry the charge, by a circumstance or by any."""
    found = (
        joined(
            room,
            (
                _borne(room, "", link),
                _any_of(room, Stage.QUALIFY, CIRCUMSTANCE, circumstance, link),
            ),
        )
        for link in room.links
    )
    return _cheapest(room, (plan for plans in found for plan in plans))


def _borne(room: Room, responsibility: str, link: str) -> tuple[Plan, ...]:
    """Return plans under which a responsibility may follow on an established ground."""
    ground = (_holding(room, test, link, wanted=True) for test in GROUND)
    borne = _any_of(room, Stage.ATTRIBUTE, RESPONSIBILITY, responsibility, link)
    return joined(room, (*ground, borne))


def _any_of(room: Room, stage: Stage, slot: str, code: str, link: str) -> tuple[Plan, ...]:
    every = (each for rule in room.dossier.pack.of(stage) for each in rule.then.get(slot, ()))
    return _giving(room, stage, slot, (code,) if code else every, link)


def _holding(room: Room, condition: Condition, link: str, *, wanted: bool) -> tuple[Plan, ...]:
    """Return plans under which a condition may hold, or may not."""
    if not isinstance(condition, Group):
        return _testing(room, condition, link, wanted=wanted)
    inward = wanted is not (condition.kind == "none")
    parts = [_holding(room, part, link, wanted=inward) for part in condition.of]
    if (condition.kind == "all") is inward:
        return joined(room, parts)
    every = [plan for plans in parts for plan in plans]
    return _cheapest(room, [plan for plan in every if room.through in plan] or every)


def _testing(room: Room, test: Test, link: str, *, wanted: bool) -> tuple[Plan, ...]:
    if test.op in (Op.CONTAINS, Op.ONLY):
        if not wanted:
            return ({},)
        each = (member_test(test.fact, str(code)) for code in test.values)
        found = (_testing(room, one, link, wanted=True) for one in each)
        return _cheapest(room, (plan for plans in found for plan in plans))
    family, _, code = test.fact.partition("/")
    if family in _STAGE_OF:
        return _concluded(room, test, (family, code), link, wanted=wanted)
    if family == "measures":
        asked = Test(fact="option.measure", values=(code,))
        return _offering(room, asked, wanted=True) if wanted else ({},)
    if family in OFFERS:
        return _offering(room, test, wanted=wanted)
    return _setting(room, test, link, wanted=wanted)


def _concluded(
    room: Room, test: Test, named: tuple[str, str], link: str, *, wanted: bool
) -> tuple[Plan, ...]:
    """Return plans for what rules conclude; that they do not conclude it is hoped for."""
    family, code = named
    positive = any(holds(test.op, value, test.values) for value in ("yes", *test.values)) is wanted
    if not wanted or not positive:
        return ({},)
    if not link and family == CIRCUMSTANCE:
        return _carried(room, code)
    if not link and family == RESPONSIBILITY:
        found = (_borne(room, code, each) for each in room.links)
        return _cheapest(room, (plan for plans in found for plan in plans))
    codes = (code,) if code else tuple(map(str, test.values))
    return _giving(room, _STAGE_OF[family], family, codes, link)


def _offering(room: Room, test: Test, *, wanted: bool) -> tuple[Plan, ...]:
    """Return plans under which a measure that a test asks for may be permitted or an option."""
    pack, offers = room.dossier.pack, OFFERS[test.fact]

    def fits(rule: Rule) -> bool:
        return any(holds(test.op, each, test.values) is wanted for each in offers(pack, rule))

    stages = (*pack.of(Stage.MEASURE), *pack.of(Stage.ADJUST))
    rules = [rule for rule in stages if fits(rule)]
    return _cheapest(room, (plan for rule in rules for plan in concluding(room, rule, "")))


def _setting(room: Room, test: Test, link: str, *, wanted: bool) -> tuple[Plan, ...]:
    cell = room.cells(link).get(test.fact)
    if cell is None:
        return ()
    if cell.value is not None and holds(test.op, cell.value, test.values) is wanted:
        return ({},)
    one = room.free.get(cell.key)
    if one is None:
        return ()
    fitting = (value for value in one.domain if holds(test.op, value, test.values) is wanted)
    return tuple({cell.key: value} for value in fitting)


def joined(room: Room, parts: Iterable[tuple[Plan, ...]]) -> tuple[Plan, ...]:
    """Return the cheapest plans that fulfil one plan of every part."""
    found = NOTHING_TO_SET
    for part in parts:
        if part == NOTHING_TO_SET:
            continue
        pairs = product(found, part)
        found = _cheapest(room, (both for one, other in pairs for both in _both(one, other)))
    return found


def _both(one: Plan, other: Plan) -> Iterator[Plan]:
    """Yield both plans in one, unless they want one fact in two ways."""
    both = {**one, **other}
    if both == {**other, **one}:
        yield both


def _cheapest(room: Room, plans: Iterable[Plan]) -> tuple[Plan, ...]:
    distinct = {frozenset(plan.items()): plan for plan in plans}
    if len(distinct) <= 1:
        return tuple(distinct.values())
    costs = {items: room.cost(plan) for items, plan in distinct.items()}
    most = sorted(costs.values())[:WIDTH][-1]
    near = [items for items in distinct if costs[items] <= most]
    near.sort(key=lambda items: (costs[items], str(tuple(sorted(items, key=itemgetter(0))))))
    return tuple(distinct[items] for items in near[:WIDTH])
