"""The fewest facts that, given another's values, make a charge come to what the other's does."""

from __future__ import annotations

from itertools import combinations
from math import comb
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST_TRIALS = 1_000
"""Past it the search for a smaller set is given up: some seconds on a large pack."""

Facts = tuple[str, ...]


class Found(NamedTuple):
    """A set of facts that does; `smallest` says that every smaller one was tried and does not."""

    facts: Facts
    smallest: bool


def fewest(
    tiers: Sequence[Sequence[str]], does: Callable[[Sequence[Facts]], list[bool]]
) -> Found | None:
    """Return a smallest set of facts that does, or one of which no part does; None if none does.

    The facts of a later tier are taken only if all of the earlier ones together do not. `does`
    answers for many sets at once. Of several smallest sets the first in the order of the facts is
    taken.
    """
    among: Facts = ()
    for tier in tiers:
        among = (*among, *tier)
        if does([among])[0]:
            return _smallest(among, _irreducible(among, does), does)
    return None


def _irreducible(facts: Facts, does: Callable[[Sequence[Facts]], list[bool]]) -> Facts:
    """Return a part of some facts that does, while it does not without any one of its own."""
    for fact in facts[::-1]:
        less = tuple(each for each in facts if each != fact)
        if does([less])[0]:
            facts = less
    return facts


def _smallest(among: Facts, known: Facts, does: Callable[[Sequence[Facts]], list[bool]]) -> Found:
    """Return the first of the smallest sets that do, or the known one if that takes too long."""
    left = MOST_TRIALS
    for size in range(len(known) + 1):
        left -= comb(len(among), size)
        if left < 0:
            return Found(known, smallest=False)
        sets = list(combinations(among, size))
        for facts, enough in zip(sets, does(sets), strict=True):
            if enough:
                return Found(facts, smallest=True)
    return Found(known, smallest=True)
