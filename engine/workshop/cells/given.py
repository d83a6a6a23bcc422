"""Facts that are given, as the cells of a sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.sheet import Cell
from engine.model.values import SheetKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.model.values import Scalar


def cells_of(
    facts: Mapping[str, Scalar | None], kind: SheetKind = SheetKind.CHARGE, of: str = "sheet"
) -> dict[str, Cell]:
    """Return facts as people judged them; what has no value is on the sheet, and unknown."""
    return {
        name: Cell(name, value, value is not None, "judged", kind, of)
        for name, value in facts.items()
    }
