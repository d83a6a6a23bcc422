"""事实没有定义

没有定义的事实，各人按各人的理解去判断，同样的案件结论不同。写明什么算、什么不算、以什么时候为准。

A fact without a definition

Without a definition each reader judges by an idea of their own, and like cases come out unlike.
Say what counts, what does not, and as of which day.

```yaml bad
vocabulary:
- name: charge.repaid
  on: charge
  type: yes-no
  speaks: for
  label: {zh: 已退赔, en: has repaid}
  question: {zh: 退赔了吗?, en: Has it been repaid?}
  judged_by: {zh: 调查组, en: inquiry team}
  ask: {zh: 退款凭证, en: receipts}
```

```yaml good
vocabulary:
- name: charge.repaid
  on: charge
  type: yes-no
  speaks: for
  label: {zh: 已退赔, en: has repaid}
  definition: {zh: 已经全部退赔, en: has repaid all of it}
  question: {zh: 退赔了吗?, en: Has it been repaid?}
  judged_by: {zh: 调查组, en: inquiry team}
  ask: {zh: 退款凭证, en: receipts}
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
    """Yield the facts that lack it."""
    for entry in desk.facts():
        if entry.item.definition is None:
            yield entry.problem("fact-without-definition", "name", fact=entry.item.name)
