"""Which rules permit a measure: in a set those that name it, on a ladder those of the range."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.order import measures_of, range_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from engine.assessment.measure import Permitted
    from engine.logic.status import Outcome

Rules = tuple["Outcome", ...]


def permitting(found: Permitted) -> Callable[[str], Rules]:
    """Return what tells the rules that permit a measure of a charge.

    Where several provisions meet on a ladder, those of the graver range, which stands.
    """
    if found.ladder is None:
        return beyond(found, found.by)
    ladder = found.ladder
    standing = tuple(
        each
        for each in found.by
        if measures_of(ladder, range_of(ladder, each.rule.then["range"])) == found.codes
    )
    return lambda _: standing


def beyond(found: Permitted, rules: Sequence[Outcome]) -> Callable[[str], Rules]:
    """Return what tells which of some rules permit a measure; on a ladder they do so together."""
    if found.ladder is not None:
        return lambda _: tuple(rules)
    return lambda code: tuple(each for each in rules if code in each.rule.then["measures"])
