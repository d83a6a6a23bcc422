"""永远用不上的除外

`unless` 里的这一项，在规则的条件具备的任何一张事实表上都不会出现：同条件矛盾，属于声明过的「不
可能」，要等的情形、责任没有规则能给出，或者出现的地方别的除外都已经在了。读规则的人以为留了一个
出口，其实没有。所附的事实表上，规则的条件具备。

An exception that can never apply

On no sheet on which the rule's condition holds does this part of `unless` occur: it contradicts
the condition, belongs to what was declared impossible, waits for something that no rule can give,
or the other exceptions are always there where it is. Readers believe that there is a way out, and
there is none. On the sheet shown the rule's condition holds.

```yaml bad
rules:
- id: art-4-severe
  stage: adjust
  verb: shall
  when: {charge.obstructed: yes}
  unless:
  - {subject.kind: organisation, responsibility: direct}
  then: {lean: severe}
```

```yaml good
rules:
- id: art-4-severe
  stage: adjust
  verb: shall
  when: {charge.obstructed: yes}
  unless:
  - {charge.confessed: yes}
  then: {lean: severe}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.workshop.cells.table import joined
from engine.workshop.conditions.written import alternatives, problem
from engine.workshop.verify.found import Found
from engine.workshop.verify.law import link_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.values import Condition
    from engine.workshop.cells.table import Node
    from engine.workshop.desk import Written
    from engine.workshop.verify.formula import Formulas
    from engine.workshop.verify.proofs import Proofs

SEVERITY = Severity.WARNING
CODE = "exception-never-applies"


def find(proofs: Proofs) -> Iterator[Found]:
    """Yield the exceptions that make no difference on any sheet."""
    for written in proofs.law.own:
        kept = alternatives(written, "unless")
        if not kept or not proofs.fires(written.rule):
            continue
        for part in reversed(kept):
            others = [each.condition for each in kept if each is not part]
            if not _differs(proofs, written, part.condition, others):
                kept = [each for each in kept if each is not part]
                found = problem(written, CODE, part, rule=written.rule.id, keys=part.keys)
                rule = written.rule
                sheet = proofs.example(rule.stage, (rule,), {rule.id: True})
                yield Found(found, (rule.id,), sheet)


def _differs(
    proofs: Proofs, written: Written, condition: Condition, others: Sequence[Condition]
) -> bool:
    rule, at = written.rule, link_of(written.rule.stage)

    def applying(formulas: Formulas) -> Node:
        rest = (formulas.reading(each, at) for each in others)
        held = (formulas.reading(rule.when, at), formulas.reading(condition, at))
        return joined((*held, formulas.none_of(rest)), some=False)

    return proofs.somewhere(rule.stage, applying, rule.id)
