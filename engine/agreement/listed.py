"""Which measure of a version a published outcome names, and which rules give it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.values import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.measures import Ladder, Measure, Reach
    from engine.model.published import Named
    from engine.model.rules import Pack, Rule, Rulebook


def listed(pack: Pack, named: Named, reach: Reach, rulebook: Rulebook) -> Measure | None:
    """Return the measure of a version that is meant: by id, else by label, best one that reaches.

    A version may call by another id what an earlier one had; the label then finds it.
    """
    found = [each for each in pack.measures if each.id == named.measure]
    if not found:
        labels = _labels(named, rulebook)
        found = [each for each in pack.measures if each.label.zh in labels]
    return min(found, key=lambda each: reach not in each.reaches, default=None)


def _labels(named: Named, rulebook: Rulebook) -> set[str]:
    regulations = {each.id for each in rulebook.regulations if each.regime is named.regime}
    elsewhere = {
        measure.label.zh
        for pack in rulebook.packs
        if pack.regulation in regulations
        for measure in pack.measures
        if measure.id == named.measure
    }
    return elsewhere | ({named.label.zh} if named.label else set())


def giving(pack: Pack, code: str) -> Iterator[Rule]:
    """Yield the rules of a version that permit a measure, or put it beside the range."""
    for rule in pack.rules:
        if rule.stage in (Stage.MEASURE, Stage.ADJUST) and code in _given(pack, rule):
            yield rule


def _given(pack: Pack, rule: Rule) -> tuple[str, ...]:
    span = rule.then.get("range", ())
    ladder = next((each for each in pack.ladders if span and span[0] in each.measures), None)
    between = _between(ladder, span) if ladder else ()
    return (*rule.then.get("measures", ()), *rule.then.get("options", ()), *between)


def _between(ladder: Ladder, span: tuple[str, ...]) -> tuple[str, ...]:
    order = ladder.measures
    return order[order.index(span[0]) : order.index(span[-1]) + 1]
