"""事实没有写向谁取证

「ask」写明这个事实去哪里查：会议记录、账册、任职文件。没有写，补证提纲里这一问就没有去处。

A fact without a place to look

`ask` says where the fact is found: minutes, books, letters of appointment. Without it the
question leads nowhere in the list of evidence to obtain.

```yaml bad
vocabulary:
- name: charge.repaid
  on: charge
  type: yes-no
  speaks: for
  label: {zh: 已退赔, en: has repaid}
  definition: {zh: 已经全部退赔, en: has repaid all of it}
  question: {zh: 退赔了吗?, en: Has it been repaid?}
  judged_by: {zh: 调查组, en: inquiry team}
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

SEVERITY = Severity.NOTE


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the facts that lack it."""
    for entry in desk.facts():
        if entry.item.ask is None:
            yield entry.problem("fact-without-source", "name", fact=entry.item.name)
