"""具名条件没有名称

具名条件在报告里按名称引用（「有第十七条所列情形之一」）。没有名称，显示的是编号，看的人读不懂。

A term without a title

Reports cite a term by its title ("has one of the grounds of Article 17"). Without one they show
its id, which tells a reader nothing.

```yaml bad
terms:
- {name: term.large, when: {finding.loss: larger}}
rules:
- when: {finding.established: yes, term.large: yes}
```

```yaml good
terms:
- {name: term.large, title: {zh: 较大损失, en: larger loss}, when: {finding.loss: larger}}
rules:
- when: {finding.established: yes, term.large: yes}
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
    """Yield the terms without a title."""
    for entry in desk.entries("terms"):
        if entry.item.title is None:
            yield entry.problem("term-untitled", "name", term=entry.item.name)
