"""What a rule puts on the sheets of later stages: measures, their families, the ends of a range."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from engine.logic.order import permitted

if TYPE_CHECKING:
    from engine.model.rules import Pack, Rule

Offers = Callable[["Pack", "Rule"], "tuple[str, ...]"]


def _measures(pack: Pack, rule: Rule) -> tuple[str, ...]:
    return (*permitted(pack.ladders, rule.then), *rule.then.get("options", ()))


def _families(pack: Pack, rule: Rule) -> tuple[str, ...]:
    offered = _measures(pack, rule)
    return tuple(each.family for each in pack.measures if each.id in offered)


OFFERS: dict[str, Offers] = {
    "option.measure": _measures,
    "option.family": _families,
    "option.kind": lambda _, rule: ("option",) if "options" in rule.then else ("measure",),
    "range.low": lambda _, rule: rule.then.get("range", ())[:1],
    "range.high": lambda _, rule: rule.then.get("range", ())[-1:],
}
"""What a rule offers, by the fact through which a later stage reads it."""
