"""The tests of a rule read one by one, and put together again with one of them otherwise."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from engine.logic.evaluate import Reading, combine, read_test, tests_in
from engine.logic.status import NEVER, status_from
from engine.model.values import Group, Test, Truth

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.logic.sheet import Cell
    from engine.model.rules import Rule
    from engine.model.values import Condition, Status

Readings = tuple[Reading, ...]
"""What the tests of a rule came to on a sheet: those of `when`, then those of `unless`."""

FIRM = {truth: Reading(truth, truth) for truth in Truth}


@lru_cache(maxsize=8192)
def tests_of(condition: Condition | None) -> tuple[Test, ...]:
    """Return the tests of a condition, in the order in which they are written."""
    return () if condition is None else tuple(tests_in(condition))


def rule_tests(rule: Rule) -> tuple[Test, ...]:
    """Return the tests of a rule: those of `when`, then those of `unless`."""
    return (*tests_of(rule.when), *tests_of(rule.unless))


def readings(rule: Rule, cells: Mapping[str, Cell]) -> Readings:
    """Return what each test of a rule comes to on the cells of a sheet."""
    return tuple(read_test(test, cells) for test in rule_tests(rule))


def joined(condition: Condition, found: Iterator[Reading]) -> Reading:
    """Return what a condition comes to, taking the readings of its tests one after the other."""
    if isinstance(condition, Group):
        return combine(condition.kind, [joined(part, found) for part in condition.of])
    return next(found)


def status(rule: Rule, found: Readings) -> Status:
    """Return what a rule comes to by the readings of its tests; overrides are not considered."""
    left = iter(found)
    when = joined(rule.when, left)
    return status_from(when, NEVER if rule.unless is None else joined(rule.unless, left))


def decisive(rule: Rule, found: Readings, number: int) -> bool:
    """Whether a rule would come to something else, if one test alone came out otherwise."""
    came_to = status(rule, found)
    return any(
        status(rule, (*found[:number], other, *found[number + 1 :])) is not came_to
        for truth, other in FIRM.items()
        if truth is not found[number].as_value
    )


def grounds(rule: Rule) -> tuple[Condition, ...]:
    """Return the grounds of a rule's exception, each of which is enough."""
    unless = rule.unless
    if isinstance(unless, Group) and unless.kind == "any" and unless.term is None:
        return unless.of
    return () if unless is None else (unless,)


def ground_truths(rule: Rule, found: Readings) -> Iterator[Truth]:
    """Yield what each ground of a rule's exception comes to."""
    left = iter(found[len(tests_of(rule.when)) :])
    for ground in grounds(rule):
        yield joined(ground, left).as_value
