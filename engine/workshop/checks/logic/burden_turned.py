"""对人不利的规则，靠「没有」有利的事实来成立

有利的事实（`speaks: for`）没有，不是一个人的过错。把「没有主动说明」「没有履职尽责」写进对人不利
的规则的条件，等于要本人证明自己没有责任：举证责任倒过来了。要写的是不利的事实本身，由查明它的人举
证。

A rule against a person that rests on the absence of what speaks for them

That a favourable fact (`speaks: for`) is absent is nobody's fault. To make "did not come forward"
or "did not do the duty" a condition of a rule against a person turns the burden of proof round.
Write the unfavourable fact itself, to be established by whoever alleges it.

```yaml bad
rules:
- id: art-4-silent
  provision: {article: 4, verified: true}
  stage: adjust
  verb: shall
  when: {charge.confessed: no}
  then: {lean: severe}
```

```yaml bad
terms:
- name: term.silent
  when:
    none: [{charge.confessed: yes}]
rules:
- id: art-4-silent
  provision: {article: 4, verified: true}
  stage: adjust
  verb: shall
  when: {charge.obstructed: yes, term.silent: yes}
  then: {lean: severe}
```

```yaml good
rules:
- id: art-4-obstructed
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
from engine.model.vocabulary import Direction
from engine.workshop.conditions.leaning import resting_on_absence
from engine.workshop.conditions.written import problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.ERROR
CODE = "burden-turned"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the conditions of rules against a person that the absence of a favour meets."""
    for written, part, fact in resting_on_absence(desk, Direction.AGAINST, of=Direction.FOR):
        yield problem(written, CODE, part, fact=fact)
