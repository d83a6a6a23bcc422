"""永远用不上的除外

`unless` 里的这一项（或者其中 `any` 的一项），在规则的条件具备的任何一张事实表上都不会出现：同条
件矛盾，属于声明过的「不可能」，要等的情形、责任没有规则能给出，或者出现的地方别的除外都已经在了。
读规则的人以为留了一个出口，其实没有。只在事实全部查清以后才如此的，另行说明，不能就此删去。所附的
事实表上，规则的条件具备。

An exception that can never apply

On no sheet on which the rule's condition holds does this part of `unless` (or of an `any` in it)
occur: it contradicts the condition, belongs to what was declared impossible, waits for something
that no rule can give, or the other exceptions are always there where it is. Readers believe that
there is a way out, and there is none. Where that is so only once all facts are known, the message
says so, and it is not to be deleted for this. On the sheet shown the rule's condition holds.

```yaml bad
rules:
- id: art-4-severe
  stage: adjust
  verb: shall
  when: {charge.obstructed: yes}
  unless:
  - {subject.kind: organisation, responsibility: direct}
  then: {lean: severe}
```

```yaml good
rules:
- id: art-4-severe
  stage: adjust
  verb: shall
  when: {charge.obstructed: yes}
  unless:
  - {charge.confessed: yes}
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
CODE = "exception-never-applies"
ONLY_KNOWN = "exception-never-applies-known"
"""The words for one that makes a difference as long as some fact is not known."""


def find(proofs: Proofs) -> Iterator[Found]:
    """Yield the exceptions that make no difference on any sheet."""
    yield from told_idle(proofs, "unless", CODE, ONLY_KNOWN)
