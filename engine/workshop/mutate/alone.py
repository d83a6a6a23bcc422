"""What is told of a mutant by its rule alone: examples that notice it, sheets that show it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.evaluate import conditions_of
from engine.logic.status import rule_status
from engine.workshop.cells.meet import Meeting, TooManyWaysError
from engine.workshop.cells.table import table_of
from engine.workshop.checking.examples import cells_of
from engine.workshop.diff.meaning import compared, concluding

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

    A rule that concludes nowhere can be dropped, and conclude anything.
    """
    if change.of_status:
        return compared(rule, change.rule, edition.facts).extent == "equivalent"
    return compared(None, rule, edition.facts).extent == "equivalent"


def differing(rule: Rule, change: Change, edition: Edition) -> Shown | None:
    """Return a least sheet on which a change shows; None if none was found.

    That a rule overrides another shows only where both hold.
    """
    if change.operator == "drop-override":
        other = overridden(change, edition)
        return concluding(rule, rule, (other,), edition.facts) if other else None
    pair = (rule, change.rule) if change.of_status else (rule, None)
    return next(iter(compared(*pair, edition.facts).shown), None)


def overridden(change: Change, edition: Edition) -> Rule | None:
    """Return the rule that is no longer overridden; None if it is of another version."""
    return edition.rules.get(change.was) if isinstance(change.was, str) else None


def apart(rule: Rule, other: Rule, edition: Edition) -> bool:
    """Whether it is proven that two rules hold together on no sheet."""
    rules, facts = (rule, other), edition.facts
    table = table_of([it for each in rules for it in conditions_of(each)], facts)
    meeting = Meeting(table)
    nodes = [table.node(each.when, facts) for each in rules]
    nodes += [meeting.opposite(table.node(each.unless, facts)) for each in rules if each.unless]
    try:
        return meeting.sheet(*nodes) is None
    except TooManyWaysError:
        return False
