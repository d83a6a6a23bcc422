"""Try a charge with some facts otherwise: the same stages, the same rules, another sheet."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.assessment.pipeline import assess_sheets
from engine.assessment.verdicts import judge_charge
from engine.logic.sheet import Cell

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.assessment.dossier import Dossier
    from engine.assessment.matching import Matcher
    from engine.assessment.verdicts import Verdict
    from engine.logic.sheet import Basis, Cells
    from engine.model.values import Scalar

Values = dict[str, "Scalar | None"]
"""Facts by the keys of their cells; None is unknown."""

Keyed = dict[str, "Cell"]
"""The cells of a sheet by their keys."""

Settled = dict[tuple[str, "Scalar | None"], "Cell"]
"""Cells by key and value: what is supposed alike several times is one cell."""


def supposed(dossier: Dossier, values: Mapping[str, Scalar | None]) -> Dossier:
    """Return a charge before its stages with some facts otherwise, each beyond doubt."""
    return next(_supposing(dossier, [values]))


def _supposing(dossier: Dossier, each: Iterable[Mapping[str, Scalar | None]]) -> Iterator[Dossier]:
    """Yield a charge before its stages under each of several suppositions."""
    charge = _keyed(dossier.charge)
    by_link = {link: _keyed(cells) for link, cells in dossier.by_link.items()}
    settled: Settled = {}
    for values in each:
        yield replace(
            dossier,
            charge={**dossier.charge, **_otherwise(charge, values, settled)},
            by_link={
                link: {**dossier.by_link[link], **_otherwise(keyed, values, settled)}
                for link, keyed in by_link.items()
            },
        )


def _keyed(cells: Cells) -> Keyed:
    return {cell.key: cell for cell in cells.values()}


def _otherwise(keyed: Keyed, values: Mapping[str, Scalar | None], settled: Settled) -> Cells:
    """Return, by fact, the cells of a sheet that are supposed otherwise."""
    found: Cells = {}
    for key, cell in keyed.items():
        if key in values:
            at = key, values[key]
            found[cell.fact] = settled[at] = settled.get(at) or _settled(cell, values[key])
    return found


def _settled(cell: Cell, value: Scalar | None) -> Cell:
    basis: Basis = "unrecorded" if value is None else "judged"
    return Cell(cell.fact, value, value is not None, basis, cell.kind, cell.of)


def tried(
    dossier: Dossier, each: Iterable[Mapping[str, Scalar | None]], matcher: Matcher
) -> list[Verdict]:
    """Return what a charge comes to under each of several suppositions, in their order."""
    sheets = list(_supposing(dossier, each))
    return [judge_charge(found) for found in assess_sheets(sheets, matcher)]
