"""Until when a measure has effect: alone, and beside earlier ones that still run."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from engine.assessment.influence import STARTS
from engine.assessment.timetable import Asked, examined, timetable
from engine.reports.numerals import number_of
from engine.scenarios.assessing import DIGESTS
from engine.scenarios.doing import does
from engine.scenarios.lexicon import looked_up
from engine.scenarios.slip import SlipError
from engine.scenarios.then.stand import found, require, stands
from engine.scenarios.then.verdicts import regulations
from engine.scenarios.world import day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.assessment.verdicts import Verdict
    from engine.model.timetable import InfluencePeriod
    from engine.scenarios.doing import Told
    from engine.scenarios.world import World


@does("then:influence")
def influence(world: World, told: Told) -> None:
    """Require that a measure counted from a day has effect until another, settled as said."""
    end = _day(told["end"])
    unsettled = told.code("unsettled") if told.get("unsettled") else None
    _require(world, told, end, unsettled)


@does("then:influence-open")
def influence_open(world: World, told: Told) -> None:
    """Require that people have to settle until when a measure has effect, and why."""
    _require(world, told, None, told.code("unsettled"))


def _require(world: World, told: Told, end: date | None, unsettled: str | None) -> None:
    periods = list(_periods(world, told))
    fits = all((each.end, each.unsettled) == (end, unsettled) for each in periods)
    require(periods and fits, world.subject(told["who"]))


def _periods(world: World, told: Told) -> Iterator[InfluencePeriod]:
    """Yield the periods of a measure under each charge on a subject that has it.

    They are those of the dated list of the procedure.
    """
    start = _day(told["start"])
    wanted = looked_up(told["measure"], world.lexicon.measures, "no-measure")
    for verdict in _examined(world, told):
        for code in sorted(wanted & _measures(verdict)):
            asked = Asked(verdict.draft.id, code, dict.fromkeys(STARTS.values(), start))
            yield from timetable(found(world).bare, DIGESTS, asked).periods


def _examined(world: World, told: Told) -> list[Verdict]:
    among = regulations(world, told)
    named = among is not None
    every = examined(found(world).bare, world.subject(told["who"]), every=named)
    return [each for each in every if among is None or each.draft.regulation.id in among]


def _measures(verdict: Verdict) -> set[str]:
    return {each.id for each in verdict.dossier.pack.measures} if verdict.dossier else set()


def _day(text: str) -> date:
    """Return a whole day. Raises SlipError for a month or a year alone, or a day that is none."""
    try:
        return date.fromisoformat(day(text))
    except ValueError:
        raise SlipError("no-whole-day", {"word": text}) from None


@does("then:joint")
def joint(world: World, told: Told) -> None:
    """Require the bounds of the one period that several equal measures on each may have."""
    measure = looked_up(told["measure"], world.lexicon.measures, "no-measure")
    wanted = number_of(told["least"]), number_of(told["most"])
    for each in stands(world, told["subjects"]):
        tables = (one.measures.if_several or () for one in each.proposals)
        rows = [row for table in tables for row in table if row.due.id in measure and row.together]
        bounds = {(row.together.least, row.together.most) for row in rows if row.together}
        require(bounds == {wanted}, each.subject)
