"""Flips told together: where any fact of one group and any of another do the same, say it once."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from engine.model.flip import WEIGHTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.model.flip import Flip, Outcome, Supposed, Turn, Weight

Pair = tuple[str, str]
Product = frozenset[frozenset[Pair]]
"""Groups of changes: one change of each group makes a flip."""


class Told(NamedTuple):
    """Flips with one outcome: every choice of one change from each group is one of them.

    What holds of several findings alike is told of one; `alike` are all of them.
    """

    weight: Weight
    then: Outcome
    parts: tuple[str, ...]
    groups: tuple[tuple[Supposed, ...], ...]
    turns: tuple[Turn, ...]
    alike: tuple[str, ...] = ()


def told_together(flips: Iterable[Flip]) -> list[Told]:
    """Return flips with what comes to the same put together, from light to heavy."""
    listed = sorted(flips, key=_outcome)
    found = [each for _, group in groupby(listed, key=_outcome) for each in _together(list(group))]
    return sorted(_alike(found), key=_place)


def _alike(found: Iterable[Told]) -> Iterator[Told]:
    """Yield what was told, once where it differs in the finding only."""
    by_form: dict[object, list[Told]] = defaultdict(list)
    for each in sorted(found, key=_place):
        by_form[_form(each)].append(each)
    for same in by_form.values():
        findings = [finding for each in same for finding in _findings(each)]
        turns = tuple(turn for each in same for turn in each.turns)
        yield same[0]._replace(turns=turns, alike=tuple(findings)) if len(same) > 1 else same[0]


def _form(told: Told) -> object:
    """Return what is told without its finding; itself if it is of none or of several."""
    if len(_findings(told)) != 1:
        return told.groups
    groups = (
        frozenset((each.fact, _pair(each)[1], not each.findings) for each in group)
        for group in told.groups
    )
    return told.weight, told.parts, told.then, frozenset(groups)


def _findings(told: Told) -> set[str]:
    return {finding for group in told.groups for each in group for finding in each.findings}


def _outcome(flip: Flip) -> tuple[str, ...]:
    parts = (each.part for each in flip.differences)
    codes = (str(each.code) for each in (*flip.then.measures, *flip.then.options))
    return (flip.weight, str(flip.then.standing.code), *parts, *codes)


def _place(told: Told) -> tuple[int, int, tuple[str, ...], list[Pair]]:
    first = sorted(_pair(each) for group in told.groups for each in group)
    return WEIGHTS.index(told.weight), len(told.groups), told.parts, first


def _pair(change: Supposed) -> Pair:
    return change.key, str(change.supposed.code)


def _together(flips: Sequence[Flip]) -> Iterator[Told]:
    changes = {_pair(each): each for flip in flips for each in flip.changes}
    by_set = {frozenset(map(_pair, flip.changes)): flip for flip in flips}
    first = flips[0]
    for product in products(by_set):
        mine = [flip for pairs, flip in by_set.items() if _holds(product, pairs)]
        yield Told(
            weight=first.weight,
            then=first.then,
            parts=tuple(each.part for each in first.differences),
            groups=tuple(
                tuple(changes[pair] for pair in sorted(group))
                for group in sorted(product, key=sorted)
            ),
            turns=tuple(turn for flip in mine for turn in flip.turns),
        )


def _holds(product: Product, pairs: frozenset[Pair]) -> bool:
    return len(product) == len(pairs) and all(len(group & pairs) == 1 for group in product)


def products(sets: Iterable[frozenset[Pair]]) -> list[Product]:
    """Return products that make up exactly some sets of changes, each set in one of them."""
    found = {frozenset(frozenset((pair,)) for pair in pairs) for pairs in sets}
    while merged := _merged(found):
        parts, whole = merged
        found = (found - parts) | {whole}
    return sorted(found, key=lambda product: sorted(map(sorted, product)))


def _merged(found: Iterable[Product]) -> tuple[set[Product], Product] | None:
    """Return the most products that differ in one group only, and the one they make."""
    alike: dict[Product, set[frozenset[Pair]]] = defaultdict(set)
    for product in found:
        for group in product:
            alike[product - {group}].add(group)
    several = [each for each in alike.items() if len(each[1]) > 1]
    if not several:
        return None
    rest, groups = min(several, key=lambda each: (-len(each[1]), sorted(map(sorted, each[0]))))
    return {rest | {group} for group in groups}, rest | {frozenset().union(*groups)}
