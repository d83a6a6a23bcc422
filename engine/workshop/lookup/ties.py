"""Exceptions and overrides: what sets a rule aside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.rule_ties import Exceptions, RuleTies
from engine.workshop.lookup.wordbook import in_law

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from engine.workshop.desk import Written
    from engine.workshop.lookup.wordbook import Wordbook


def overriding(written: Written) -> tuple[str, ...]:
    """Return the ids of the rules of a version that override one of it."""
    rules = written.version.pack.rules
    return tuple(each.id for each in rules if written.rule.id in each.overrides)


def exceptions(asked: Sequence[Written], words: Wordbook) -> Exceptions:
    """Return the exceptions and overrides of rules; those without any are counted."""
    ties = [_ties(each, words) for each in asked]
    tied = [each for each in ties if each.unless or each.overrides or each.overridden_by]
    return Exceptions(
        rules=tuple(sorted(tied, key=lambda each: in_law(each.rule))),
        without=len(ties) - len(tied),
        unread=len(words.desk.gathered.problems),
    )


def around(written: Written, words: Wordbook) -> list[Written]:
    """Return a rule and all that it overrides or is overridden by, directly or not."""
    same = {each.rule.id: each for each in words.desk.rules_of(written.version)}
    found: dict[str, Written] = {}
    waiting = [written.rule.id]
    while waiting:
        at = waiting.pop()
        if at in same and at not in found:
            found[at] = same[at]
            waiting += _neighbours(same[at])
    return list(found.values())


def _neighbours(written: Written) -> Iterable[str]:
    return (*written.rule.overrides, *overriding(written))


def _ties(written: Written, words: Wordbook) -> RuleTies:
    return RuleTies(
        rule=words.line(written),
        unless=words.sentence(written.version, written.rule).unless,
        overrides=written.rule.overrides,
        overridden_by=overriding(written),
    )
