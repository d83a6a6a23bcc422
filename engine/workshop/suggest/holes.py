"""The holes of coverage of one rule: what was not seen, and in which ways it would be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.model.values import Status, Truth
from engine.text.catalogue import say
from engine.workshop.coverage.reading import grounds, tests_of
from engine.workshop.suggest.ways import deciding, to_outcome, ways

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Lang
    from engine.model.coverage import Kind, RuleCoverage
    from engine.model.rules import Rule
    from engine.workshop.suggest.ways import Way

OFFERED: tuple[Kind, ...] = ("measure", "option")
"""The kinds of which `sight` is the id of what no proposal offers."""

_TRUTH = {"yes": Truth.YES, "no": Truth.NO, "unknown": Truth.UNKNOWN}


@dataclass(frozen=True, slots=True)
class Hole:
    """Something that was not seen of a rule; `number` counts its tests or grounds from 0."""

    kind: Kind
    sight: str
    number: int = 0

    def told(self, found: RuleCoverage, lang: Lang) -> str:
        """Return the hole of a rule in words."""
        code = "status" if self.kind == "outcome" else "sight"
        sight = say("coverage", f"{code}:{self.sight}", lang)
        if self.kind == "outcome":
            return say("suggest", "hole:outcome", lang, sight=sight)
        if self.kind == "exception":
            label = found.exceptions[self.number].label.in_(lang)
            return say("suggest", "hole:exception", lang, sight=sight, label=label)
        test = found.conditions[self.number]
        told = {"line": str(test.line), "label": test.label.in_(lang)}
        return say("suggest", "hole:condition", lang, sight=sight, **told)


def holes(found: RuleCoverage) -> Iterator[Hole]:
    """Yield what is asked for of a rule and was not seen, outcomes first."""
    for status, count in found.outcomes.items():
        if count.missing:
            yield Hole("outcome", status.value)
    for number, test in enumerate(found.conditions):
        for sight, count in test.sights.items():
            if count.missing:
                yield Hole("condition", sight, number)
    for number, ground in enumerate(found.exceptions):
        for sight, count in ground.sights.items():
            if count.missing:
                yield Hole("exception", sight, number)


def ways_to_fill(rule: Rule, hole: Hole) -> list[Way]:
    """Return what the tests of a rule have to be for a hole to be filled."""
    if hole.kind == "outcome":
        return to_outcome(rule, Status(hole.sight))
    if hole.kind == "condition":
        if hole.sight == "decisive":
            return deciding(rule, hole.number)
        return [{hole.number: _TRUTH[hole.sight]}]
    of = grounds(rule)
    start = len(tests_of(rule.when)) + sum(len(tests_of(each)) for each in of[: hole.number])
    return ways(of[hole.number], _TRUTH[hole.sight], start)
