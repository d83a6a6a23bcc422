"""否定套着否定

`none` 里面又是 `none`、`not`，或者写成 `no` 的术语本身就是「都不」：读的人要把意思翻两次，最容易
看反。写成肯定的条件，或者给相反的情形另起一个术语。

A negation within a negation

`none` around another `none` or a `not`, or a term written as `no` that is itself a *none of*:
readers have to turn the meaning round twice and easily take it the wrong way. Write the plain
condition, or give the opposite case a term of its own.

```yaml bad
rules:
- id: art-1-tried
  when:
    finding.established: yes
    none:
    - finding.loss: {not: minor}
```

```yaml good
rules:
- id: art-1-tried
  when:
    finding.established: yes
    finding.loss: minor
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.model.values import Group, Op
from engine.workshop.conditions.written import leaves, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.model.values import Condition
    from engine.workshop.conditions.written import Part
    from engine.workshop.desk import Desk

SEVERITY = Severity.NOTE
CODE = "double-negation"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the tests and terms that are negated more than once."""
    for written in desk.rules():
        for section in ("when", "unless"):
            for part in leaves(written, section):
                if _around(part) + _within(part.condition) > 1:
                    yield problem(written, CODE, part, keys=part.keys)


def _around(part: Part) -> int:
    """Return how many `none` stand around a part."""
    lists = (each.condition for each in part.above if not each.joins)
    return sum(isinstance(each, Group) and each.kind == "none" for each in lists)


def _within(condition: Condition) -> int:
    """Return how often a condition that is one thing alone negates it."""
    if not isinstance(condition, Group):
        return int(condition.op is Op.NOT)
    own = int(condition.kind == "none")
    return own + (_within(condition.of[0]) if len(condition.of) == 1 else 0)
