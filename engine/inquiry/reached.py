"""What a charge comes to, in parts that can be compared: verdict, responsibility, measures, powers.

Which of several provisions it rests on, and on which conditions, is left out: two completions of
the facts that differ in nothing else come to the same for the person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.adjust import SLOT as LEAN
from engine.assessment.attribute import SLOT as RESPONSIBILITY
from engine.assessment.authorise import SLOT as AUTHORITY
from engine.logic.slots import gather
from engine.model.values import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.assessment.verdicts import Standing, Verdict
    from engine.logic.status import Outcome

_PENDING = ("open", "waiting", "conflict")
Pairs = frozenset[tuple[str, str]]


class Reached(NamedTuple):
    """What a charge comes to. All but the verdict is empty unless it is proposed.

    `measures` are in the order of the ladder; `responsibility` goes by finding, `powers` by
    measure; `beside` are options, `leans` what makes it lighter or heavier.
    """

    standing: Standing
    responsibility: Pairs = frozenset()
    measures: tuple[str, ...] = ()
    beside: frozenset[str] = frozenset()
    leans: frozenset[str] = frozenset()
    powers: Pairs = frozenset()


def standing_of(outcome: str) -> Standing:
    """Return what an outcome of a charge means for its subject."""
    if outcome == "proposed":
        return "proposed"
    return "to-be-established" if outcome in _PENDING else "not-proposed"


def reached(verdict: Verdict) -> Reached:
    """Return what a verdict comes to."""
    dossier, found = verdict.dossier, verdict.permitted
    if verdict.outcome != "proposed" or dossier is None or found is None:
        return Reached(standing_of(verdict.outcome))
    adjusting = dossier.of_charge(Stage.ADJUST)
    return Reached(
        standing="proposed",
        responsibility=frozenset(_borne(verdict)),
        measures=found.codes,
        beside=frozenset(code for code, _ in found.law.options),
        leans=frozenset(_leans(adjusting.outcomes.values() if adjusting else ())),
        powers=frozenset(
            (judged.about, code)
            for judged in dossier.at(Stage.AUTHORISE)
            for code in gather(AUTHORITY, judged.outcomes.values()).values
        ),
    )


def _borne(verdict: Verdict) -> Iterator[tuple[str, str]]:
    for each in verdict.links:
        cell = each.cells[RESPONSIBILITY]
        yield each.link.finding, str(cell.value)


def _leans(outcomes: Iterable[Outcome]) -> Iterator[str]:
    yield from gather(LEAN, outcomes).values
