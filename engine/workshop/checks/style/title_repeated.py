"""两条规则标题相同

报告、列表里用标题称呼规则。同一版本里两条规则标题相同，讨论时不知道说的是哪一条。把两条的区别写进
标题：哪一款、哪一种情形。

Two rules of one title

Reports and lists call a rule by its title. Where two of a version share one, nobody knows which
is meant. Put the difference into the title: the paragraph, the circumstance.

```yaml bad
rules:
- title: {zh: 保管不当, en: Kept wrongly}
```

```yaml good
rules:
- title: {zh: 第二次保管不当, en: Kept wrongly a second time}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.base import LANGS
from engine.model.check import Severity
from engine.workshop.wording import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the rules whose title another rule of their version has."""
    for version in desk.versions():
        for lang in LANGS:
            first: dict[str, str] = {}
            for entry in version.folder.sections["rules"]:
                other = first.setdefault(plain(entry.item.title.in_(lang)), entry.item.id)
                if other != entry.item.id:
                    yield entry.problem("title-repeated", "title", rule=other)
