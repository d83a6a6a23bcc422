"""Whether conditions can hold together, once everything they read is known."""

from __future__ import annotations

from functools import lru_cache
from math import prod
from typing import TYPE_CHECKING

from engine.logic.evaluate import member_test, tests_in
from engine.logic.normal import factors, terms, width
from engine.model.values import Group, Op
from engine.workshop.conditions.stretches import admitted, everything, overlap

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from engine.logic.normal import Signed, Term
    from engine.model.values import Condition
    from engine.rulebook.sheets import Fact
    from engine.workshop.conditions.stretches import Stretches

WIDEST = 100_000
"""How many ways to meet conditions are looked through; with more they are taken to be possible."""


def possible(conditions: Iterable[Signed], facts: Mapping[str, Fact]) -> bool:
    """Whether some values of all facts meet conditions, each plain or (True) negated."""
    pieces = [
        piece
        for condition, negated in conditions
        for piece in factors(spelt(condition, facts), negated=negated)
    ]
    if prod(width(piece, negated=negated) for piece, negated in pieces) > WIDEST:
        return True
    ways = [_terms(piece, negated=negated) for piece, negated in pieces]
    return _meets(sorted(ways, key=len), {}, facts)


def implies(given: Condition, then: Condition, facts: Mapping[str, Fact]) -> bool:
    """Whether what meets one condition meets the other."""
    return not possible(((given, False), (then, True)), facts)


def spelt(condition: Condition, facts: Mapping[str, Fact]) -> Condition:
    """Return a condition with `only` spelt out: one of these, and nothing else of the set."""
    if all(test.op is not Op.ONLY for test in tests_in(condition)):
        return condition
    if isinstance(condition, Group):
        return condition.model_copy(
            update={"of": tuple(spelt(part, facts) for part in condition.of)}
        )
    named = tuple(map(str, condition.values))
    family = facts[condition.fact]
    rest = [member_test(family.name, code) for code in family.domain if code not in named]
    held = Group(kind="any", of=tuple(member_test(family.name, code) for code in named))
    return Group(kind="all", of=(held, Group(kind="none", of=tuple(rest))))


@lru_cache(maxsize=8192)
def _terms(condition: Condition, *, negated: bool) -> tuple[Term, ...]:
    return terms(condition, negated=negated)


def _meets(
    ways: Sequence[tuple[Term, ...]], held: Mapping[str, Stretches], facts: Mapping[str, Fact]
) -> bool:
    """Whether one way of each of some conditions can be taken, with what already holds."""
    if not ways:
        return True
    return any(
        _meets(ways[1:], more, facts)
        for term in ways[0]
        if (more := _with(term, held, facts)) is not None
    )


def _with(
    term: Term, held: Mapping[str, Stretches], facts: Mapping[str, Fact]
) -> Mapping[str, Stretches] | None:
    """Return what holds with a term as well; None where nothing is left of a fact."""
    more = dict(held)
    for test, _ in term:
        known = more.get(test.fact) or everything(test.fact, facts)
        more[test.fact] = overlap(known, admitted(test, facts))
        if not more[test.fact]:
            return None
    return more
