"""除外情形把规则全部吞掉

凡是符合 `when` 的，也都符合 `unless`：事实全部查明以后，规则没有一次成立。多半是条件和除外写反
了，或者除外列全了一个事实的所有取值。提醒类规则用它表示「查明以前一直提醒」，不在此列。

An exception that swallows its rule

Whatever meets `when` meets `unless` as well: once everything is known the rule never holds. Mostly
condition and exception were swapped, or the exception lists every value of a fact. A safeguard that
warns until something is settled is meant so and is left alone.

```yaml bad
rules:
- id: art-1-tried
  when: {finding.established: yes, finding.loss: larger}
  unless: {finding.loss: larger}
```

```yaml good
rules:
- id: art-1-tried
  when: {finding.established: yes, finding.loss: larger}
  unless: {conduct.diligent: yes}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.model.values import Stage
from engine.workshop.conditions.together import possible
from engine.workshop.conditions.written import parts, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk, Written

SEVERITY = Severity.ERROR
CODE = "unless-swallows"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the exceptions that hold wherever the rule's condition does."""
    for written in desk.rules():
        if written.rule.stage is not Stage.SAFEGUARD and _swallows(written):
            yield problem(written, CODE, next(parts(written, "unless")))


def _swallows(written: Written) -> bool:
    when, unless, facts = written.rule.when, written.rule.unless, written.version.facts
    if unless is None or not possible(((when, False),), facts):
        return False
    return not possible(((when, False), (unless, True)), facts)
