"""规则缺少例子

每条规则至少要有三个例子：成立的、差一点而不成立的、还没有查清的；有「unless」的，再加一个被它挡住
的。例子每次检查都运行，改条文、改词汇时，哪条规则变了马上看得出来。裁量表不必每行都有，整张表要有。

A rule without its examples

Each rule has at least three: one that meets it, one that just misses, one where something is not
yet known; and, if it has an `unless`, one that is excepted. Examples run with every check, so
that a later change shows at once what it changed. A discretion table needs them as a whole, not row
by row.

```yaml bad
rules:
- id: art-1-tried
  examples:
  - {say: {zh: 已认定, en: established}, finding.established: yes, expect: met}
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
from engine.model.values import Status
from engine.rulebook.quoting import listed
from engine.rulebook.tables.kept import pending_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.model.rules import Rule
    from engine.rulebook.shape import TableShape
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


_ALWAYS = {"met": Status.ESTABLISHED, "not met": Status.NOT_MET, "open": Status.OPEN}
_EXCEPTED = {"excepted": Status.EXCEPTED}


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the rules that lack an example of what they can come to."""
    for written in desk.rules():
        lacking = () if written.rule.row else tuple(_lacking(written.rule))
        if lacking:
            key = "examples" if written.shape.examples else "id"
            yield written.entry.problem("example-missing", key, expected=listed(lacking))
    for table in desk.entries("tables"):
        if table.item.rows and not table.item.examples and not _pending(table.item):
            yield table.problem("example-missing", "id", expected=listed(_ALWAYS))


def _pending(shape: TableShape) -> bool:
    """Whether nothing of a table is filled in yet."""
    return len(list(pending_rows(shape))) == len(shape.rows)


def _lacking(rule: Rule) -> Iterator[str]:
    expected = {_met(example.expect) for example in rule.examples}
    wanted = _ALWAYS if rule.unless is None else _ALWAYS | _EXCEPTED
    yield from (word for word, status in wanted.items() if status not in expected)


def _met(status: Status) -> Status:
    return Status.ESTABLISHED if status.concludes else status
