"""Whether one rule can ever make another give way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.evaluate import conditions_of
from engine.model.values import Group, Stage
from engine.workshop.cells.meet import Meeting, TooManyWaysError
from engine.workshop.cells.table import table_of
from engine.workshop.diff.meaning import compared

if TYPE_CHECKING:
    from engine.model.rules import Rule
    from engine.workshop.diff.edition import Edition
    from engine.workshop.mutate.changes import Change


def never_gives_way(rule: Rule, change: Change, edition: Edition) -> bool:
    """Whether an override that was dropped comes to nothing, whatever is known.

    Said of measures only, which are settled sheet by sheet, and only where the rule still overrides
    another: one that overrides any is told as the graver tier. The rule that it no longer overrides
    must come to the same on every sheet if the overrider's own conditions were an exception to it.
    """
    if change.rule is None or not change.rule.overrides or rule.stage is not Stage.MEASURE:
        return False
    under = overridden(change, edition)
    if under is None:
        return False
    free = under.model_copy(update={"unless": None})
    giving = under.model_copy(update={"unless": Group(kind="any", of=(rule.when,))})
    return compared(free, giving, edition.facts).extent == "equivalent"


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
