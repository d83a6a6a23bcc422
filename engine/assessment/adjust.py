"""What makes it lighter or heavier: not held, exempted, lenient, mitigated, severe, aggravated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.assessment.dossier import Dossier, slot_cell
from engine.assessment.measure import Permitted, permitted
from engine.assessment.stage import Placed, judge
from engine.logic.order import clamp, lean_on, measures_of, range_of
from engine.logic.sheet import member
from engine.logic.slots import gather, members
from engine.model.measures import Lean
from engine.model.values import YES, SheetKind, Stage, Truth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.assessment.matching import Matcher
    from engine.logic.status import Outcome

SLOT = "lean"


@dataclass(frozen=True, slots=True)
class Adjusted:
    """What is permitted once the established grounds are counted.

    `codes` the measures after leans and caps, `moved` the outcomes that changed the range,
    `options` what *may* provisions put beside it.
    """

    base: Permitted
    codes: tuple[str, ...]
    moved: tuple[Outcome, ...]
    options: tuple[tuple[str, Outcome], ...]

    @property
    def ranged(self) -> bool:
        """Whether a range on a ladder is known."""
        return self.base.ladder is not None and self.base.state == "known"

    @property
    def firm(self) -> bool:
        """Whether nothing conditional decides the measures."""
        return self.base.firm and all(outcome.firm for outcome in self.moved)


def examine(dossiers: Sequence[Dossier], matcher: Matcher) -> list[Dossier]:
    """Return the dossiers with the leans of each charge."""
    placed = [_sheets(dossier) for dossier in dossiers]
    return [_carry(dossier) for dossier in judge(Stage.ADJUST, dossiers, placed, matcher)]


def _sheets(dossier: Dossier) -> list[Placed]:
    if permitted(dossier).truth is Truth.NO:
        return []
    return [Placed(dossier.id, dossier.charge_sheet())]


def _carry(dossier: Dossier) -> Dossier:
    judged = dossier.of_charge(Stage.ADJUST)
    if judged is None:
        return dossier
    slots = members(SLOT, judged.outcomes.values(), tuple(Lean))
    return dossier.with_charge(
        slot_cell(member(SLOT, code), slot, judged, SheetKind.CHARGE, YES)
        for code, slot in slots.items()
    )


def adjusted(dossier: Dossier) -> Adjusted:
    """Return the measures of a charge after adjustment."""
    base = permitted(dossier)
    judged = dossier.of_charge(Stage.ADJUST)
    outcomes = tuple(judged.outcomes.values()) if judged else ()
    options = tuple(
        (code, outcome)
        for outcome in gather("options", outcomes).by
        for code in outcome.rule.then["options"]
    )
    leaning = gather(SLOT, outcomes).by
    capping = gather("cap", outcomes).by
    codes = _after(dossier, base, leaning, capping)
    moved = (*leaning, *capping) if codes != base.codes else ()
    return Adjusted(base, codes, moved, options)


def _after(
    dossier: Dossier,
    base: Permitted,
    leaning: Sequence[Outcome],
    capping: Sequence[Outcome],
) -> tuple[str, ...]:
    if base.ladder is None or base.state != "known":
        return base.codes
    leans = tuple(Lean(code) for each in leaning for code in each.rule.then[SLOT])
    span = lean_on(base.ladder, range_of(base.ladder, base.codes), leans, dossier.pack.operators)
    for outcome in capping:
        span = clamp(span, base.ladder.measures.index(outcome.rule.then["cap"][0]))
    return measures_of(base.ladder, span)
