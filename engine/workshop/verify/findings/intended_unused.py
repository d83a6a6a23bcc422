"""声明了「有意为之」，却什么也没有对上

`check.yaml` 的 `intended` 里这一条，没有一项发现需要它：规则已经改过，或者代码、版本、规则、条
件写得对不上。留着不用的声明，以后会盖住新的问题。删去，或者改对。

A declaration of what is meant that meets nothing

Nothing that is found needs this entry under `intended` in `check.yaml`: the rules have changed
since, or its version, rule or conditions do not meet them. A declaration left standing hides what
comes up later. Delete it, or mend it.

```yaml bad rules/check.yaml
schema: check-settings.v1
intended:
- {code: gap-measure, version: "sample/*", reason: 试验 / tried}
```

```yaml good rules/check.yaml
schema: check-settings.v1
intended: []
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.workshop.verify.found import Found
    from engine.workshop.verify.proofs import Proofs

SEVERITY = Severity.WARNING
CODE = "intended-unused"


def find(_: Proofs) -> Iterator[Found]:
    """Yield nothing: what was used is known at the end, over all versions."""
    yield from ()
