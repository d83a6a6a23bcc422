"""What is told of a mutant by its rule alone: examples that notice it, sheets that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.status import rule_status
from engine.workshop.checking.examples import cells_of
from engine.workshop.diff.meaning import compared
from engine.workshop.mutate.overriding import never_gives_way

if TYPE_CHECKING:
    from engine.model.rules import Example, Rule
    from engine.workshop.diff.edition import Edition
    from engine.workshop.diff.meaning import Shown
    from engine.workshop.mutate.changes import Change


def sound(rule: Rule, example: Example) -> bool:
    """Whether an example holds by the rule as it is."""
    return rule_status(rule, cells_of(rule, example)) is example.expect


def noticing(rule: Rule, change: Change) -> int | None:
    """Return the number of the first example that notices a change.

    Examples say what a rule comes to: they stand beside it, and go with it if it is dropped.
    """
    altered = change.rule
    if altered is None or not change.of_status:
        return None
    for number, example in enumerate(rule.examples, start=1):
        if sound(rule, example) and not sound(altered, example):
            return number
    return None


def same(rule: Rule, change: Change, edition: Edition) -> bool:
    """Whether a change makes no difference on any sheet, known or not.

    A rule that concludes nowhere can be dropped, and conclude anything; an override between rules
    that never hold together can be dropped.
    """
    if change.operator == "drop-override" and never_gives_way(rule, change, edition):
        return True
    if change.of_status:
        return compared(rule, change.rule, edition.facts).extent == "equivalent"
    return compared(None, rule, edition.facts).extent == "equivalent"


def differing(rule: Rule, change: Change, edition: Edition) -> Shown | None:
    """Return a least sheet on which a change shows; None if none was found."""
    pair = (rule, change.rule) if change.of_status else (rule, None)
    return next(iter(compared(*pair, edition.facts).shown), None)
