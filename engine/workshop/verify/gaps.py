"""Sheets for which a stage has no rule, by the fewest facts that leave every rule out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.model.values import NO, Truth
from engine.workshop.cells.meet import within
from engine.workshop.cells.table import joined, number
from engine.workshop.verify.proofs import Make, Undecided

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.values import Stage
    from engine.workshop.cells.meet import Held
    from engine.workshop.cells.table import Node, Table
    from engine.workshop.verify.formula import Formulas
    from engine.workshop.verify.proofs import Placed, Proofs, Sheet
    from engine.workshop.verify.replay import Facts

MOST = 6
"""How many gaps of one kind are told in one run; with those closed, the rest are found."""

MOST_TRIED = 12


class Gap(NamedTuple):
    """A sheet without a conclusion, and the facts on it that leave every rule out.

    `open` is the sheet with what earlier stages conclude, where they were left open.
    """

    sheet: Sheet
    open: Facts
    because: tuple[str, ...]


class Sought(NamedTuple):
    """What is given, and what is then wanted as well."""

    given: Make
    wanted: Make


def gaps(proofs: Proofs, stage: Stage, sought: Sought, code: str) -> Iterator[Gap]:
    """Yield sheets on which something is given and what is wanted does not follow."""
    known: list[Held] = []
    claims = {each.rule.id: False for each in proofs.law.of(stage)}
    told = 0
    while told < MOST and len(known) < MOST_TRIED:
        found = proofs.open_sheet(stage, lambda it: _open(it, sought, known), code)
        if found is None:
            return
        sheet = proofs.brought_about(found, stage, claims, code)
        if sheet is None:
            known.append(found.held)
            continue
        told += 1
        known.append(_reason(proofs, stage, found, sought))
        yield Gap(sheet, proofs.facts(found.held), _told(proofs.law.table, known[-1]))
    if told < MOST:
        proofs.undecided.append(Undecided(code))


def _open(formulas: Formulas, sought: Sought, known: list[Held]) -> Node:
    table = formulas.law.table
    closed = (
        joined((table.inside(fact, cells) for fact, cells in each.items()), some=False)
        for each in known
    )
    missing = formulas.opposite(sought.wanted(formulas))
    return joined((sought.given(formulas), missing, *map(formulas.opposite, closed)), some=False)


def _reason(proofs: Proofs, stage: Stage, found: Placed, sought: Sought) -> Held:
    """Return as few facts as leave out what is wanted all by themselves.

    Each has all values with which it still does, of those that occur with the rest of the sheet.
    """
    table, wanted = proofs.law.table, sought.wanted(proofs.over(found.links))
    held = found.held
    if within(wanted, held) is not Truth.NO:
        return dict(held)
    for fact in sorted(held, key=lambda each: (table.facts[each].startswith("link."), each)):
        fewer = {each: cells for each, cells in held.items() if each != fact}
        if within(wanted, fewer) is Truth.NO:
            held = fewer
    for fact in held:
        for cell in range(len(table.values[fact])):
            more = {**held, fact: held[fact] | {cell}}
            if within(wanted, more) is Truth.NO and proofs.occurs(found, stage, fact, cell):
                held = more
    return held


def _told(table: Table, held: Held) -> tuple[str, ...]:
    """Return the facts of a reason with the values they have in it.

    What is not concluded is left out if anything else tells the reason.
    """
    every = {fact: _values(table, fact, sorted(cells)) for fact, cells in held.items()}
    told = {fact: it for fact, it in every.items() if "/" not in table.facts[fact] or it != NO}
    return tuple(f"{table.facts[fact]}: {values}" for fact, values in (told or every).items())


def _values(table: Table, fact: int, cells: list[int]) -> str:
    """Return the values in some cells; of numbers and days where they begin and end."""
    found = [value for cell in cells for value in table.alike[fact][cell]]
    every = [value for cell in table.alike[fact] for value in cell]
    if any(isinstance(value, str) for value in every):
        return ", ".join(dict.fromkeys(map(str, found)))
    low, high = min(found, key=number), max(found, key=number)
    begins = "…" if low == min(every, key=number) else str(low)
    ends = "…" if high == max(every, key=number) else str(high)
    return begins if begins == ends != "…" else f"{begins} - {ends}"
