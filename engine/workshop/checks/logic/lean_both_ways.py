"""一条规则既从轻又从重

一条规则的 `lean` 里既有从轻或者减轻，又有从重或者加重，两端一起放宽，等于没有方向。条文分列的，分
写成两条规则。

One rule that is both lenient and severe

The `lean` of one rule holds both a lighter and a heavier way: both ends of the range are opened and
the rule leans nowhere. Where the text has both, write two rules.

```yaml bad
rules:
- id: art-4-tried
  provision: {article: 4, verified: true}
  stage: adjust
  verb: shall
  when: {charge.obstructed: yes}
  then: {lean: [lenient, severe]}
```

```yaml good
rules:
- id: art-4-tried
  provision: {article: 4, verified: true}
  stage: adjust
  verb: shall
  when: {charge.obstructed: yes}
  then: {lean: severe}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.workshop.conditions.leaning import lighter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.ERROR
CODE = "lean-both-ways"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the rules that lean both ways at once."""
    for written in desk.rules():
        if len({lighter(lean) for lean in written.rule.then.get("lean", ())}) > 1:
            yield written.entry.problem(CODE, "then", "lean", rule=written.rule.id)
