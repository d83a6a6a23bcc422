"""What a rule puts on the sheets of later stages: measures, their families, the ends of a range."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from engine.logic.order import measures_of, range_of

if TYPE_CHECKING:
    from engine.model.rules import Pack, Rule

Offers = Callable[["Pack", "Rule"], "tuple[str, ...]"]


def permits(pack: Pack, rule: Rule) -> tuple[str, ...]:
    """Return the measures and options that a rule names, and those between the ends of a range."""
    named = (*rule.then.get("measures", ()), *rule.then.get("options", ()))
    ends = rule.then.get("range")
    if ends is None:
        return named
    ladder = next(each for each in pack.ladders if ends[0] in each.measures)
    return (*named, *measures_of(ladder, range_of(ladder, ends)))


def _families(pack: Pack, rule: Rule) -> tuple[str, ...]:
    permitted = permits(pack, rule)
    return tuple(each.family for each in pack.measures if each.id in permitted)


OFFERS: dict[str, Offers] = {
    "option.measure": permits,
    "option.family": _families,
    "option.kind": lambda _, rule: ("option",) if "options" in rule.then else ("measure",),
    "range.low": lambda _, rule: rule.then.get("range", ())[:1],
    "range.high": lambda _, rule: rule.then.get("range", ())[-1:],
}
"""What a rule offers, by the fact through which a later stage reads it."""
