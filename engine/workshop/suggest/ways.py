"""Which tests have to come out how, for a condition or a rule to come to something."""

from __future__ import annotations

from itertools import islice, product
from typing import TYPE_CHECKING

from engine.logic.evaluate import negate
from engine.model.values import Group, Status, Truth
from engine.workshop.coverage.reading import tests_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.model.rules import Rule
    from engine.model.values import Condition

Way = dict[int, Truth]
"""What some tests of a rule have to be, by their numbers; the others may be anything."""

MOST = 24
"""How many ways are looked at."""


def ways(condition: Condition, truth: Truth, start: int = 0) -> list[Way]:
    """Return ways in which a condition comes to a truth; its tests count from `start`."""
    if not isinstance(condition, Group):
        return [{start: truth}]
    wanted = negate(truth) if condition.kind == "none" else truth
    ruling, neutral = (Truth.NO, Truth.YES) if condition.kind == "all" else (Truth.YES, Truth.NO)
    starts = _starts(condition.of, start)
    if wanted is ruling:
        parts = zip(condition.of, starts, strict=True)
        return _first(way for part, at in parts for way in ways(part, ruling, at))
    if wanted is neutral:
        return _every(condition.of, starts, [neutral] * len(starts))
    return _first(
        way
        for open_ in range(len(starts))
        for way in _every(
            condition.of,
            starts,
            [Truth.UNKNOWN if each == open_ else neutral for each in range(len(starts))],
        )
    )


def _starts(parts: Sequence[Condition], start: int) -> list[int]:
    found = []
    for part in parts:
        found.append(start)
        start += len(tests_of(part))
    return found


def _every(parts: Sequence[Condition], starts: Sequence[int], truths: Sequence[Truth]) -> list[Way]:
    of = [ways(*each) for each in zip(parts, truths, starts, strict=True)]
    return _first(_merged(chosen) for chosen in product(*of))


def _merged(chosen: Iterable[Way]) -> Way:
    return {number: truth for way in chosen for number, truth in way.items()}


def _first(found: Iterable[Way]) -> list[Way]:
    return list(islice(found, MOST))


def to_outcome(rule: Rule, status: Status) -> list[Way]:
    """Return ways in which a rule comes to a status by itself.

    What is defeated or yields to another has to be established first.
    """
    when = {
        Status.OPEN: Truth.UNKNOWN,
        Status.NOT_MET: Truth.NO,
    }.get(status, Truth.YES)
    if rule.unless is None or status is Status.NOT_MET:
        return ways(rule.when, when)
    unless = {
        Status.EXCEPTED: (Truth.YES,),
        Status.CONDITIONAL: (Truth.UNKNOWN, Truth.NO),
    }.get(status, (Truth.NO,))
    return _both(rule, when, unless)


def _both(rule: Rule, when: Truth, unless: Iterable[Truth]) -> list[Way]:
    assert rule.unless is not None, rule.id
    start = len(tests_of(rule.when))
    excepted = [way for truth in unless for way in ways(rule.unless, truth, start)]
    return _first(_merged(both) for both in product(ways(rule.when, when), excepted))


def deciding(rule: Rule, number: int) -> list[Way]:
    """Return ways in which one test decides what a rule comes to: all others leave it to it."""
    whens = len(tests_of(rule.when))
    if number < whens:
        found = dict(_leaving(rule.when, number, 0))
        rest = ways(rule.unless, Truth.NO, whens) if rule.unless is not None else [{}]
        return _first({**way, **found} for way in rest)
    assert rule.unless is not None, rule.id
    found = dict(_leaving(rule.unless, number, whens))
    return _first({**way, **found} for way in ways(rule.when, Truth.YES))


def _leaving(condition: Condition, number: int, start: int) -> Iterator[tuple[int, Truth]]:
    """Yield what the tests beside one have to be so that a condition turns on that one."""
    if not isinstance(condition, Group):
        yield start, Truth.YES
        return
    neutral = Truth.YES if condition.kind == "all" else Truth.NO
    for part, at in zip(condition.of, _starts(condition.of, start), strict=True):
        if at <= number < at + len(tests_of(part)):
            yield from _leaving(part, number, at)
        else:
            yield from next(iter(ways(part, neutral, at)), {}).items()
