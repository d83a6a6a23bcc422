"""规则编号与条号不一致

编号写成 `art-7-…` 的规则，引的却是第八条：报告里写着一条，依据的是另一条。改编号，或者改条号。

The id names another article

A rule called `art-7-…` that cites Article 8 says one article and rests on another. Correct the id
or the number.

```yaml bad
rules:
- {id: art-2-tried, provision: {article: 1, verified: true}}
```

```yaml good
rules:
- {id: art-1-tried, provision: {article: 1, verified: true}}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.workshop.checking.registered import is_registered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


_ID = re.compile(r"art-(\d+)(?:-|\Z)", re.ASCII)


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the rules whose id names an article that they do not cite."""
    for entry in desk.entries("rules"):
        match = _ID.match(entry.item.id)
        if not match or int(match[1]) == entry.item.provision.article:
            continue
        if is_registered(entry, desk):
            details = {"rule": entry.item.id, "article": str(entry.item.provision.article)}
            yield entry.problem("id-of-article", "id", **details)
