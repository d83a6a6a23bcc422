"""Which rule it is that turns on a fact, and where it reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.evaluate import facts_of, facts_read
from engine.workshop.cells.meet import within
from engine.workshop.conditions.written import leaves, problem
from engine.workshop.verify.branches import as_written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.problems import Problem
    from engine.model.rules import Rule
    from engine.workshop.desk import Written
    from engine.workshop.verify.proofs import Proofs, Sheet


def culprit(proofs: Proofs, fact: int, rules: Iterable[Rule], sheet: Sheet) -> str:
    """Return the rule that reads a fact and comes to something else without it on a sheet.

    It is one of some rules, or one that overrides them; the first of them where none reads it.
    """
    listed = list(_with_overriders(proofs, rules))
    reading = [each for each in listed if proofs.law.table.facts[fact] in facts_read(each)]
    turning = (each.id for each in reading if _turns(proofs, fact, each, sheet))
    return next(turning, (reading or listed)[0].id)


def _with_overriders(proofs: Proofs, rules: Iterable[Rule]) -> Iterator[Rule]:
    waiting = list(rules)
    seen = set[str]()
    while waiting:
        rule = waiting.pop(0)
        if rule.id not in seen:
            seen.add(rule.id)
            waiting += proofs.law.over[rule.id]
            yield rule


def _turns(proofs: Proofs, fact: int, rule: Rule, sheet: Sheet) -> bool:
    table = proofs.law.table
    rest = {at: cells for at, cells in table.held(sheet.facts).items() if at != fact}
    holds = within(proofs.over(sheet.links).holds(rule), rest)
    cells = range(len(table.values[fact]))
    return len({within(holds, {fact: frozenset({cell})}) for cell in cells}) > 1


def where_read(written: Written, code: str, fact: str, **more: str) -> Problem:
    """Return a problem at the first place where a rule reads a fact, or at what it asks."""
    for section in ("when", "unless") if as_written(written) else ():
        for part in leaves(written, section):
            if fact in facts_of(part.condition):
                return problem(written, code, part, fact=fact, **more)
    return written.entry.problem(code, "when", fact=fact, **more)
