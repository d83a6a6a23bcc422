"""写着已经核对，又写着还要核对什么

`verified: true` 和 `to_verify` 互相矛盾：要么还没有核对完，写 false；要么核对完了，删
去 `to_verify`。写成已核对的条文不再附条件，拿不准的不能这样写。

Said to be compared, and still to be compared

`verified: true` and `to_verify` contradict each other: write false as long as something is open,
and delete `to_verify` once it is settled. What rests on a verified text carries no condition, so a
doubt must not hide behind it.

```yaml bad
rules:
- id: art-1-tried
  provision: {article: 1, verified: true, to_verify: {zh: 后果门槛, en: the threshold}}
```

```yaml good
rules:
- id: art-1-tried
  provision: {article: 1, verified: true}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.workshop.checking.provisions import cited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the provisions and entries that are verified and still to be verified."""
    for each in cited(desk):
        if each.verified and each.to_verify is not None:
            yield each.problem("verified-yet-questioned", "to_verify")
