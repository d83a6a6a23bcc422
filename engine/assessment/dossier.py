"""A charge on its way through the stages: its sheets, and what each stage made of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from engine.logic.sheet import Cell, Cells, Sheet
from engine.model.values import SheetKind, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.logic.slots import Slot
    from engine.logic.status import Outcome
    from engine.model.justification import OpenPoint
    from engine.model.law import ChoiceOfLaw
    from engine.model.links import Link
    from engine.model.rules import Pack, Regulation


class Law(NamedTuple):
    """A pack and the regulation it is a version of."""

    pack: Pack
    regulation: Regulation


@dataclass(frozen=True, slots=True)
class Draft:
    """A charge as drawn up: one subject, one violation, one regulation in the governing version.

    Without a `pack` the governing law is not in the rule base. `law` is how it was chosen, `points`
    are what people have to settle about that; `other` is the same charge under the version in force
    at the decision, where the two are to be set side by side; `local` are the packs of local policy
    on its ranges.
    """

    id: str
    subject: str
    violation: str
    stated: bool
    findings: tuple[str, ...]
    regulation: Regulation
    pack: Pack | None
    law: ChoiceOfLaw
    points: tuple[OpenPoint, ...] = ()
    other: Draft | None = None
    local: tuple[Law, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """A sheet with what each rule of a stage came to on it; `law` if not that of the charge.

    `together` are the other sheets that ask the same question: a rule on one overrides on all.
    """

    stage: Stage
    sheet: Sheet
    outcomes: Mapping[str, Outcome]
    about: str
    law: Law | None = None
    together: tuple[str, ...] = ()

    def conclusion(self, rule: str) -> str:
        """Return the name of a rule's conclusion on this sheet in a justification graph."""
        return f"{self.sheet.id}>{rule}"

    def conclusions(self, rule: str) -> tuple[str, ...]:
        """Return the names of a rule's conclusions on this sheet and those judged with it."""
        return tuple(f"{sheet}>{rule}" for sheet in sorted((self.sheet.id, *self.together)))


@dataclass(frozen=True, slots=True)
class Dossier:
    """A charge under examination. `about` of a judged sheet is a link, a measure or the charge."""

    draft: Draft
    pack: Pack
    links: tuple[Link, ...]
    charge: Cells
    by_link: Mapping[str, Cells]
    judged: tuple[Judged, ...] = ()

    @property
    def id(self) -> str:
        """Return the charge's id."""
        return self.draft.id

    def charge_sheet(self) -> Sheet:
        """Return the sheet of the charge as it now stands."""
        return Sheet(SheetKind.CHARGE, self.id, self.charge)

    def link_sheet(self, link: Link) -> Sheet:
        """Return the sheet of a link: its own facts and those of its parents."""
        cells = {**self.charge, **self.by_link[link.id]}
        return Sheet(SheetKind.LINK, f"{self.id}|{link.id}", cells)

    def at(self, stage: Stage) -> tuple[Judged, ...]:
        """Return what a stage judged."""
        return tuple(judged for judged in self.judged if judged.stage is stage)

    def of_charge(self, stage: Stage) -> Judged | None:
        """Return what a stage judged on the charge's own sheet, if it did."""
        return next((judged for judged in self.at(stage) if judged.about == self.id), None)

    def with_charge(self, cells: Iterable[Cell]) -> Dossier:
        """Return the dossier with more facts on the charge's sheet."""
        charge = {**self.charge, **{cell.fact: cell for cell in cells}}
        return Dossier(self.draft, self.pack, self.links, charge, self.by_link, self.judged)

    def with_links(self, cells: Mapping[str, Iterable[Cell]]) -> Dossier:
        """Return the dossier with more facts on the sheets of some links."""
        by_link = {
            link: {**own, **{cell.fact: cell for cell in cells.get(link, ())}}
            for link, own in self.by_link.items()
        }
        return Dossier(self.draft, self.pack, self.links, self.charge, by_link, self.judged)

    def with_judged(self, judged: Iterable[Judged]) -> Dossier:
        """Return the dossier with more sheets judged."""
        every = (*self.judged, *judged)
        return Dossier(self.draft, self.pack, self.links, self.charge, self.by_link, every)


def slot_cell(fact: str, slot: Slot, judged: Judged, kind: SheetKind, value: str | None) -> Cell:
    """Return a slot as a fact for the sheets of later stages.

    `value` is what a filled slot says; an empty slot says `no`, an undetermined one nothing.
    """
    empty = "no" if slot.state == "none" else None
    return Cell(
        fact=fact,
        value=value if slot.state == "known" else empty,
        firm=slot.firm and slot.state in ("known", "none"),
        basis="concluded",
        kind=kind,
        of=judged.sheet.id,
        sources=tuple(judged.conclusion(each.rule.id) for each in behind(slot)),
        considered=tuple(judged.conclusion(each.rule.id) for each in slot.out),
    )


def behind(slot: Slot) -> tuple[Outcome, ...]:
    """Return the outcomes that a slot's state stands on."""
    if slot.state == "none":
        return tuple(outcome for outcome in slot.out if not outcome.firm)
    return slot.by if slot.state in ("known", "conflict") else slot.open
