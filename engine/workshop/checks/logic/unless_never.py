"""除外情形永远不会出现

`unless` 要求的，正是 `when` 已经排除的。除外写了等于没写；读规则的人以为留了出口，其实没有。

An exception that can never occur

`unless` asks for what `when` already rules out. The exception says nothing; who reads the rule
believes that there is a way out, and there is none.

```yaml bad
rules:
- id: art-1-tried
  when: {finding.loss: larger}
  unless: {finding.loss: minor}
```

```yaml good
rules:
- id: art-1-tried
  when: {finding.loss: larger}
  unless: {conduct.diligent: yes}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.workshop.conditions.together import possible
from engine.workshop.conditions.written import alternatives, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING
CODE = "unless-never"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the exceptions that cannot hold where the rule's condition does."""
    for written in desk.rules():
        facts, when = written.version.facts, (written.rule.when, False)
        if written.rule.unless is not None and possible((when,), facts):
            for part in alternatives(written, "unless"):
                if not possible((when, (part.condition, False)), facts):
                    yield problem(written, CODE, part, keys=part.keys)
