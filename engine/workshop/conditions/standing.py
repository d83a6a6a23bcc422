"""Where rules stand: their condition holds and their exception does not, with all facts known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.evaluate import facts_read
from engine.model.values import Group
from engine.workshop.conditions.together import possible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.logic.normal import Signed
    from engine.model.rules import Rule
    from engine.rulebook.sheets import Fact


def stands(rule: Rule) -> tuple[Signed, ...]:
    """Return what must hold for a rule to conclude, each condition plain or negated."""
    when = ((rule.when, False),)
    return when if rule.unless is None else (*when, (rule.unless, True))


def fails(rule: Rule) -> Signed:
    """Return what holds where a rule does not conclude."""
    out = Group(kind="none", of=(rule.when,))
    return Group(kind="any", of=(out,) if rule.unless is None else (out, rule.unless)), False


def stand_together(one: Rule, other: Rule, facts: Mapping[str, Fact]) -> bool:
    """Whether two rules can conclude on one sheet."""
    return possible((*stands(one), *stands(other)), facts)


def stands_where(rule: Rule, given: Rule, facts: Mapping[str, Fact]) -> bool:
    """Whether a rule concludes on every sheet on which another one does, and there are such."""
    return possible(stands(given), facts) and not possible((*stands(given), fails(rule)), facts)


def reads_alike(one: Rule, other: Rule) -> bool:
    """Whether two rules read the same facts."""
    return facts_read(one) == facts_read(other)
