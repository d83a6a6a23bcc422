"""在任何一张事实表上都不会成立的规则

把全部事实的全部取值都看过：要么条件凑不齐（互相矛盾，属于声明过的「不可能」，或者要等的情形、责
任没有规则能给出），要么凡是条件具备的地方，它自己的除外也具备，或者总有一条规则压过它。规则装上
了，却一次也不会起作用。附得出事实表的，附离成立最近的一张，写明差在哪个条件。

A rule that holds on no sheet

All values of all facts were looked at. Either its conditions never come together (they contradict
each other, belong to what was declared impossible, or wait for a circumstance or a responsibility
that no rule can give), or wherever they do its own exception holds too, or a rule that overrides
it. It is there and never does anything. The sheet shown, if there is one, is the one that comes
nearest; what is not met on it is named.

```yaml bad
rules:
- id: art-4-special
  stage: adjust
  verb: may
  when: {charge.confessed: yes}
  unless: {charge.confessed: yes}
  then: {lean: lenient}
```

```yaml good
rules:
- id: art-4-special
  stage: adjust
  verb: may
  when: {charge.confessed: yes}
  unless: {charge.obstructed: yes}
  then: {lean: mitigated}
```
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.workshop.verify.formula import Formulas
from engine.workshop.verify.found import Found
from engine.workshop.verify.near import near_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.workshop.verify.proofs import Proofs

SEVERITY = Severity.ERROR
CODE = "rule-never-fires"


def find(proofs: Proofs) -> Iterator[Found]:
    """Yield the rules that conclude on no sheet."""
    for written in proofs.law.own:
        rule = written.rule
        if not proofs.fires(rule):
            certain = proofs.never(rule.stage, partial(Formulas.fires, rule=rule), CODE, rule.id)
            near = near_to(proofs, rule)
            problem = written.entry.problem(CODE, "id", rule=rule.id)
            yield Found(problem, (rule.id,), near.sheet, certain, near)
