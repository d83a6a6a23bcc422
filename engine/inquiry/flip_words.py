"""Facts that are supposed, and what a charge comes to, as codes with their words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from engine.inquiry.flip_weight import ladder_of
from engine.model.base import Words
from engine.model.flip import Coded, Outcome, Supposed
from engine.model.values import SheetKind
from engine.text.bilingual import both

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.assessment.dossier import Dossier
    from engine.inquiry.free import Free
    from engine.inquiry.reached import Reached
    from engine.logic.sheet import Cell
    from engine.model.values import Scalar
    from engine.model.vocabulary import FactSpec

UNKNOWN = "unknown"


class Wording:
    """Puts the facts and the outcome of one charge into words."""

    def __init__(self, dossier: Dossier, vocabulary: Mapping[str, FactSpec]) -> None:
        self._dossier, self._vocabulary = dossier, vocabulary
        self._cells: dict[str, Cell] = {}
        self._findings: dict[str, list[str]] = {}
        self._of_sheet(dossier.charge.values(), ())
        for link in dossier.links:
            self._of_sheet(dossier.by_link[link.id].values(), (link.finding,))

    def _of_sheet(self, cells: Iterable[Cell], findings: tuple[str, ...]) -> None:
        for cell in cells:
            self._cells[cell.key] = cell
            self._findings.setdefault(cell.key, []).extend(findings)

    def supposed(self, fact: Free, value: Scalar | None) -> Supposed:
        """Return a fact as it is and as it would be."""
        spec, cell = self._vocabulary[fact.fact], self._cells[fact.key]
        mine = spec.on in (SheetKind.SUBJECT, SheetKind.CHARGE, SheetKind.LINK)
        return Supposed(
            key=fact.key,
            fact=fact.fact,
            label=spec.label,
            subject=self._dossier.draft.subject if mine else None,
            findings=tuple(dict.fromkeys(self._findings[fact.key])),
            known=_known(cell),
            assumptions=cell.assumptions,
            present=_value(spec, cell.value),
            supposed=_value(spec, value),
            judged_by=spec.judged_by,
            question=spec.question,
        )

    def outcome(self, found: Reached) -> Outcome:
        """Return what a charge comes to."""
        standing = both("structural", f"subject.verdict={found.standing}")
        ladder = ladder_of(self._dossier.pack, found.measures) if found.measures else None
        return Outcome(
            standing=Coded(code=found.standing, label=standing),
            ladder=ladder.id if ladder else None,
            measures=tuple(map(self._measure, found.measures)),
            options=tuple(map(self._measure, sorted(found.beside, key=self._rank))),
        )

    def _measure(self, code: str) -> Coded:
        label = next(each.label for each in self._dossier.pack.measures if each.id == code)
        return Coded(code=code, label=label)

    def _rank(self, code: str) -> int:
        """Return the place of a measure in its pack."""
        return [each.id for each in self._dossier.pack.measures].index(code)


def _known(cell: Cell) -> Literal["unknown", "assumed", "judged"]:
    if cell.value is None:
        return "unknown"
    return "judged" if cell.firm else "assumed"


def _value(spec: FactSpec, value: Scalar | None) -> Coded:
    if value is None:
        return Coded(code=UNKNOWN, label=both("structural", UNKNOWN))
    if isinstance(value, int | date):
        return Coded(code=value, label=Words(zh=str(value), en=str(value)))
    if value in spec.values:
        return Coded(code=value, label=spec.values[value])
    return Coded(code=value, label=both("structural", value))
