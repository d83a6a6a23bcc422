"""对本人不利的事实，反而使结论更轻

其他事实都不变，只把一个不利的事实（`speaks: against`）从「否」改成「是」，情形就不成立了、幅度
就轻了，或者多出了从轻的理由。多半是较重一档的条件里漏了一项，压过了普通一档，自己却给得更轻；或
者 `speaks` 写反了。

A fact that speaks against a person makes something lighter

With all else unchanged an unfavourable fact (`speaks: against`) turns from no to yes, and a
circumstance no longer holds, a range becomes lighter, or a ground for leniency appears. Mostly a
graver tier overrides the base one and permits less, or `speaks` of the fact is the wrong way
round.

```yaml bad
rules:
- id: art-4-lenient
  stage: adjust
  verb: may
  when: {charge.confessed: yes, charge.obstructed: yes}
  then: {lean: lenient}
```

```yaml good
rules:
- id: art-4-lenient
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
from engine.workshop.verify.turning import turned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.workshop.verify.found import Found
    from engine.workshop.verify.proofs import Proofs

SEVERITY = Severity.WARNING
CODE = "burden-helps"


def find(proofs: Proofs) -> Iterator[Found]:
    """Return the unfavourable facts that make something lighter on some sheet."""
    return turned(proofs, CODE, Direction.AGAINST)
