"""Facts that stand for one another: findings of a charge, and charges, alike but for their names.

If two findings have the same cells on their links, to exchange them changes nothing; nor does it to
exchange two charges under one law with the same cells. What is found of one holds of the other.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from engine.inquiry.free import tests_on

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.assessment.dossier import Dossier
    from engine.inquiry.free import Free
    from engine.logic.sheet import Cells

Written = tuple[tuple[str, str, bool], ...]


class Form(NamedTuple):
    """A charge without its names: the law, the cells of the charge, and those of each finding."""

    law: tuple[str, ...]
    charge: Written
    findings: tuple[tuple[Written, ...], ...]


class Place(NamedTuple):
    """A fact without the name of whose it is: on the charge, or on a finding of some kind."""

    fact: str
    finding: tuple[Written, ...] | None


def form(dossier: Dossier) -> Form:
    """Return a charge before its stages without its names."""
    law = (dossier.pack.key, *(each.pack.key for each in dossier.draft.local))
    kinds = sorted(_kinds(dossier).values())
    return Form(law, _written(dossier.charge, _read(dossier)), tuple(kinds))


def places(dossier: Dossier, facts: Mapping[str, Free]) -> dict[Place, list[str]]:
    """Return the keys of some facts of a charge by their places; those of one place are twins."""
    kinds = _kinds(dossier)
    on_charge = {cell.key for cell in dossier.charge.values()}
    finding_of: dict[str, str] = {}
    for link in dossier.links:
        for cell in dossier.by_link[link.id].values():
            finding_of[cell.key] = link.finding
    found: dict[Place, list[str]] = defaultdict(list)
    for key, each in facts.items():
        kind = None if key in on_charge else kinds[finding_of[key]]
        found[Place(each.fact, kind)].append(key)
    return found


def _kinds(dossier: Dossier) -> dict[str, tuple[Written, ...]]:
    read = _read(dossier)
    links: dict[str, list[Written]] = defaultdict(list)
    for link in dossier.links:
        links[link.finding].append(_written(dossier.by_link[link.id], read))
    return {finding: tuple(sorted(cells)) for finding, cells in links.items()}


def _read(dossier: Dossier) -> frozenset[str]:
    return frozenset(tests_on(dossier))


def _written(cells: Cells, read: frozenset[str]) -> Written:
    kept = (cell for cell in cells.values() if cell.fact in read)
    return tuple(sorted((cell.fact, str(cell.value), cell.firm) for cell in kept))
