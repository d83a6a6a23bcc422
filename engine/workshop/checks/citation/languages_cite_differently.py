"""中英文写的条号不一样

同一句话的中文和英文提到的条文不同（规则自己的出处不算）：有一边抄错了，或者有一边漏了。

Chinese and English name different articles

One text names other articles in Chinese than in English (the rule's own provision apart): one of
the two was copied wrongly or left something out.

```yaml bad
rules:
- id: art-1-tried
  title: {zh: 有第三条情形的, en: With a ground of Article 4}
```

```yaml good
rules:
- id: art-1-tried
  title: {zh: 有第四条情形的, en: With a ground of Article 4}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.workshop.checking.cited import differing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING
CODE = "languages-cite-differently"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the titles, reasons and notes that name other articles in the other language."""
    for written in desk.rules():
        rule = written.rule
        for key in ("title", "because", "note"):
            words = getattr(rule, key)
            found = differing(words, rule.provision.article) if words is not None else None
            if found:
                zh, en = map(_shown, found)
                yield written.entry.problem(CODE, key, zh=zh, en=en, rule=rule.id)


def _shown(articles: Iterable[int]) -> str:
    return ", ".join(map(str, articles)) or "–"
