"""Does this regime, in the version that governs, reach this subject?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.assessment.dossier import Dossier, slot_cell
from engine.assessment.stage import Placed, judge
from engine.logic.slots import one
from engine.model.values import SheetKind, Stage, Truth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.assessment.matching import Matcher

SLOT = "applies"


def examine(dossiers: Sequence[Dossier], matcher: Matcher) -> list[Dossier]:
    """Return the dossiers with `applies` on each charge, under the points of the choice of law."""
    placed = [[Placed(dossier.id, dossier.charge_sheet())] for dossier in dossiers]
    return [_carry(dossier) for dossier in judge(Stage.APPLICABLE, dossiers, placed, matcher)]


def _carry(dossier: Dossier) -> Dossier:
    judged = dossier.of_charge(Stage.APPLICABLE)
    if judged is None:
        return dossier
    slot = one(SLOT, judged.outcomes.values())
    value = slot.values[0] if slot.state == "known" else None
    cell = slot_cell(SLOT, slot, judged, SheetKind.CHARGE, value)
    return dossier.with_charge([replace(cell, firm=cell.firm and not dossier.draft.points)])


def applies(dossier: Dossier) -> Truth:
    """Return whether the regime reaches the subject."""
    cell = dossier.charge.get(SLOT)
    if cell is None or cell.value is None:
        return Truth.UNKNOWN
    return Truth.YES if cell.value == "yes" else Truth.NO
