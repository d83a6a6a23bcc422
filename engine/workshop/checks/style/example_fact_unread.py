"""结果不对的例子给了规则不读的事实

例子的结果与写的不一样，而例子给的事实里有规则不读的：多半是规则漏写了这个条件，例子指望它起作用。
结果对的例子可以给规则不读的事实，用来说明它不影响结论。

An example that comes to something else gives a fact its rule does not read

Mostly the rule lacks the condition that the example counts on. An example that comes to what it
says may give such facts, to show that they make no difference.

```yaml bad
rules:
- id: art-1-tried
  when: {finding.established: yes}
  examples:
  - say: {zh: 损失较小, en: a minor loss}
    finding.established: yes
    finding.loss: minor
    expect: not met
```

```yaml good
rules:
- id: art-1-tried
  when: {finding.established: yes, finding.loss: larger}
  examples:
  - say: {zh: 损失较小, en: a minor loss}
    finding.established: yes
    finding.loss: minor
    expect: not met
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.evaluate import facts_read
from engine.model.check import Severity
from engine.rulebook.quoting import listed
from engine.rulebook.shape import EXAMPLE_KEYS
from engine.workshop.checking.examples import given_as, untrue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk, Written

SEVERITY = Severity.WARNING


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the facts of examples that come to something else, which their rules do not read."""
    for written, index, _ in untrue(desk):
        yield from _unread(written, index)


def _unread(written: Written, index: int) -> Iterator[Problem]:
    example, read = written.shape.examples[index], facts_read(written.rule)
    for fact, value in example.items():
        if fact not in read and fact not in EXAMPLE_KEYS:
            path = (*written.entry.path, "examples", index, fact)
            given = listed([given_as(fact, value)])
            yield written.entry.document.key_problem("example-fact-unread", path, given=given)
