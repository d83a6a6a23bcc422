"""Try a charge with some facts otherwise: the same stages, the same rules, another sheet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.assessment.pipeline import assess_sheets
from engine.assessment.verdicts import judge_charge
from engine.logic.sheet import Cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from engine.assessment.dossier import Dossier
    from engine.assessment.matching import Matcher
    from engine.assessment.verdicts import Verdict
    from engine.logic.sheet import Basis, Cells
    from engine.model.values import Scalar

Values = dict[str, "Scalar | None"]
"""Facts by the keys of their cells; None is unknown."""


def supposed(dossier: Dossier, values: Mapping[str, Scalar | None]) -> Dossier:
    """Return a charge before its stages with some facts otherwise, each beyond doubt."""
    return replace(
        dossier,
        charge=_with(dossier.charge, values),
        by_link={link: _with(cells, values) for link, cells in dossier.by_link.items()},
    )


def _with(cells: Cells, values: Mapping[str, Scalar | None]) -> Cells:
    mine = {cell.fact: values[cell.key] for cell in cells.values() if cell.key in values}
    if not mine:
        return cells
    otherwise = {fact: _settled(cells[fact], value) for fact, value in mine.items()}
    return {**cells, **otherwise}


def _settled(cell: Cell, value: Scalar | None) -> Cell:
    basis: Basis = "unrecorded" if value is None else "judged"
    return Cell(cell.fact, value, value is not None, basis, cell.kind, cell.of)


def tried(
    dossier: Dossier, each: Iterable[Mapping[str, Scalar | None]], matcher: Matcher
) -> list[Verdict]:
    """Return what a charge comes to under each of several suppositions, in their order."""
    sheets: Sequence[Dossier] = [supposed(dossier, values) for values in each]
    return [judge_charge(found) for found in assess_sheets(sheets, matcher)]
