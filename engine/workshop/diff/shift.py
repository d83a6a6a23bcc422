"""Is a change heavier or lighter for the person? By the orders that packs declare, not by ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.order import not_heavier
from engine.model.values import Verb
from engine.model.vocabulary import Direction
from engine.workshop.conditions.leaning import AGAINST, agreed, of_conclusion

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.model.measures import Ladder
    from engine.model.rules import Rule
    from engine.model.rules_diff import Extent, Shift
    from engine.workshop.diff.edition import Edition

Codes = tuple[str, ...]

_WEIGHED = (*AGAINST, "applies", "lean", "options", "cap")
_BINDING = {Verb.MAY: 0, Verb.GENERALLY_SHALL: 1, Verb.SHALL: 2, Verb.IS_GIVEN: 2}
_OPPOSITE: dict[Shift, Shift] = {"heavier": "lighter", "lighter": "heavier"}


def opposite(shift: Shift) -> Shift:
    """Return what the reverse of a change does."""
    return _OPPOSITE.get(shift, shift)


def together(shifts: Iterable[Shift]) -> Shift:
    """Return what several changes do together: what is about no more or less counts for nothing."""
    found = set(shifts) - {"neither"}
    if len(found) == 1:
        return found.pop()
    return "different" if found else "neither"


def speaks(rule: Rule, edition: Edition) -> Direction:
    """Return for or against whom the conclusion of a rule is.

    Where it takes the place of what other rules conclude, it is for the person if that is heavier.
    """
    return agreed(
        _of_slot(rule, slot, codes, edition)
        for slot, codes in rule.then.items()
        if slot not in ("asked_by", "decided_by")
    )


def _of_slot(rule: Rule, slot: str, codes: Codes, edition: Edition) -> Direction:
    if slot in AGAINST and rule.overrides and edition.permits(rule):
        return _replacing(rule, edition)
    return agreed(of_conclusion(slot, code, edition.directions) for code in codes)


def _replacing(rule: Rule, edition: Edition) -> Direction:
    """Return the direction of a rule by what it permits in the place of what."""
    places = (edition.rules[name] for name in rule.overrides if name in edition.rules)
    shifts = [_permitted(edition, edition.permits(each), edition.permits(rule)) for each in places]
    return {"heavier": Direction.AGAINST, "lighter": Direction.FOR}.get(
        together(shifts), Direction.EITHER
    )


def _permitted(edition: Edition, was: Codes, now: Codes) -> Shift:
    if not was or not now:
        return "neither"
    return _ordered(edition.ladder({*was, *now}), was, now)


def _ordered(ladder: Ladder | None, was: Codes, now: Codes) -> Shift:
    """Compare measures by the order of a ladder; without one, as sets."""
    one, other = (was, now) if ladder is None else (_ends(was, ladder), _ends(now, ladder))
    lighter, heavier = not_heavier(other, one, ladder), not_heavier(one, other, ladder)
    if lighter and heavier:
        return "neither"
    return "lighter" if lighter else "heavier" if heavier else "different"


def _ends(codes: Codes, ladder: Ladder) -> Codes:
    at = sorted(map(ladder.measures.index, codes))
    return ladder.measures[at[0]], ladder.measures[at[-1]]


def weighs(rule: Rule) -> bool:
    """Whether what a rule concludes is about more or less at all."""
    return not set(rule.then).isdisjoint((*_WEIGHED, "narrow"))


def of_extent(extent: Extent, rule: Rule, edition: Edition) -> Shift:
    """Return what it does that a rule holds on more sheets, or on fewer."""
    if extent in ("equivalent", "not-found") or not weighs(rule):
        return "neither"
    direction = speaks(rule, edition)
    if extent in ("both", "otherwise") or direction is Direction.EITHER:
        return "different"
    return "heavier" if (extent == "wider") is (direction is Direction.AGAINST) else "lighter"


def of_conclusions(old: Rule, new: Rule, before: Edition, after: Edition) -> Shift:
    """Return what it does that a rule concludes something else."""
    slots = dict.fromkeys((*old.then, *new.then))
    return together(
        _of_codes(slot, old.then.get(slot, ()), new.then.get(slot, ()), (before, after))
        for slot in slots
        if old.then.get(slot) != new.then.get(slot)
    )


def _of_codes(slot: str, was: Codes, now: Codes, editions: tuple[Edition, Edition]) -> Shift:
    before, after = editions
    if slot in ("range", "measures", "narrow", "cap") and was and now:
        codes = {*was, *now}
        return _ordered(after.ladder(codes) or before.ladder(codes), was, now)
    if slot in ("circumstance", "responsibility") and was and now:
        return "different"
    gained = (_gained(slot, code, after) for code in now if code not in was)
    lost = (opposite(_gained(slot, code, before)) for code in was if code not in now)
    return together((*gained, *lost))


def _gained(slot: str, code: str, edition: Edition) -> Shift:
    if slot not in _WEIGHED:
        return "neither"
    return _weighed(of_conclusion(slot, code, edition.directions))


def _weighed(direction: Direction) -> Shift:
    shifts: dict[Direction, Shift] = {Direction.FOR: "lighter", Direction.AGAINST: "heavier"}
    return shifts.get(direction, "different")


def of_verb(old: Rule, new: Rule, before: Edition, after: Edition) -> Shift:
    """Return what it does that a rule binds more, or less, than it did."""
    direction = agreed((speaks(old, before), speaks(new, after)))
    was, now = (_BINDING.get(each.verb) for each in (old, new))
    if old.verb is new.verb or was == now or direction is Direction.EITHER:
        return "neither"
    if was is None or now is None:
        return "different"
    return _weighed(direction) if now > was else opposite(_weighed(direction))


def of_overrides(old: Rule, new: Rule, before: Edition, after: Edition) -> Shift:
    """Return what it does that a rule takes the place of others, or no longer does."""
    gained = [_taken(new, name, after) for name in new.overrides if name not in old.overrides]
    lost = [_taken(old, name, before) for name in old.overrides if name not in new.overrides]
    return together((*gained, *map(opposite, lost)))


def _taken(rule: Rule, name: str, edition: Edition) -> Shift:
    place = edition.rules.get(name)
    if place is None:
        return "neither"
    if edition.permits(rule) and edition.permits(place):
        return _permitted(edition, edition.permits(place), edition.permits(rule))
    if not set(rule.then).isdisjoint(place.then):
        return "different" if weighs(rule) else "neither"
    return opposite(_weighed(speaks(place, edition)))
