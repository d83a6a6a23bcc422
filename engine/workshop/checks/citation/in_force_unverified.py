"""施行日期还没有核对

`in_force_verified: false`：哪一版适用要看施行日期，这一版适用与否都附条件。核对公布的文本以后改
成 true。

The day a version took force has not been compared

`in_force_verified: false`: which version governs turns on that day, so everything under this
version is conditional. Compare it with the published text and write true.

```yaml bad
pack: {in_force_verified: false}
```

```yaml good
pack: {in_force_verified: true}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.workshop.checking.provisions import regulation_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.NOTE


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the versions whose day of taking force nobody compared."""
    for version in desk.versions():
        if not version.pack.in_force_verified:
            head = version.folder.heads[0]
            day = version.pack.version.isoformat()
            found = head.problem("in-force-unverified", "in_force_verified", version=day)
            yield found.naming(name=regulation_of(desk, version))
