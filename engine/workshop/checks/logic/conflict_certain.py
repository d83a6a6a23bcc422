"""两条规则必定冲突

这条规则成立的每一种情况，另一条也成立，两条给同一栏填了不同的结论，又没有写谁压过谁。遇到这种情况
结果总是「冲突」。条文有一般和特别、普通和加重之分的，在特别、加重的那条写 `overrides`。

Two rules that are bound to conflict

Wherever this rule holds another one does too; they fill one slot differently and nothing says which
of them goes before. The result is a conflict every time. Where the text has a general and a special
case, or a base and a graver tier, let the special or graver one name the other in `overrides`.

```yaml bad
rules:
- id: art-3-graver
  provision: {article: 3, verified: true}
  stage: measure
  verb: shall
  when: {circumstance: kept, responsibility: direct, charge.obstructed: yes}
  then: {range: [middle, heavy]}
```

```yaml good
rules:
- id: art-3-graver
  provision: {article: 3, verified: true}
  stage: measure
  verb: shall
  when: {circumstance: kept, responsibility: direct, charge.obstructed: yes}
  then: {range: [middle, heavy]}
  overrides: [art-3-base]
```
"""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.workshop.conditions.clashing import clash
from engine.workshop.conditions.leaning import by_version
from engine.workshop.conditions.standing import stands_where

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.problems import Problem
    from engine.model.rules import Rule
    from engine.rulebook.gather import Version
    from engine.workshop.desk import Desk, Written

SEVERITY = Severity.ERROR
CODE = "conflict-certain"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the rules that never hold without a conflict with another rule."""
    for version, rules in by_version(desk):
        told = set[frozenset[str]]()
        for one, other in permutations(rules, 2):
            pair = frozenset((one.rule.id, other.rule.id))
            slot = clash(version.pack, one.rule, other.rule)
            if slot and pair not in told and _certain(version, one.rule, other.rule, rules):
                told.add(pair)
                details = {"rule": one.rule.id, "other": other.rule.id, "slot": slot}
                yield one.entry.problem(CODE, "then", slot, **details)


def _certain(version: Version, one: Rule, other: Rule, rules: Sequence[Written]) -> bool:
    """Whether one rule never stands without another, and nothing takes the one or the other out."""
    if one.id in other.overrides or not stands_where(other, one, version.facts):
        return False
    over = (each.rule for each in rules if {one.id, other.id} & {*each.rule.overrides})
    return not any(stands_where(each, one, version.facts) for each in over)
