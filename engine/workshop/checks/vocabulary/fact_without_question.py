"""事实没有问法

没有查明的事实要问人。没有写问法，「还缺什么」里只能显示名称，取证的人不知道要查什么。问法写成一句
能回答「是」「否」或者一个值的话。

A fact without its question

What is not established is asked. Without a question only the name is shown, and whoever gathers
the evidence does not know what to look for. Write one sentence that can be answered by yes, no or
a value.

```yaml bad
vocabulary:
- name: charge.repaid
  on: charge
  type: yes-no
  speaks: for
  label: {zh: 已退赔, en: has repaid}
  definition: {zh: 已经全部退赔, en: has repaid all of it}
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
        if entry.item.question is None:
            yield entry.problem("fact-without-question", "name", fact=entry.item.name)
