"""没有一条规则读取的事实

规则、具名条件、程序、统计都不读，也不引出哪部法规的事实，查了也不影响任何结论，却要人去查。或者是
规则里的名字写错了。对本人有利的事实（「speaks: for」）不在此列：报告总要列出来。

A fact that nothing reads

If no rule, term, step or tally reads a fact and no regulation is invoked by it, it changes
nothing and is asked for all the same; or a rule misnames it. What speaks for a person
(`speaks: for`) is not meant: reports show it in any case.

```yaml bad
vocabulary:
- name: charge.repaid
  on: charge
  type: yes-no
  speaks: against
  label: {zh: 已退赔, en: has repaid}
  definition: {zh: 已经全部退赔, en: has repaid all of it}
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
from engine.model.vocabulary import Direction
from engine.rulebook.tables.form import facts_named
from engine.workshop.checking.mentions import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.rulebook.folder import Entry
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the facts that are declared and not read; only of rules that are all there."""
    for entry in unread(desk):
        yield entry.problem("fact-unread", "name", fact=entry.item.name)


def unread(desk: Desk) -> Iterator[Entry]:
    """Yield what declares a fact that nothing reads; only of rules that are all there."""
    if not desk.gathered.whole:
        return
    read = mentions(desk).keys() | {
        fact for regulation, _ in desk.gathered.regulations for fact in regulation.invoked_by
    }
    for table in desk.entries("tables"):
        read |= facts_named(table.item)
    for entry in desk.facts():
        if entry.item.name not in read and entry.item.speaks is not Direction.FOR:
            yield entry
