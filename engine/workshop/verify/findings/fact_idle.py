"""查了也不改变任何结论的事实

没有一条能成立的规则读取这个事实；或者读取它的规则，无论它取哪个值，成立与否都一样。查它、问它、
为它取证，都不影响任何人的结论。对本人有利的事实（`speaks: for`）总要列出，不在此列；引出一部法
规的事实、统计和程序读取的事实，也不在此列。

A fact that changes nothing whatever it is

No rule that can hold reads it, or every rule that reads it holds or not regardless of its value.
People look into it, ask and gather evidence, and nothing turns on it. What speaks for a person
(`speaks: for`) is shown in any case and left alone; so is what invokes a regulation, and what a
tally or a step of a procedure reads.

```yaml bad
vocabulary:
- name: charge.tried
  on: charge
  type: yes-no
  label: {zh: 试验事实, en: tried fact}
rules:
- id: art-4-severe
  stage: adjust
  verb: shall
  when:
    charge.obstructed: yes
    any:
    - {charge.tried: yes}
    - {charge.tried: no}
  then: {lean: severe}
```

```yaml good
vocabulary:
- name: charge.tried
  on: charge
  type: yes-no
  label: {zh: 试验事实, en: tried fact}
rules:
- id: art-4-severe
  stage: adjust
  verb: shall
  when: {charge.obstructed: yes, charge.tried: yes}
  then: {lean: severe}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.evaluate import conditions_of, facts_read
from engine.model.check import Severity
from engine.model.values import Stage
from engine.workshop.cells.meet import within
from engine.workshop.cells.table import facts_in
from engine.workshop.verify.found import Found
from engine.workshop.verify.law import link_of
from engine.workshop.verify.near import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.rules import Rule
    from engine.workshop.cells.table import Node
    from engine.workshop.verify.proofs import Proofs

SEVERITY = Severity.WARNING
CODE = "fact-idle"


def find(proofs: Proofs) -> Iterator[Found]:
    """Yield the facts of a version's own vocabulary that some rule reads and none turns on."""
    for entry in proofs.law.version.folder.sections["vocabulary"]:
        name = entry.item.name
        reading = [each.rule for each in proofs.law.own if name in facts_read(each.rule)]
        if reading and not any(_turns(proofs, rule, name) for rule in reading):
            rules = tuple(rule.id for rule in reading)
            sheet = nearest(proofs, reading[0])
            yield Found(entry.problem(CODE, "name", fact=name), rules, sheet)


def _turns(proofs: Proofs, rule: Rule, fact: str) -> bool:
    """Whether a rule can hold, and may with one value of a fact it reads and not with another.

    A safeguard may stand until somebody has answered, whatever the answer.
    """
    if not proofs.fires(rule):
        return False
    if rule.stage is Stage.SAFEGUARD:
        return True
    table, formulas, at = proofs.law.table, proofs.over(0), proofs.law.table.facts.index(fact)
    parts = (formulas.reading(each, link_of(rule.stage)) for each in conditions_of(rule))
    return any(_essential(part, at, len(table.values[at])) for part in parts)


def _essential(node: Node, fact: int, cells: int) -> bool:
    if not facts_in(node) >> fact & 1:
        return False
    left = {within(node, {fact: frozenset({cell})}) for cell in range(cells)}
    return len(left) > 1
