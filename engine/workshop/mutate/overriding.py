"""Whether one rule can ever make another give way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.values import Group, Stage
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
    under = next((each for each in edition.pack.rules if each.id == change.was), None)
    if under is None:
        return False
    free = under.model_copy(update={"unless": None})
    giving = under.model_copy(update={"unless": Group(kind="any", of=(rule.when,))})
    return compared(free, giving, edition.facts).extent == "equivalent"
