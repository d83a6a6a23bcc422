"""Two charges that answer each other, and what each comes to with some facts of the other."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from engine.assessment.pipeline import assess_sheets
from engine.assessment.verdicts import judge_charge
from engine.inquiry.free import tests_on
from engine.inquiry.pairs import fact_pairs, given
from engine.inquiry.treated import Treated, treated

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from engine.assessment.dossier import Dossier
    from engine.assessment.matching import Matcher
    from engine.inquiry.pairs import Facts
    from engine.logic.sheet import Cell, Cells
    from engine.model.compare import Side

SIDES: tuple[Side, ...] = ("x", "y")


@dataclass(frozen=True)
class Exchange:
    """Two charges before their stages. Whatever is asked of them is tried with the same rules."""

    x: Dossier
    y: Dossier
    matcher: Matcher

    @cached_property
    def facts(self) -> Facts:
        """Return the facts of both, by name."""
        return fact_pairs(self.x, self.y)

    @cached_property
    def read(self) -> frozenset[str]:
        """Return the facts that some rule on either charge reads."""
        return frozenset((*tests_on(self.x), *tests_on(self.y)))

    @cached_property
    def now(self) -> dict[Side, Treated]:
        """Return what each comes to as things are."""
        return {side: self.given(side, [()])[0] for side in SIDES}

    def of(self, side: Side) -> Dossier:
        """Return one of the two charges."""
        return self.x if side == "x" else self.y

    def given(self, side: Side, sets: Sequence[Sequence[str]]) -> list[Treated]:
        """Return what one comes to with each of some sets of facts as the other has them.

        An assumed fact is given as an assumed one, with the value that it has.
        """
        taken = [given(facts, self.facts, to_x=side == "x") for facts in sets]
        return self._tried([_with(self.of(side), cells) for cells in taken])

    def without(self, side: Side, link: str) -> Treated:
        """Return what one comes to without one of its links."""
        dossier = self.of(side)
        less = replace(
            dossier,
            links=tuple(each for each in dossier.links if each.id != link),
            by_link={name: cells for name, cells in dossier.by_link.items() if name != link},
        )
        return self._tried([less])[0]

    def _tried(self, dossiers: Sequence[Dossier]) -> list[Treated]:
        return [treated(judge_charge(each)) for each in assess_sheets(dossiers, self.matcher)]


def _with(dossier: Dossier, taken: Mapping[str, Cell]) -> Dossier:
    """Return a charge with some cells as those of the other, each still about its own subject."""
    return replace(
        dossier,
        charge=_given(dossier.charge, taken),
        by_link={link: _given(cells, taken) for link, cells in dossier.by_link.items()},
    )


def _given(cells: Cells, taken: Mapping[str, Cell]) -> Cells:
    return {fact: _as(cell, taken.get(cell.key)) for fact, cell in cells.items()}


def _as(cell: Cell, other: Cell | None) -> Cell:
    if other is None:
        return cell
    return replace(other, fact=cell.fact, kind=cell.kind, of=cell.of)
