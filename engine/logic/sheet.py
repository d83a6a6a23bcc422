"""Fact sheets: flat, typed cells about one thing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.model.case import Judgement
    from engine.model.values import Scalar, SheetKind

Basis = Literal["judged", "structural", "concluded", "tally", "unrecorded"]


@dataclass(frozen=True, slots=True)
class Cell:
    """A fact on a sheet. `value` None is unknown.

    A cell that is not `firm` holds a value under conditions: an assumption, or what a conditional
    rule concluded. `of` says whose fact it is, `sources` the conclusions or cells behind it,
    `considered` what was looked at besides, and `assumptions` the assumptions it rests on directly.
    """

    fact: str
    value: Scalar | None
    firm: bool
    basis: Basis
    kind: SheetKind
    of: str
    sources: tuple[str, ...] = ()
    assumptions: tuple[str, ...] = ()
    record: Judgement | None = None
    considered: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Return the cell's name in a justification graph."""
        return f"{self.of}#{self.fact}"


Cells = dict[str, Cell]


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a rule reads: the facts of one thing and of its parents."""

    kind: SheetKind
    id: str
    cells: Mapping[str, Cell]


def member(family: str, code: str) -> str:
    """Return the name of the yes-no fact that says whether a set holds a code."""
    return f"{family}/{code}"
