"""How rules read a fact: in which test, through which named condition, to which effect."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.evaluate import facts_of
from engine.model.fact_uses import FactUse
from engine.model.values import Group
from engine.model.vocabulary import Direction
from engine.workshop.conditions.leaning import direction
from engine.workshop.lookup.wordbook import in_law
from engine.workshop.telling.clauses import words_of
from engine.workshop.telling.joining import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Words
    from engine.model.rule_shown import Part
    from engine.model.values import Condition
    from engine.workshop.desk import Written
    from engine.workshop.lookup.wordbook import Wordbook
    from engine.workshop.telling.lexis import Lexis

_OTHER = {
    Direction.FOR: Direction.AGAINST,
    Direction.AGAINST: Direction.FOR,
    Direction.EITHER: Direction.EITHER,
}
"""What it is for a person that a rule which leans one way is set aside."""


def uses_of(name: str, words: Wordbook) -> list[FactUse]:
    """Return how each rule that reads a fact reads it, each test once, in order of the law."""
    found = [use for written in words.desk.rules() for use in _uses(name, written, words)]
    return sorted(dict.fromkeys(found), key=lambda use: in_law(use.rule))


def _uses(name: str, written: Written, words: Wordbook) -> Iterator[FactUse]:
    rule, lexis = written.rule, words.lexis(written.version)
    leans = direction(rule, written.version)
    parts: list[tuple[Part, Condition | None]] = [("when", rule.when), ("unless", rule.unless)]
    for part, condition in parts:
        if condition is None or name not in facts_of(condition):
            continue
        line = words.line(written)
        effect = leans if part == "when" else _OTHER[leans]
        for test, term in _tests(name, condition, lexis, None, denied=False):
            yield FactUse(rule=line, part=part, test=test, term=term, effect=effect)


def _tests(
    name: str, condition: Condition, lexis: Lexis, term: str | None, *, denied: bool
) -> Iterator[tuple[Words, str | None]]:
    """Yield the tests of a fact in words; one that must not hold is told as such."""
    if isinstance(condition, Group):
        inward = denied is not (condition.kind == "none")
        for part in condition.of:
            yield from _tests(name, part, lexis, condition.term or term, denied=inward)
    elif condition.fact == name:
        text = words_of(condition, lexis)
        yield (told("negated", text=text) if denied else text), term
