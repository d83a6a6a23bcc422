"""数字或者日期用了全角字符

全角的「12」「2020—01—01」不是数字，也不是日期。`wenze rules check --fix` 可以代改。

A number or a day in full-width characters

Written with full-width figures or long dashes, a number is no number and a day is no day.
`wenze rules check --fix` repairs it.

```text bad
terms:
- name: term.large
  when:
    finding.amount:
      at_least: １００
```

```text good
terms:
- name: term.large
  when:
    finding.amount:
      at_least: 100
```
"""

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
    yield from desk.reported("wide-digits")
