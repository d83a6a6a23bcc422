"""对人有利的规则要等不利的事实查否才成立

从轻、减轻、不予、免予的规则，把「没有」某个不利的事实写进 `when`。没有查明的时候，这条有利的规则
就停在待查：没有查明的事，实际上作了对本人不利的处理。条文确有这个限制的，写
成 `unless:
 {事实: yes}`：没有查明时附条件成立，问题照样列出。

A rule for a person that waits until something unfavourable is ruled out

A lenient, mitigating or exempting rule has the absence of an unfavourable fact in its `when`. As
long as nobody has looked, the favour is merely open: what is not established is held against the
person after all. Where the text has this limit, write it as `unless: {fact: yes}`: as long as it is
not known the favour stands on a condition, and the question is asked all the same.

```yaml bad
rules:
- id: art-4-lenient
  provision: {article: 4, verified: true}
  stage: adjust
  verb: may
  when: {charge.confessed: yes, charge.obstructed: no}
  then: {lean: lenient}
```

```yaml good
rules:
- id: art-4-lenient
  provision: {article: 4, verified: true}
  stage: adjust
  verb: may
  when: {charge.confessed: yes}
  unless: {charge.obstructed: yes}
  then: {lean: lenient}
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

SEVERITY = Severity.WARNING
CODE = "favour-waits"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the conditions by which a rule for a person waits for a clean record."""
    for written, part, fact in resting_on_absence(desk, Direction.FOR, of=Direction.AGAINST):
        yield problem(written, CODE, part, fact=fact)
