"""Which rules turn on a supposition: the provisions that make an outcome another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.dossier import Law
from engine.assessment.points import cite
from engine.logic.evaluate import facts_read
from engine.model.flip import Turn
from engine.model.values import Stage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.assessment.dossier import Dossier
    from engine.logic.status import Outcome
    from engine.model.values import Status

_BEFORE_POWERS = (
    Stage.APPLICABLE,
    Stage.QUALIFY,
    Stage.ATTRIBUTE,
    Stage.MEASURE,
    Stage.ADJUST,
    Stage.NARROW,
)


class _Place(NamedTuple):
    stage: int
    about: str
    rule: str


class _Told(NamedTuple):
    law: Law
    outcome: Outcome


def turns(now: Dossier, then: Dossier, facts: frozenset[str]) -> tuple[Turn, ...]:
    """Return the rules that turn between two assessments of a charge, in the order of stages.

    Of rules that read one of the `facts` supposed, those that stop or begin to have an effect; if
    there are none, those that come to anything else; if there are none, any other with an effect.
    """
    before, after = _outcomes(now), _outcomes(then)
    changed = [
        place
        for place in sorted({**before, **after})
        if _status(before, place) is not _status(after, place)
    ]
    moved = [each for each in changed if _fills(before, each) is not _fills(after, each)]
    own = [each for each in changed if facts & _read((before | after)[each].outcome)]
    chosen = [each for each in own if each in moved] or own or moved
    return tuple(_turn(place, before, after) for place in chosen)


def _outcomes(dossier: Dossier) -> dict[_Place, _Told]:
    own = Law(dossier.pack, dossier.draft.regulation)
    return {
        _Place(_BEFORE_POWERS.index(judged.stage), judged.about, name): _Told(
            judged.law or own, outcome
        )
        for judged in dossier.judged
        if judged.stage in _BEFORE_POWERS
        for name, outcome in judged.outcomes.items()
    }


def _status(found: Mapping[_Place, _Told], place: _Place) -> Status | None:
    return found[place].outcome.status if place in found else None


def _fills(found: Mapping[_Place, _Told], place: _Place) -> bool:
    """Whether a rule has an effect: it concludes, and no other stands in its place."""
    if place not in found:
        return False
    outcome = found[place].outcome
    return outcome.status.concludes and not outcome.yields_to


def _read(outcome: Outcome) -> frozenset[str]:
    return facts_read(outcome.rule)


def _turn(place: _Place, before: Mapping[_Place, _Told], after: Mapping[_Place, _Told]) -> Turn:
    told = after.get(place) or before[place]
    rule = told.outcome.rule
    return Turn(
        rule=rule.id,
        title=rule.title,
        stage=rule.stage,
        about=place.about,
        citation=cite(told.law.pack, told.law.regulation, rule.provision),
        now=before[place].outcome.status if place in before else None,
        then=after[place].outcome.status if place in after else None,
    )
