"""没有核对，也没有说要核对什么

`verified: false` 而没有 `to_verify`：核对的人不知道对什么，问题清单里也只有一句「条文没有核对」。
写明要核对的是全文、款项、用语还是后果门槛。

Not compared, and nothing says what to compare

`verified: false` without `to_verify`: whoever compares the text does not know what to look for, and
the list of questions says no more than that the text is unverified. Say whether it is the wording,
the paragraph, the verb or the threshold.

```yaml bad
rules:
- id: art-1-tried
  provision: {article: 1, verified: false}
```

```yaml good
rules:
- id: art-1-tried
  provision: {article: 1, verified: false, to_verify: {zh: 后果门槛, en: the threshold}}
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
    """Yield the provisions and entries that are unverified and say nothing more."""
    for each in cited(desk):
        if not each.verified and each.to_verify is None:
            yield each.problem("unverified-unsaid", "verified")
