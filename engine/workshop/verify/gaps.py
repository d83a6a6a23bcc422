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
    from engine.workshop.verify.proofs import Proofs, Sheet
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
        known.append(_reason(proofs.over(found.links), found.held, sought))
        yield Gap(sheet, proofs.facts(found.held), tuple(_told(proofs.law.table, known[-1])))
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


def _reason(formulas: Formulas, held: Held, sought: Sought) -> Held:
    """Return as few facts as leave out what is wanted all by themselves, with all such values."""
    table = formulas.law.table
    wanted = sought.wanted(formulas)
    if within(wanted, held) is not Truth.NO:
        return dict(held)
    for fact in sorted(held, key=lambda each: (table.facts[each].startswith("link."), each)):
        fewer = {each: cells for each, cells in held.items() if each != fact}
        if within(wanted, fewer) is Truth.NO:
            held = fewer
    for fact in held:
        held = _widened(wanted, held, fact, len(table.values[fact]))
    return held


def _widened(wanted: Node, held: Held, fact: int, cells: int) -> Held:
    """Return a reason with every value of a fact with which it is still one."""
    for cell in range(cells):
        more = {**held, fact: held[fact] | {cell}}
        if within(wanted, more) is Truth.NO:
            held = more
    return held


def _told(table: Table, held: Held) -> Iterator[str]:
    """Yield the facts of a reason with the values they have in it, but for what is not met."""
    for fact, cells in held.items():
        values = _values(table, fact, sorted(cells))
        if "/" not in table.facts[fact] or values != NO:
            yield f"{table.facts[fact]}: {values}"


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
