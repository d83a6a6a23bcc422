"""Which facts a rule may read on its sheet, and which values they may have."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.model.rules import TallyOp
from engine.model.structural import AFTER_VERDICTS, FAMILIES, STRUCTURAL, YES_NO
from engine.model.values import SheetKind, Stage
from engine.model.vocabulary import COUNTED, FactType

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.model.measures import Measure
    from engine.model.rules import SlotSpec, Tally
    from engine.model.vocabulary import FactSpec

_ORDER = tuple(Stage)

SHEET_OF = {
    Stage.APPLICABLE: SheetKind.CHARGE,
    Stage.QUALIFY: SheetKind.LINK,
    Stage.ATTRIBUTE: SheetKind.LINK,
    Stage.MEASURE: SheetKind.CHARGE,
    Stage.ADJUST: SheetKind.CHARGE,
    Stage.NARROW: SheetKind.CHARGE,
    Stage.AUTHORISE: SheetKind.OPTION,
    Stage.RECUSE: SheetKind.RELATION,
}
"""The sheet that the rules of a stage read; a safeguard says its own."""

OF_RECUSAL = (SheetKind.REVIEWER, SheetKind.RELATION)
"""Sheets about those who handle a case; no other stage reads them."""

SHOWS = {
    SheetKind.CASE: {SheetKind.CASE},
    SheetKind.FINDING: {SheetKind.FINDING, SheetKind.CASE},
    SheetKind.SUBJECT: {SheetKind.SUBJECT, SheetKind.CASE},
    SheetKind.LINK: {
        SheetKind.LINK,
        SheetKind.CHARGE,
        SheetKind.FINDING,
        SheetKind.SUBJECT,
        SheetKind.CASE,
    },
    SheetKind.CHARGE: {SheetKind.CHARGE, SheetKind.SUBJECT, SheetKind.CASE},
    SheetKind.OPTION: {SheetKind.OPTION, SheetKind.CHARGE, SheetKind.SUBJECT, SheetKind.CASE},
    SheetKind.REVIEWER: {SheetKind.REVIEWER, SheetKind.CASE},
    SheetKind.RELATION: {SheetKind.RELATION, SheetKind.REVIEWER, SheetKind.CASE},
}
"""A sheet shows its own facts and those of its parents."""

_CONCLUDED = {
    "applies": Stage.APPLICABLE,
    "circumstance": Stage.QUALIFY,
    "responsibility": Stage.ATTRIBUTE,
    "measures": Stage.MEASURE,
    "range.low": Stage.MEASURE,
    "range.high": Stage.MEASURE,
    "lean": Stage.ADJUST,
    **dict.fromkeys(AFTER_VERDICTS, Stage.AUTHORISE),
}
_ON_CHARGES_TOO = ("circumstance", "responsibility")


class Fact(NamedTuple):
    """A fact that a rule may read; what is `counted` is never below zero."""

    name: str
    on: frozenset[SheetKind]
    type: FactType
    domain: tuple[str, ...]
    family: bool = False
    after: Stage | None = None
    counted: bool = False

    def shown_on(self, sheet: SheetKind) -> bool:
        """Whether a sheet shows it."""
        return not self.on.isdisjoint(SHOWS[sheet])

    def known_at(self, stage: Stage) -> bool:
        """Whether it is concluded before a stage."""
        return self.after is None or _ORDER.index(stage) > _ORDER.index(self.after)


def declared(spec: FactSpec) -> Fact:
    """Return a fact of a vocabulary as rules read it."""
    on = frozenset({spec.on})
    return Fact(spec.name, on, spec.type, spec.domain, counted=spec.unit in COUNTED)


def tallied(tally: Tally) -> Fact:
    """Return a tally as rules read it."""
    kinds = {TallyOp.COUNT: FactType.INTEGER, TallyOp.ANY: FactType.YES_NO}
    kind = kinds.get(tally.op, FactType.ONE_OF)
    codes = tuple(str(value) for value in tally.values)
    domain = {FactType.YES_NO: YES_NO, FactType.ONE_OF: codes}.get(kind, ())
    counted = kind is FactType.INTEGER
    return Fact(tally.name, frozenset({tally.per}), kind, domain, counted=counted)


def structural(slots: Iterable[SlotSpec], measures: Iterable[Measure]) -> dict[str, Fact]:
    """Return the structural facts, those without codes of their own filled from a pack."""
    kinds = tuple(measures)
    ids = tuple(measure.id for measure in kinds)
    filled = {
        "option.measure": ids,
        "option.family": tuple(dict.fromkeys(measure.family for measure in kinds)),
        "measures": ids,
        "range.low": ids,
        "range.high": ids,
    } | {slot.name: tuple(slot.values) for slot in slots}
    return {name: _structural(name, filled) for name in STRUCTURAL}


def _structural(name: str, filled: Mapping[str, tuple[str, ...]]) -> Fact:
    fact = STRUCTURAL[name]
    on = {fact.on, SheetKind.CHARGE} if name in _ON_CHARGES_TOO else {fact.on}
    return Fact(
        name,
        frozenset(on),
        fact.type,
        fact.domain or filled.get(name, ()),
        name in FAMILIES,
        _CONCLUDED.get(name),
        counted=fact.type is FactType.INTEGER,
    )
