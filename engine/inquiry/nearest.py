"""The nearest supposition under which a charge comes to what is asked, tried and stripped."""

from __future__ import annotations

from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from engine.inquiry.free import free, rules_on
from engine.inquiry.room import Room
from engine.inquiry.trial import tried
from engine.logic.evaluate import facts_read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from engine.assessment.dossier import Dossier
    from engine.assessment.matching import Matcher
    from engine.assessment.verdicts import Verdict
    from engine.inquiry.brief import Brief
    from engine.inquiry.free import Free
    from engine.inquiry.room import Plan
    from engine.model.values import Scalar
    from engine.model.vocabulary import FactSpec

    Goal = Callable[[Verdict], bool]

FEW = 12
TENURE = ("link.in_office", "link.own_duty", "finding.established")
"""What the chain and the findings give and may yet turn out otherwise."""


def room_of(brief: Brief, dossier: Dossier) -> Room:
    """Return a charge with the facts that may be supposed otherwise of it.

    Those are what people judge, what the chain leaves unknown, and time in office, duty and finding
    themselves: who somebody is to whom in the chain is never supposed otherwise.
    """
    vocabulary = brief.vocabulary
    may = (each for each in free(dossier, vocabulary) if _supposable(each, vocabulary))
    said = frozenset(chain.from_iterable(each.facts for each in brief.case.judgements))
    return Room(dossier, {each.key: each for each in may}, said, readers(dossier))


def readers(dossier: Dossier) -> Counter[str]:
    """Return how many rules on a charge read each fact."""
    return Counter(chain.from_iterable(map(facts_read, rules_on(dossier))))


def _supposable(each: Free, vocabulary: Mapping[str, FactSpec]) -> bool:
    return each.fact in TENURE or each.fact in vocabulary or each.known == "unknown"


def nearest(room: Room, plans: Iterable[Plan], matcher: Matcher, goal: Goal) -> list[Plan]:
    """Return plans that do come to what is asked, nearest first, each without anything idle.

    Alike plans for several findings or links follow one another; not more than `FEW` are stripped.
    """
    listed = list(plans)
    verdicts = tried(room.dossier, listed, matcher)
    reached = [plan for plan, verdict in zip(listed, verdicts, strict=True) if goal(verdict)]
    few = sorted(reached, key=lambda plan: _place(room, plan))[:FEW]
    stripped = {
        _named(plan): plan for plan in (_stripped(room, each, matcher, goal) for each in few)
    }
    return sorted(stripped.values(), key=lambda plan: _place(room, plan))


def _place(room: Room, plan: Plan) -> tuple[object, ...]:
    return (*room.rank(plan), _named(plan))


def _named(plan: Plan) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((key, str(value)) for key, value in plan.items()))


def alike(room: Room, one: Plan, other: Plan) -> bool:
    """Whether two plans set the same facts to the same values, be it of other findings."""
    return _facts(room, one) == _facts(room, other)


def _facts(room: Room, plan: Plan) -> frozenset[tuple[str, Scalar]]:
    return frozenset((room.free[key].fact, value) for key, value in plan.items())


def _stripped(room: Room, plan: Plan, matcher: Matcher, goal: Goal) -> Plan:
    """Return a plan without the values that it does not need, dearest tried first."""
    left = dict(plan)
    for key in sorted(plan, key=lambda key: (-room.cost_of(key), key)):
        less = {name: value for name, value in left.items() if name != key}
        if goal(tried(room.dossier, [less], matcher)[0]):
            left = less
    return left
