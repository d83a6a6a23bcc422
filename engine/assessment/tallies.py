"""Tallies: counts over sheets below a sheet; over open sheets an interval, perhaps unknown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.evaluate import read_test
from engine.logic.sheet import Cell
from engine.model.rules import TallyOp
from engine.model.values import NO, YES, Scalar, Test, Truth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.logic.sheet import Sheet
    from engine.model.rules import Tally


def tally(spec: Tally, of: str, sheets: Sequence[Sheet]) -> Cell:
    """Return a tally over sheets as a fact, naming the cells that contribute."""
    test = Test(fact=spec.fact, values=spec.values)
    readings = [read_test(test, sheet.cells) for sheet in sheets]
    value = _value(spec, sheets, [reading.as_value for reading in readings])
    sure = _value(spec, sheets, [reading.as_unknown for reading in readings])
    counted = [
        sheet
        for sheet, reading in zip(sheets, readings, strict=True)
        if reading.as_value is not Truth.NO
    ]
    return Cell(
        fact=spec.name,
        value=value,
        firm=value is not None and value == sure,
        basis="tally",
        kind=spec.per,
        of=of,
        sources=tuple(sheet.cells[spec.fact].key for sheet in counted if spec.fact in sheet.cells),
    )


def _value(spec: Tally, sheets: Sequence[Sheet], truths: Sequence[Truth]) -> Scalar | None:
    least = sum(truth is Truth.YES for truth in truths)
    most = sum(truth is not Truth.NO for truth in truths)
    if spec.op is TallyOp.COUNT:
        return least if least == most else None
    if spec.op is TallyOp.ANY:
        return YES if least else NO if not most else None
    return _highest(spec, sheets, truths)


def _highest(spec: Tally, sheets: Sequence[Sheet], truths: Sequence[Truth]) -> Scalar | None:
    """Return the last of the listed values that some sheet has, if no open sheet could top it."""
    known = [
        spec.values.index(value)
        for sheet, truth in zip(sheets, truths, strict=True)
        if truth is Truth.YES and (value := sheet.cells[spec.fact].value) is not None
    ]
    best = max(known, default=None)
    topped = any(truth is Truth.UNKNOWN for truth in truths)
    if best is None or (topped and best < len(spec.values) - 1):
        return None
    return spec.values[best]
