"""缩进里有制表符

缩进只能用空格，每层两个。制表符在各个编辑器里宽窄不同，YAML 不认，也不代改。

A tab in the indentation

Indentation is made of spaces, two for each level. A tab is as wide as an editor likes; YAML
refuses it, and it is not repaired.

```text bad
terms:
- name: term.large
\twhen: {finding.loss: larger}
```

```text good
terms:
- name: term.large
  when: {finding.loss: larger}
```
"""  # noqa: D301 - the tab is the example

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Problem]:
    """Yield what reading found."""
    yield from desk.reported("tab-indent")
