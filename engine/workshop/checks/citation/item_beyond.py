"""引用的款、项不在登记里，而登记列了同一条的别的款、项

登记列出了这一条的各款、各项，唯独没有引用的这一个：不是条号写错了，就是登记漏了。

A paragraph or item that the register does not have, though it lists others

The register lists paragraphs or items of the article, and the one that is cited is not among them:
either the number is wrong or the register is not complete.

```yaml bad
articles:
- {article: 1, item: 1, title: {zh: 第一项, en: Item 1}, verbs: [is-given], verified: true}
- {article: 1, item: 2, title: {zh: 第二项, en: Item 2}, verbs: [is-given], verified: true}
rules:
- id: art-1-tried
  provision: {article: 1, item: 3, verified: true}
```

```yaml good
articles:
- {article: 1, item: 1, title: {zh: 第一项, en: Item 1}, verbs: [is-given], verified: true}
- {article: 1, item: 2, title: {zh: 第二项, en: Item 2}, verbs: [is-given], verified: true}
rules:
- id: art-1-tried
  provision: {article: 1, item: 2, verified: true}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.rulebook.quoting import listed
from engine.workshop.checking.provisions import citing, foreign

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.problems import Problem
    from engine.model.rules import ArticleEntry
    from engine.workshop.checking.provisions import Cited
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING
CODE = "item-beyond"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the paragraphs and items that are cited and stand beside those of the register."""
    for version in desk.versions():
        for each in citing(version):
            if foreign(each) is not None:
                continue
            for key in ("item", "paragraph"):
                if there := _beside(each, key, version.pack.articles):
                    yield each.problem(CODE, key, places=listed(there))
                    break


def _beside(each: Cited, key: str, register: Sequence[ArticleEntry]) -> list[str]:
    """Return what the register has in the place of a paragraph or an item it does not have."""
    number = getattr(each.at, key)
    row = [entry for entry in register if _same_row(each, key, entry)]
    known = {getattr(entry, key) for entry in row}
    return [] if number is None or number in known else [entry.name for entry in row]


def _same_row(each: Cited, key: str, entry: ArticleEntry) -> bool:
    if entry.article != each.at.article or getattr(entry, key) is None:
        return False
    return key == "paragraph" or entry.paragraph == each.at.paragraph
