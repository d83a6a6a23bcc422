"""对本人有利的事实，反而使结论更重

其他事实都不变，只把一个有利的事实（`speaks: for`）从「否」改成「是」，法规就适用了、情形就成立
了、幅度就重了，或者从轻的理由就没有了。有利的事实查实，不能成为加重的原因。不是条件写反了，就是
事实的`speaks` 写反了。

A fact that speaks for a person makes something heavier

With all else unchanged a favourable fact (`speaks: for`) turns from no to yes, and the law
applies, a circumstance holds, a range becomes heavier, or a ground for leniency is gone. That
something favourable is established must never make matters worse. Either a condition is the wrong
way round, or `speaks` of the fact is.

```yaml bad
rules:
- id: art-4-severe
  stage: adjust
  verb: shall
  when: {charge.obstructed: yes, charge.confessed: yes}
  then: {lean: severe}
```

```yaml good
rules:
- id: art-4-severe
  stage: adjust
  verb: shall
  when: {charge.obstructed: yes}
  unless: {charge.confessed: yes}
  then: {lean: severe}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.model.vocabulary import Direction
from engine.workshop.verify.turning import turned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.workshop.verify.found import Found
    from engine.workshop.verify.proofs import Proofs

SEVERITY = Severity.ERROR
CODE = "favour-harms"


def find(proofs: Proofs) -> Iterator[Found]:
    """Return the favourable facts that make something heavier on some sheet."""
    return turned(proofs, CODE, Direction.FOR)
