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
_MISSING = {Status.NOT_MET.value: Truth.NO, Status.OPEN.value: Truth.UNKNOWN}
"""What one test is, where all others hold, for a rule to come to an outcome."""


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
        part = say("coverage", f"page:part-{test.part}", lang)
        label = test.label.in_(lang)
        return say("suggest", "hole:condition", lang, sight=sight, part=part, label=label)


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


def ways_to_fill(rule: Rule, hole: Hole) -> list[list[Way]]:
    """Return what the tests of a rule have to be for a hole to be filled, better ways first.

    Better are those in which one test alone makes the rule come to it: all others leave it to that.
    """
    return [found for found in (_by_one_test(rule, hole), _by_any(rule, hole)) if found]


def _by_one_test(rule: Rule, hole: Hole) -> list[Way]:
    if hole.kind == "condition" and hole.sight in _TRUTH:
        return _turned(rule, hole.number, _TRUTH[hole.sight])
    if hole.kind == "outcome" and hole.sight in _MISSING:
        every = range(len(tests_of(rule.when)))
        return [way for at in every for way in _turned(rule, at, _MISSING[hole.sight])]
    return []


def _turned(rule: Rule, number: int, truth: Truth) -> list[Way]:
    return [{**way, number: truth} for way in deciding(rule, number)]


def _by_any(rule: Rule, hole: Hole) -> list[Way]:
    if hole.kind == "outcome":
        return to_outcome(rule, Status(hole.sight))
    if hole.kind == "condition":
        if hole.sight == "decisive":
            return deciding(rule, hole.number)
        return [{hole.number: _TRUTH[hole.sight]}]
    of = grounds(rule)
    start = len(tests_of(rule.when)) + sum(len(tests_of(each)) for each in of[: hole.number])
    return ways(of[hole.number], _TRUTH[hole.sight], start)
