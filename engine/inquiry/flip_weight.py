"""Is an outcome lighter or heavier than another? A partial order: what has none is different."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.order import not_heavier
from engine.model.flip import Difference
from engine.model.vocabulary import Direction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.inquiry.reached import Reached
    from engine.model.flip import Weight
    from engine.model.measures import Ladder
    from engine.model.rules import Pack

STANDINGS = ("not-proposed", "to-be-established", "proposed")
"""From light to heavy."""


def differences(pack: Pack, now: Reached, then: Reached) -> tuple[Difference, ...]:
    """Return the parts in which an outcome differs from the present one, each with its weight.

    Measures and options are compared only where both are proposed.
    """
    if now.standing != then.standing:
        heavier = STANDINGS.index(then.standing) > STANDINGS.index(now.standing)
        return (Difference(part="verdict", weight="heavier" if heavier else "lighter"),)
    return tuple(_within(pack, now, then))


def _within(pack: Pack, now: Reached, then: Reached) -> Iterator[Difference]:
    if set(now.measures) != set(then.measures):
        yield Difference(part="measures", weight=_of_measures(pack, now.measures, then.measures))
    if now.beside != then.beside:
        yield Difference(part="options", weight=_of_options(pack, now.beside, then.beside))


def weight_of(found: Iterable[Difference]) -> Weight:
    """Return the weight of several differences: theirs if all agree."""
    weights = {each.weight for each in found}
    return weights.pop() if len(weights) == 1 else "different"


def _of_measures(pack: Pack, now: tuple[str, ...], then: tuple[str, ...]) -> Weight:
    ladder = ladder_of(pack, (*now, *then))
    if not_heavier(then, now, ladder):
        return "lighter"
    return "heavier" if not_heavier(now, then, ladder) else "different"


def ladder_of(pack: Pack, codes: Iterable[str]) -> Ladder | None:
    """Return the ladder on which all of some measures stand, or None: they are sets then."""
    listed = set(codes)
    return next((each for each in pack.ladders if listed <= set(each.measures)), None)


def _of_options(pack: Pack, now: frozenset[str], then: frozenset[str]) -> Weight:
    """Compare what stands beside the range: it is lighter there unless it speaks against."""
    speaking = _directions(pack, then - now) | _opposed(_directions(pack, now - then))
    if speaking == {Direction.FOR}:
        return "lighter"
    return "heavier" if speaking == {Direction.AGAINST} else "different"


def _opposed(found: set[Direction]) -> set[Direction]:
    contrary = {Direction.FOR: Direction.AGAINST, Direction.AGAINST: Direction.FOR}
    return {contrary.get(each, each) for each in found}


def _directions(pack: Pack, codes: Iterable[str]) -> set[Direction]:
    named = set(codes)
    return {measure.speaks for measure in pack.measures if measure.id in named}
