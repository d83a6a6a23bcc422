"""标题开头的条文不是规则的出处

标题以「第几条」开头，而出处是另一条（另一款、另一项）：多半是从别的规则抄来，改了出处没有改标题，
或者反过来。

The title begins with another article than the rule's provision

The title begins with an article, and the provision is another one (or another paragraph or item of
it): mostly the rule was copied and one of the two was not changed.

```yaml bad
rules:
- id: art-1-tried
  title: {zh: 第三条的情形, en: "Article 3: the circumstance"}
```

```yaml good
rules:
- id: art-1-tried
  title: {zh: 第一条的情形, en: "Article 1: the circumstance"}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.base import LANGS
from engine.model.check import Severity
from engine.workshop.checking.cited import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING
CODE = "title-cites-otherwise"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the titles that begin with an article that is not their rule's."""
    for written in desk.rules():
        rule = written.rule
        for lang in LANGS:
            for each in named(rule.title.in_(lang)):
                if each.first and not each.fits(rule.provision):
                    details = {"rule": rule.id, "named": each.shown}
                    yield written.entry.problem(CODE, "title", lang, **details)
