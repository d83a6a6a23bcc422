"""Where two rules fill a slot that holds one value with different ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.order import heaviest_range, ladder_of, range_of
from engine.model.measures import Concurrence
from engine.model.values import SlotKind

if TYPE_CHECKING:
    from engine.model.rules import Pack, Rule


def clash(pack: Pack, one: Rule, other: Rule) -> str | None:
    """Return the slot of one value that two rules of a stage fill differently, or None."""
    if (one.stage, one.sheet) != (other.stage, other.sheet):
        return None
    single = [spec.name for spec in pack.slots if spec.kind is SlotKind.ONE]
    for slot in (*single, "applies"):
        if slot in one.then and slot in other.then and one.then[slot] != other.then[slot]:
            return slot
    return "range" if _ranges_clash(pack, one, other) else None


def _ranges_clash(pack: Pack, one: Rule, other: Rule) -> bool:
    if "range" not in one.then or "range" not in other.then:
        return False
    ladder = ladder_of(pack.ladders, one.then["range"][0])
    if other.then["range"][0] not in ladder.measures:
        return True
    spans = {range_of(ladder, rule.then["range"]) for rule in (one, other)}
    heavier = pack.combination.concurrence is Concurrence.HEAVIER_PROVISION
    return len(spans) > 1 and not (heavier and heaviest_range(spans))
