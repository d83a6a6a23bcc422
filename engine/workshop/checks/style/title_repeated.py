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
from engine.model.provision import RowProvision
from engine.workshop.checking.wording import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the rules whose title another rule of their version has."""
    for version in desk.versions():
        first: dict[tuple[str, str], str] = {}
        for entry in version.folder.sections["rules"]:
            if isinstance(entry.item.provision, RowProvision):
                continue  # what cites a row names it by its number
            titles = [(lang, plain(entry.item.title.in_(lang))) for lang in LANGS]
            others = [first.setdefault(title, entry.item.id) for title in titles]
            other = next((each for each in others if each != entry.item.id), None)
            if other is not None:
                yield entry.problem("title-repeated", "title", "zh", rule=other)
