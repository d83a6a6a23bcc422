"""两条规则条件相同，结论也相同

同一版本、同一阶段的两条规则，条件和除外是一个意思，结论也一样。有一条是多余的：改了这条忘了那条，
就会留下一条没有人知道的旧规则。两条的出处不同的，看哪一条才是依据。

Two rules with the same conditions and the same conclusion

Two rules of one version and stage mean the same, exceptions included, and conclude the same. One is
superfluous: when one is changed and the other forgotten, an old rule stays that nobody knows of.
Where they cite different provisions, find out which of them is the ground.

```yaml bad
rules:
- id: art-1-tried
  when: {finding.established: yes, finding.loss: minor}
  then: {circumstance: kept}
```

```yaml good
rules:
- id: art-1-tried
  when: {finding.established: yes, finding.amount: {at_least: 500}}
  then: {circumstance: kept}
```
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.workshop.conditions.leaning import by_version
from engine.workshop.conditions.standing import reads_alike, stands_where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk, Written

SEVERITY = Severity.WARNING
CODE = "rules-alike"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the rules that say again what a rule of another id before them says."""
    for _, rules in by_version(desk):
        for one, other in combinations(rules, 2):
            if one.rule.id != other.rule.id and _alike(one, other):
                yield other.entry.problem(CODE, "id", rule=other.rule.id, other=one.rule.id)


def _alike(one: Written, other: Written) -> bool:
    a, b, facts = one.rule, other.rule, one.version.facts
    if (a.stage, a.sheet, a.then) != (b.stage, b.sheet, b.then) or not reads_alike(a, b):
        return False
    return stands_where(a, b, facts) and stands_where(b, a, facts)
