"""Under which circumstances of the regulation does a link fall? A set."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.applicable import applies
from engine.assessment.dossier import Dossier, Judged, slot_cell
from engine.assessment.stage import Placed, judge
from engine.logic.sheet import member
from engine.logic.slots import members
from engine.model.values import YES, SheetKind, Stage, Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from engine.assessment.matching import Matcher
    from engine.logic.sheet import Cell
    from engine.model.rules import Pack

SLOT = "circumstance"


def examine(dossiers: Sequence[Dossier], matcher: Matcher) -> list[Dossier]:
    """Return the dossiers with the circumstances of each link."""
    placed = [link_sheets(dossier) for dossier in dossiers]
    return [_carry(dossier) for dossier in judge(Stage.QUALIFY, dossiers, placed, matcher)]


def link_sheets(dossier: Dossier) -> list[Placed]:
    """Return the link sheets of a charge that its regime may reach."""
    if applies(dossier) is Truth.NO:
        return []
    return [Placed(link.id, dossier.link_sheet(link)) for link in dossier.links]


def codes(pack: Pack, slot: str) -> tuple[str, ...]:
    """Return the codes a pack declares for a slot."""
    return tuple(code for spec in pack.slots if spec.name == slot for code in spec.values)


def _carry(dossier: Dossier) -> Dossier:
    domain = codes(dossier.pack, SLOT)
    judged = dossier.at(Stage.QUALIFY)
    return dossier.with_links({each.about: _cells(each, domain) for each in judged})


def _cells(judged: Judged, domain: Iterable[str]) -> list[Cell]:
    slots = members(SLOT, judged.outcomes.values(), domain)
    return [
        slot_cell(member(SLOT, code), slot, judged, SheetKind.LINK, YES)
        for code, slot in slots.items()
    ]
