"""Disjunctive normal form: `any` of some terms, each `all` of some literals.

Negation moves into the tests, where Kleene logic allows it: a negated test of an unknown is unknown
either way. Terms distribute and repeat nothing; they never cancel `a and not a`, nor `a or not a`,
because both are unknown where `a` is.
"""

from __future__ import annotations

from itertools import chain, product
from math import prod
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

from engine.logic.sheet import member
from engine.model.values import YES, Group, Op, Test

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.model.values import Condition


class Atom(NamedTuple):
    """A test that holds, or one that does not; only `only` needs the second."""

    test: Test
    holds: bool = True


T = TypeVar("T")
Term = tuple[Atom, ...]
Signed = tuple["Condition", bool]

OPPOSITE: dict[Op, Op] = {
    Op.IS: Op.NOT,
    Op.NOT: Op.IS,
    Op.AT_LEAST: Op.LESS_THAN,
    Op.LESS_THAN: Op.AT_LEAST,
    Op.MORE_THAN: Op.AT_MOST,
    Op.AT_MOST: Op.MORE_THAN,
    Op.BEFORE: Op.AT_LEAST,
    Op.AFTER: Op.AT_MOST,
}


def terms(condition: Condition, *, negated: bool = False) -> tuple[Term, ...]:
    """Return the terms of a condition: it is as true as the truest of them.

    Ask `width` first: the terms of nested alternatives multiply.
    """
    opened = _opened(condition, negated=negated)
    if isinstance(opened, Atom):
        return ((opened,),)
    kind, parts = opened
    if kind == "all" and not width(condition, negated=negated):
        return ()
    inner = [terms(part, negated=sign) for part, sign in parts]
    if kind == "any":
        return _distinct(chain.from_iterable(inner))
    return _distinct(_distinct(chain.from_iterable(chosen)) for chosen in product(*inner))


def width(condition: Condition, *, negated: bool = False) -> int:
    """Return how many terms a condition has at most, without making them."""
    opened = _opened(condition, negated=negated)
    if isinstance(opened, Atom):
        return 1
    kind, parts = opened
    inner = [width(part, negated=sign) for part, sign in parts]
    return sum(inner) if kind == "any" else prod(inner)


def factors(condition: Condition, *, negated: bool = False) -> tuple[Signed, ...]:
    """Return conditions, each plain or negated, of which the least true is as true as the whole."""
    opened = _opened(condition, negated=negated)
    if isinstance(opened, Atom) or opened[0] == "any":
        return ((condition, negated),)
    return tuple(chain.from_iterable(factors(part, negated=sign) for part, sign in opened[1]))


def _opened(
    condition: Condition, *, negated: bool
) -> Atom | tuple[Literal["all", "any"], list[Signed]]:
    """Open a condition by one level, negation moved into its parts."""
    if isinstance(condition, Group):
        inward = negated is not (condition.kind == "none")
        joined = (condition.kind == "all") is not inward
        return "all" if joined else "any", [(part, inward) for part in condition.of]
    if condition.op is Op.CONTAINS:
        codes = [str(code) for code in condition.values]
        named: list[Signed] = [(_member(condition.fact, code), negated) for code in codes]
        return "all" if negated else "any", named
    if condition.op is Op.ONLY:
        return Atom(condition, holds=not negated)
    return Atom(_opposite(condition) if negated else condition)


def _member(family: str, code: str) -> Test:
    return Test(fact=member(family, code), values=(YES,))


def _opposite(test: Test) -> Test:
    return Test(fact=test.fact, op=OPPOSITE[test.op], values=test.values)


def _distinct(items: Iterable[T]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(items))
