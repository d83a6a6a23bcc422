"""两个例子一模一样

两个例子给出的事实完全相同，第二个没有多试出什么；结果写得不同的，其中一个必定是错的。换一个差一点
的例子：只改一个条件。

Two examples give the same facts

The second tries nothing that the first does not; and where they expect different outcomes one of
them is wrong. Let it differ by one condition.

```yaml bad
rules:
- id: art-1-tried
  examples:
  - {say: {zh: 已认定, en: established}, finding.established: yes, expect: met}
  - {say: {zh: 未认定, en: not upheld}, finding.established: no, expect: not met}
  - {say: {zh: 没有查, en: not looked into}, expect: open}
  - {say: {zh: 再来一次, en: once more}, finding.established: yes, expect: met}
```

```yaml good
rules:
- id: art-1-tried
  examples:
  - {say: {zh: 已认定, en: established}, finding.established: yes, expect: met}
  - {say: {zh: 未认定, en: not upheld}, finding.established: no, expect: not met}
  - {say: {zh: 没有查, en: not looked into}, expect: open}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the examples whose facts an example before them gives."""
    for written in desk.rules():
        first: dict[frozenset[object], int] = {}
        for index, example in enumerate(written.rule.examples):
            before = first.setdefault(frozenset(example.facts.items()), index)
            if before != index:
                details = {"number": str(before + 1)}
                yield written.entry.problem("examples-alike", "examples", index, "say", **details)
