"""没有用到的具名条件

「terms」里写了，规则、程序和别的具名条件都没有用。多半是规则里写错了名字，或者改规则时忘了删。

A term that nothing uses

It stands under `terms`, and no rule, step or other term uses it: mostly a rule was changed and
the term forgotten.

```yaml bad
terms:
- {name: term.large, title: {zh: 较大损失, en: larger loss}, when: {finding.loss: larger}}
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
from engine.workshop.checking.mentions import mentions_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the terms of a version that nothing in it uses."""
    for version in desk.versions():
        used = {each.name for each in mentions_in(version)}
        for entry in version.folder.sections["terms"]:
            if entry.item.name not in used:
                yield entry.problem("term-unused", "name", term=entry.item.name)
