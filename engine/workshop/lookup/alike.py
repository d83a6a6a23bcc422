"""How much articles and rules of two versions are alike: in their words and in what they read."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from engine.logic.evaluate import facts_read
from engine.workshop.checking.cited import unplaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from engine.model.rules import Rule

ENOUGH = 0.55
"""From here on two are taken for the same; below they are said to have no counterpart."""


def wording(one: str, other: str) -> float:
    """Return how much two texts in Chinese are alike; a revision numbers the same one anew."""
    return SequenceMatcher(None, unplaced(one), unplaced(other), autojunk=False).ratio()


def rules_alike(one: Rule, other: Rule) -> float:
    """Return how much two rules are alike; those of different stages are not."""
    if one.stage is not other.stage:
        return 0.0
    named = wording(one.title.zh, other.title.zh)
    return (named + 2 * shared(facts_read(one), facts_read(other)) + _alike(one, other)) / 4


def _alike(one: Rule, other: Rule) -> float:
    return shared(
        {code for slot in one.then.values() for code in slot},
        {code for slot in other.then.values() for code in slot},
    )


def shared(one: Iterable[str], other: Iterable[str]) -> float:
    """Return which part of what two sets hold is in both."""
    first, second = set(one), set(other)
    return len(first & second) / len(first | second) if first | second else 0.0


def sets_alike(ones: Sequence[Rule], others: Sequence[Rule]) -> float:
    """Return how much the rules of two articles are alike: each with its nearest."""
    if not ones or not others:
        return 0.0
    nearest = [max(rules_alike(one, other) for other in others) for one in ones]
    return sum(nearest) / len(nearest)


def pairs(ones: Sequence[Rule], others: Sequence[Rule]) -> list[tuple[Rule | None, Rule | None]]:
    """Return the rules of two articles in pairs, the most alike first; the rest stand alone."""
    scored = sorted(
        ((rules_alike(one, other), one.id, other.id) for one in ones for other in others),
        reverse=True,
    )
    first, second = {each.id: each for each in ones}, {each.id: each for each in others}
    found: list[tuple[Rule | None, Rule | None]] = []
    for score, one, other in scored:
        if score >= ENOUGH and one in first and other in second:
            found.append((first.pop(one), second.pop(other)))
    return [*found, *((one, None) for one in first.values()),
            *((None, other) for other in second.values())]  # fmt: skip
