"""前后两段之间漏了一段的数额、期限或者日期

别的事实都一样，数额小的有规则管，数额大的也有规则管，中间这一段（常常就是界点本身）同一栏没有一
条规则管：「不满一百」和「超过一百」之间，漏了正好一百。所列的是漏掉的整段。条文本来就空着的，写明理由声明。

A hole between two stretches of an amount, a time or a day

With all else alike a rule fills the slot below and a rule fills it above, and between them (often
at the very threshold) none does: "less than a hundred" and "more than a hundred" leave out a
hundred itself. What is named is the whole hole. Where the text leaves it open, declare it with
the reason.

```yaml bad
rules:
- id: art-1-small
  when: {finding.established: yes, finding.loss: larger, finding.amount: {less_than: 100}}
  then: {circumstance: kept}
- id: art-1-lost
  when: {finding.established: yes, finding.loss: larger, finding.amount: {more_than: 100}}
  then: {circumstance: lost}
```

```yaml good
rules:
- id: art-1-small
  when: {finding.established: yes, finding.loss: larger, finding.amount: {less_than: 100}}
  then: {circumstance: kept}
```
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from engine.model.check import Severity
from engine.workshop.cells.meet import within
from engine.workshop.cells.table import facts_in, joined, number
from engine.workshop.verify.found import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.rules import Rule
    from engine.model.values import Stage
    from engine.workshop.cells.table import Node, Table
    from engine.workshop.verify.formula import Formulas
    from engine.workshop.verify.proofs import Proofs, Sheet

SEVERITY = Severity.WARNING
CODE = "threshold-hole"


class Threshold(NamedTuple):
    """A number or a day that rules of one slot read, and those rules."""

    slot: str
    stage: Stage
    fact: int
    rules: tuple[Rule, ...]


def find(proofs: Proofs) -> Iterator[Found]:
    """Yield the stretches that no rule of a slot covers, between two that are covered."""
    for threshold in _thresholds(proofs):
        ordered = in_order(proofs.law.table, threshold.fact)
        for first in range(1, len(ordered) - 1):
            sheet = _open(proofs, threshold, ordered, first, first + 1)
            if sheet is not None:
                yield _hole(proofs, threshold, ordered, first, sheet)
                break


def in_order(table: Table, fact: int) -> list[int]:
    """Return the cells of a number or a day, the lowest first."""
    values = table.values[fact]
    return sorted(range(len(values)), key=lambda cell: number(values[cell]))


def _thresholds(proofs: Proofs) -> Iterator[Threshold]:
    table, formulas = proofs.law.table, proofs.over(0)
    for slot, stage in dict.fromkeys(
        (slot, each.rule.stage) for each in proofs.law.own for slot in each.rule.then
    ):
        rules = formulas.filling(slot)
        for fact, values in enumerate(table.values):
            ordered = all(isinstance(value, int | date) for value in values)
            reading = [each for each in rules if facts_in(formulas.holds(each)) >> fact & 1]
            if ordered and values[2:] and reading[1:]:
                yield Threshold(slot, stage, fact, tuple(reading))


def _open(proofs: Proofs, at: Threshold, ordered: list[int], first: int, end: int) -> Sheet | None:
    """Return a sheet in the first of some cells in a row, with which none of them is covered."""
    below, hole, above = ordered[:first], ordered[first:end], ordered[end:]

    def open_(formulas: Formulas) -> Node:
        some = (_filled(formulas, at, below), _filled(formulas, at, above))
        none = formulas.opposite(_filled(formulas, at, hole, every=True))
        own = formulas.law.table.inside(at.fact, frozenset(hole[:1]))
        return joined((*some, none, own), some=False)

    claims = {each.rule.id: False for each in proofs.law.of(at.stage) if at.slot in each.rule.then}
    return proofs.sheet(at.stage, open_, claims, CODE, *(each.id for each in at.rules))


def _hole(proofs: Proofs, at: Threshold, ordered: list[int], first: int, sheet: Sheet) -> Found:
    """Return a hole as far as it reaches."""
    end, wider = first + 1, sheet
    while end < len(ordered) - 1:
        found = _open(proofs, at, ordered, first, end + 1)
        if found is None:
            break
        end, wider = end + 1, found
    table = proofs.law.table
    values = [value for cell in ordered[first:end] for value in table.alike[at.fact][cell]]
    ends = {"low": str(min(values, key=number)), "high": str(max(values, key=number))}
    details = {"fact": table.facts[at.fact], "slot": at.slot, **ends}
    names = tuple(each.id for each in at.rules)
    entry = proofs.law.written[names[0]].entry
    return Found(entry.problem(CODE, "when", **details), names, wider, wider.certain)


def _filled(formulas: Formulas, at: Threshold, cells: list[int], *, every: bool = False) -> Node:
    """Return that some rule of a slot holds where a fact is in one of some cells."""
    rules = formulas.filling(at.slot) if every else at.rules
    return joined(
        (
            within(formulas.holds(rule), {at.fact: frozenset({cell})})
            for rule in rules
            for cell in cells
        ),
        some=True,
    )
