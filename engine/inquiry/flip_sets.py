"""Families of small sets of changes: which changes would have to be among those made.

A change is a fact's key with the value it is to have. A family lists the least sets only: what it
speaks of *could* come about where the changes made hold one of them, and cannot where they do not.
Families are joined by `either` and `both` as truth is by *or* and *and*; nothing that could come
about is ever left out, so a search that follows them misses nothing.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.values import Scalar

Pair = tuple[str, "Scalar | None"]
Changes = frozenset[Pair]
Family = frozenset[Changes]

NOW: Family = frozenset((frozenset(),))
"""It is so already: no change is needed."""
NEVER: Family = frozenset()
"""No change brings it about."""
_MIXED = 2


def one(key: str, value: Scalar | None) -> Family:
    """Return the family of a single change."""
    return frozenset((frozenset(((key, value),)),))


def either(families: Iterable[Family]) -> Family:
    """Return what brings about one at least of several things."""
    found = frozenset[Changes]().union(*families)
    return NOW if frozenset() in found else least(found)


def both(most: int, families: Iterable[Family]) -> Family:
    """Return what brings about each of several things, with `most` changes at most.

    One fact cannot have two values: such sets are left out.
    """
    made = NOW
    for family in sorted(set(families), key=len):
        if family != NOW:
            made = family if made == NOW else least(_joined(most, made, family))
        if not made:
            return NEVER
    return made


def _joined(most: int, first: Family, second: Family) -> Iterator[Changes]:
    for one_set in first:
        for other in second:
            union = one_set | other
            if len(union) <= most and _agrees(union):
                yield union


def _agrees(changes: Changes) -> bool:
    return len({key for key, _ in changes}) == len(changes)


def least(sets: Iterable[Changes]) -> Family:
    """Return those sets that hold no other of them."""
    found = frozenset(sets)
    if len({len(each) for each in found}) < _MIXED:
        return found
    return frozenset(each for each in found if not any(part in found for part in parts(each)))


def parts(changes: Changes) -> Iterator[Changes]:
    """Yield every proper part of a set of changes."""
    for size in range(len(changes)):
        yield from map(frozenset, combinations(changes, size))
