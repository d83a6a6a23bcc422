"""What a rule may be altered into: its conditions, what it concludes, its verb, the whole of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from engine.model.measures import Lean
from engine.model.values import Condition, Verb
from engine.rulebook.register import entry_of, place
from engine.workshop.mutate.conditions import less_one, turned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.mutation import Operator
    from engine.model.rules import Rule
    from engine.workshop.diff.edition import Edition

_RANGES = ("range", "narrow")
_MEASURED = ("measures", "options", "cap")


class Conclusion(NamedTuple):
    """What a rule puts into a slot."""

    slot: str
    codes: tuple[str, ...]


Thing = Condition | Conclusion | Verb | str | None
"""What stood in a rule, or stands there now; a text is the id of a rule."""


@dataclass(frozen=True, slots=True)
class Change:
    """An alteration of a rule: `rule` is None if it is gone; `refused` if no reader takes it."""

    key: str
    operator: Operator
    rule: Rule | None
    was: Thing = None
    now: Thing = None
    refused: bool = False

    @property
    def of_status(self) -> bool:
        """Whether the rule comes to something else, rather than concludes something else."""
        return self.operator in {"drop-condition", "drop-exception", "drop-value", "flip", "shift"}


def changes(rule: Rule, edition: Edition) -> tuple[Change, ...]:
    """Return all alterations of a rule of an edition, each with a key of its own."""
    found = chain(
        [Change("", "drop-rule", None)],
        _conditions(rule),
        _conclusions(rule, edition),
        _verbs(rule, edition),
        _overrides(rule),
    )
    key = f"{edition.pack.key}:{rule.id}"
    return tuple(
        Change(f"{key}#{number}", each.operator, each.rule, each.was, each.now, each.refused)
        for number, each in enumerate(found, start=1)
    )


def _conditions(rule: Rule) -> Iterator[Change]:
    for each in turned(rule.when):
        altered = rule.model_copy(update={"when": each.condition})
        yield Change("", each.operator, altered, each.was, each.now)
    if rule.unless is None:
        return
    gone = rule.model_copy(update={"unless": None})
    yield Change("", "drop-exception", gone, rule.unless)
    for each in turned(rule.unless):
        altered = rule.model_copy(update={"unless": each.condition})
        operator = "drop-exception" if each.operator == "drop-condition" else each.operator
        yield Change("", operator, altered, each.was, each.now)


def _conclusions(rule: Rule, edition: Edition) -> Iterator[Change]:
    for slot, codes in rule.then.items():
        was = Conclusion(slot, codes)
        for now in dict.fromkeys(_otherwise(slot, codes, edition)):
            altered = rule.model_copy(update={"then": {**rule.then, slot: now}})
            yield Change("", "swap-conclusion", altered, was, Conclusion(slot, now))
        if slot not in _RANGES:
            for now in less_one(codes):
                altered = rule.model_copy(update={"then": {**rule.then, slot: now}})
                yield Change("", "drop-conclusion", altered, was, Conclusion(slot, now))


def _otherwise(slot: str, codes: tuple[str, ...], edition: Edition) -> Iterator[tuple[str, ...]]:
    if slot in _RANGES:
        yield from _ranges(codes, edition)
        return
    every = _codes(slot, edition)
    for at, code in enumerate(codes):
        place = every.index(code) if code in every else -1
        others = (*every[place + 1 :], *every[: max(place, 0)])
        other = next((each for each in others if each not in codes), None)
        if other is not None:
            yield (*codes[:at], other, *codes[at + 1 :])


def _codes(slot: str, edition: Edition) -> tuple[str, ...]:
    if slot == "lean":
        return tuple(each.value for each in Lean)
    if slot in _MEASURED:
        return tuple(measure.id for measure in edition.measures)
    return next((tuple(each.values) for each in edition.pack.slots if each.name == slot), ())


def _ranges(codes: tuple[str, ...], edition: Edition) -> Iterator[tuple[str, ...]]:
    """Yield a range with either end one step up or down its ladder."""
    ladder = edition.ladder(set(codes))
    if ladder is None:
        return
    steps = ladder.measures
    low, high = steps.index(codes[0]), steps.index(codes[-1])
    for one, other in ((low - 1, high), (low + 1, high), (low, high - 1), (low, high + 1)):
        if 0 <= one <= other < len(steps):
            yield (steps[one], steps[other])


def _verbs(rule: Rule, edition: Edition) -> Iterator[Change]:
    """Yield the rule with another verb of its article; with one not of it, it is not read."""
    usual = Verb.SHALL if rule.verb is Verb.MAY else Verb.MAY
    entry = None
    if rule.provision.regulation is None:
        entry = entry_of(rule.provision, {place(each): each for each in edition.pack.articles})
    others = [verb for verb in entry.verbs if verb is not rule.verb] if entry else [usual]
    verb = others[0] if others else usual
    altered = rule.model_copy(update={"verb": verb})
    yield Change("", "swap-verb", altered, rule.verb, verb, refused=not others)


def _overrides(rule: Rule) -> Iterator[Change]:
    for each in rule.overrides:
        left = tuple(name for name in rule.overrides if name != each)
        altered = rule.model_copy(update={"overrides": left})
        yield Change("", "drop-override", altered, each)
