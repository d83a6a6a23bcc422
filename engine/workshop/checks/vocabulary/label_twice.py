"""两个事实用了同一个名称

报告、问答里显示的是名称。两个事实名称相同（只差标点、空格也算），看的人分不清说的是哪一个，答了这
个当成那个。把两个的区别写进名称。

Two facts of one label

Reports and interviews show the label. Where two facts share one (signs and spaces aside) nobody
can tell which is meant, and an answer to one is taken for the other. Put the difference into the
label.

```yaml bad
vocabulary:
- name: charge.repaid
  on: charge
  type: yes-no
  speaks: for
  label: {zh: 「主动 说明」, en: told it unasked}
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

from engine.model.base import LANGS
from engine.model.check import Severity
from engine.workshop.checking.wording import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.problems import Problem
    from engine.rulebook.folder import Entry
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the facts whose label another fact of the same version has."""
    shared = tuple(desk.gathered.shared.values())
    yield from _twice(shared, ())
    for version in desk.versions():
        yield from _twice(version.folder.sections["vocabulary"], shared)


def _twice(entries: Iterable[Entry], before: Iterable[Entry]) -> Iterator[Problem]:
    for lang in LANGS:
        first = {plain(each.item.label.in_(lang)): each for each in before}
        for entry in entries:
            other = first.setdefault(plain(entry.item.label.in_(lang)), entry)
            if other.item.name != entry.item.name:
                details = {"fact": entry.item.name, "other": other.item.name}
                yield entry.problem("label-twice", "label", lang, **details)
