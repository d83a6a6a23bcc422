"""条件互相矛盾，规则永远不会成立

几个条件同时成立是不可能的：同一个事实又要是又要否，数额又要不低于又要低于，日期的先后颠倒。规则装
上了也不起作用，而写规则的人以为它在起作用。

Conditions that contradict each other: the rule never holds

No facts meet the conditions together: one fact is to be both yes and no, an amount at once above
and below, a day before and after. The rule is there and does nothing, while its author trusts that
it does.

```yaml bad
rules:
- id: art-1-tried
  when:
    finding.amount: {at_least: 100, less_than: 100}
```

```yaml bad
terms:
- name: term.large
  when: {finding.loss: larger}
rules:
- id: art-1-tried
  when: {finding.loss: minor, term.large: yes}
```

```yaml good
rules:
- id: art-1-tried
  when:
    finding.amount: {at_least: 100, less_than: 200}
```
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.rulebook.quoting import listed
from engine.workshop.conditions.together import possible
from engine.workshop.conditions.written import beneath, parts, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.conditions.written import Part
    from engine.workshop.desk import Desk, Written

SEVERITY = Severity.ERROR
CODE = "never-true"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the rules whose conditions nothing can meet."""
    for written in desk.rules():
        if not possible(((written.rule.when, False),), written.version.facts):
            culprits = _culprits(written)
            keys = listed(dict.fromkeys(part.key for part in culprits))
            yield problem(written, CODE, culprits[-1], keys=keys)


def _culprits(written: Written) -> tuple[Part, ...]:
    """Return the fewest conditions that cannot hold together: one, two, or all."""
    top = next(parts(written, "when"))
    children = beneath(written, "when", top)
    for count in (1, 2):
        for chosen in combinations(children, count):
            if not possible([(each.condition, False) for each in chosen], written.version.facts):
                return chosen
    return tuple(children) or (top,)
