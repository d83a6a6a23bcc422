"""The alternatives in a rule's conditions: which stand there, and the condition without some.

An alternative stands in a list of exceptions or under `any`, at any depth, but under no `none`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.values import Group
from engine.workshop.conditions.written import beneath, parts

if TYPE_CHECKING:
    from collections.abc import Collection

    from engine.model.values import Condition
    from engine.workshop.conditions.written import Part
    from engine.workshop.desk import Written


def as_written(written: Written) -> bool:
    """Whether a rule has the conditions that stand in its file: one made to hold has others."""
    rule = written.rule
    same = (each for each in written.version.pack.rules if each.id == rule.id)
    return any(each.when is rule.when and each.unless is rule.unless for each in same)


def branches(written: Written, section: str) -> list[Part]:
    """Return the alternatives of a rule's `when` or `unless`, the outermost first.

    An exception that stands alone is one; of those side by side the last comes first.
    """
    every = list(parts(written, section)) if as_written(written) else []
    found = [part for group in every if _offers(group) for part in beneath(written, section, group)]
    found.reverse()
    whole = every[:1] if section == "unless" and every and every[0].joins else []
    return [*whole, *sorted(found, key=lambda part: len(part.above))]


def _offers(part: Part) -> bool:
    """Whether a part is a group of alternatives that make the condition easier to meet."""
    group = part.condition
    listed = part.whole and not part.joins and isinstance(group, Group)
    return listed and group.kind == "any" and not part.negated


def without(written: Written, section: str, gone: Collection[Part]) -> Condition | None:
    """Return a rule's `when` or `unless` without some alternatives; None if nothing is left."""
    top = next(parts(written, section))
    return None if top in gone else _left(written, section, top, gone)


def alone(written: Written, section: str, part: Part) -> Condition | None:
    """Return a rule's `when` or `unless` without the other alternatives beside one."""
    beside = beneath(written, section, part.above[-1]) if part.above else []
    return without(written, section, [each for each in beside if each != part])


def _left(written: Written, section: str, part: Part, gone: Collection[Part]) -> Condition:
    under = beneath(written, section, part) if part.whole else []
    if not under or not isinstance(part.condition, Group):
        return part.condition
    kept = (_left(written, section, each, gone) for each in under if each not in gone)
    return part.condition.model_copy(update={"of": tuple(kept)})
