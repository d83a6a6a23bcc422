"""条件里永远用不上的一个分支

`when` 的 `any` 里的这一项，在任何一张能有的事实表上都不会使规则成立：同别的条件矛盾，属于声明过的
「不可能」，要等的情形、责任没有规则能给出，或者它出现的地方，别的分支都已经在了。读规则的人以为多
管了一种情况，其实没有。只在事实全部查清以后才如此的，另行说明，不能就此删去。所附的事实表上，规则
由别的分支成立。

A branch of a condition that never counts

On no sheet that can be does this part of an `any` in `when` make the rule hold: it contradicts the
other conditions, belongs to what was declared impossible, waits for something that no rule can
give, or the other branches are always there where it is. Readers believe that the rule covers one
more case, and it does not. Where that is so only once all facts are known, the message says so,
and it is not to be deleted for this. On the sheet shown the rule holds by another branch.

```yaml bad
rules:
- id: art-4-severe
  stage: adjust
  verb: shall
  when:
    any:
    - {charge.obstructed: yes}
    - {subject.kind: organisation, charge.repeated: yes}
  then: {lean: severe}
```

```yaml good
rules:
- id: art-4-severe
  stage: adjust
  verb: shall
  when:
    any:
    - {charge.obstructed: yes}
    - {subject.kind: person, charge.repeated: yes}
  then: {lean: severe}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.workshop.verify.idle import told_idle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.workshop.verify.found import Found
    from engine.workshop.verify.proofs import Proofs

SEVERITY = Severity.WARNING
CODE = "branch-never-holds"
ONLY_KNOWN = "branch-never-holds-known"
"""The words for one that makes a difference as long as some fact is not known."""


def find(proofs: Proofs) -> Iterator[Found]:
    """Yield the alternatives in conditions that make no difference on any sheet."""
    yield from told_idle(proofs, "when", CODE, ONLY_KNOWN)
