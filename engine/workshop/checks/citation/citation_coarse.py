"""引用得太粗：登记里分了款、项，规则只写到条

认定情形或者轻重的规则只引用到条（款），而登记里这一条（款）下面分了款、项：看结论的人不知道是哪一
项。写明款、项；这条规则确实涵盖各项的，列入例外并写明理由。

A coarse citation: the register has paragraphs or items, the rule names the article alone

A rule on a circumstance or on lighter and heavier cites an article (or paragraph) under which the
register has paragraphs or items: readers cannot tell which of them was meant. Name it; if the rule
truly covers them all, list it as an exception and say why.

```yaml bad
articles:
- {article: 1, item: 1, title: {zh: 第一项, en: Item 1}, verbs: [is-given], verified: true}
- {article: 1, item: 2, title: {zh: 第二项, en: Item 2}, verbs: [is-given], verified: true}
rules:
- id: art-1-kept
  provision: {article: 1, verified: true}
- id: art-1-lost
  provision: {article: 1, item: 2, verified: true}
```

```yaml good
articles:
- {article: 1, item: 1, title: {zh: 第一项, en: Item 1}, verbs: [is-given], verified: true}
- {article: 1, item: 2, title: {zh: 第二项, en: Item 2}, verbs: [is-given], verified: true}
rules:
- id: art-1-kept
  provision: {article: 1, item: 1, verified: true}
- id: art-1-lost
  provision: {article: 1, item: 2, verified: true}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.model.values import Stage
from engine.rulebook.quoting import listed
from engine.workshop.conditions.leaning import by_version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.model.provision import Provision
    from engine.model.rules import ArticleEntry
    from engine.workshop.desk import Desk

SEVERITY = Severity.NOTE
CODE = "citation-coarse"
_EXACT = (Stage.QUALIFY, Stage.ADJUST)


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the citations that leave open which paragraph or item they mean."""
    for version, rules in by_version(desk):
        for written in rules:
            at = written.rule.provision
            below = [each.name for each in version.pack.articles if _below(each, at)]
            if written.rule.stage in _EXACT and at.regulation is None and below:
                yield written.entry.problem(CODE, "provision", "article", places=listed(below))


def _below(entry: ArticleEntry, at: Provision) -> bool:
    """Whether an entry of a register stands under a provision that names no item."""
    if entry.article != at.article or at.item is not None:
        return False
    if at.paragraph is None:
        return entry.paragraph is not None or entry.item is not None
    return entry.paragraph == at.paragraph and entry.item is not None
