"""事实没有写由谁判断

同一个事实，调查组查明的和集体讨论认定的不是一回事。写明由谁判断，问题才有人答，结论才有人负责。办
案人员自己的事实（「on: reviewer」「on: relation」）不在此列：那里不写由谁判断，表示查登记就知道。

A fact nobody is said to judge

What the inquiry team finds and what a meeting decides are two things. Say who judges, so that
somebody answers the question and answers for it. Facts about reviewers (`on: reviewer`,
`on: relation`) are not meant: there, no judge means that the register tells.

```yaml bad
vocabulary:
- name: charge.repaid
  on: charge
  type: yes-no
  speaks: for
  label: {zh: 已退赔, en: has repaid}
  definition: {zh: 已经全部退赔, en: has repaid all of it}
  question: {zh: 退赔了吗?, en: Has it been repaid?}
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
from engine.rulebook.sheets import OF_RECUSAL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the facts that lack it."""
    for entry in desk.facts():
        if entry.item.judged_by is None and entry.item.on not in OF_RECUSAL:
            yield entry.problem("fact-without-owner", "name", fact=entry.item.name)
