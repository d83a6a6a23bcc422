"""引用的法规不在规则库里

规则的出处是另一部法规，而规则库里没有它：条号、用语、核对与否，都没有登记可以对照，只能靠写规则的
人。每一版每部法规只提示一次。

A citation of a regulation that is not in the rule base

The provision belongs to another regulation, and the rule base does not hold it: there is no
register to compare number, verb and verification with. Told once for each version and regulation.

```yaml bad
rules:
- id: art-1-tried
  provision: {article: 9, regulation: {zh: 别的规定, en: Other provisions}, verified: true}
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
from engine.workshop.checking.provisions import all_named, citing, foreign, titles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.NOTE
CODE = "foreign-citation"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the regulations that are cited and not held, once for each version."""
    held = titles(desk)
    for version in desk.versions() if all_named(desk) else ():
        told = set[str]()
        for each in citing(version):
            name = foreign(each)
            if name is not None and name.zh not in held and name.zh not in told:
                told.add(name.zh)
                article = str(each.at.article)
                yield each.problem(CODE, "regulation", article=article).naming(name=name)
