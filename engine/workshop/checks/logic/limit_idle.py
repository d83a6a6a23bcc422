"""限制不起作用：上限就是最重一档，或者收窄以后还是整个幅度

`cap` 写的是档次表里最重的一档，什么也没有封住；`narrow` 从最轻写到最重，什么也没有收窄。多半是代
码选错了。

A limit that limits nothing

The `cap` is the heaviest measure of its ladder and keeps nothing out, or `narrow` goes from the
lightest to the heaviest and narrows nothing. Mostly the wrong code was chosen.

```yaml bad
rules:
- id: art-4-tried
  provision: {article: 4, verified: true}
  stage: adjust
  verb: shall
  when: {charge.confessed: yes}
  then: {cap: heavy}
```

```yaml good
rules:
- id: art-4-tried
  provision: {article: 4, verified: true}
  stage: adjust
  verb: shall
  when: {charge.confessed: yes}
  then: {cap: middle}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.measures import Ladder
    from engine.model.problems import Problem
    from engine.model.rules import Rule
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING
CODE = "limit-idle"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the caps and narrowings that leave everything as it was."""
    for written in desk.rules():
        for ladder in written.version.law.items("ladders"):
            for slot in _idle(written.rule, ladder):
                yield written.entry.problem(CODE, "then", slot, rule=written.rule.id, slot=slot)


def _idle(rule: Rule, ladder: Ladder) -> Iterator[str]:
    lightest, heaviest = ladder.measures[0], ladder.measures[-1]
    if rule.then.get("cap") == (heaviest,):
        yield "cap"
    if rule.then.get("narrow") == (lightest, heaviest):
        yield "narrow"
