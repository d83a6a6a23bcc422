"""写了例外，却没有用上

`check.yaml` 里写明某处不报某一项。那一处已经不会报了（规则改了、删了，或者写错了名字），这个例外
就该删去，免得以后真有问题时被它挡住。

An exception that excepts nothing

`check.yaml` says where remarks under a code are not wanted. If nothing is remarked there any more
(the rule was changed or deleted, or its name is mistyped), delete the exception, or one day it
will hide something.

```yaml bad rules/check.yaml
schema: check-settings.v1
exceptions:
- {code: title-repeated, rule: art-1-kept, reason: 标题来自条文}
```

```yaml good rules/check.yaml
schema: check-settings.v1
severity:
  term-untitled: {weight: "off", reason: 具名条件只在本单位内部使用}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.workshop.checking.excepting import standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the exceptions that except nothing of what all other checks remark."""
    yield from standing(desk).unused
