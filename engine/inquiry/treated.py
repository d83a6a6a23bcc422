"""What a charge comes to, so that two subjects can be held against each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.inquiry.reached import reached

if TYPE_CHECKING:
    from engine.assessment.verdicts import Standing, Verdict


class Treated(NamedTuple):
    """What a charge comes to for whomever it is about; on which finding does not matter."""

    standing: Standing
    responsibility: frozenset[str]
    measures: tuple[str, ...]
    beside: frozenset[str]
    leans: frozenset[str]
    powers: frozenset[tuple[str, str]]


def treated(verdict: Verdict) -> Treated:
    """Return how a verdict treats its subject."""
    found = reached(verdict)
    return Treated(
        standing=found.standing,
        responsibility=frozenset(code for _, code in found.responsibility),
        measures=found.measures,
        beside=found.beside,
        leans=found.leans,
        powers=found.powers,
    )
