"""条文登记里缺了中间的款或者项

同一条下登记了前面的和后面的款（项），中间缺一个：多半是漏登。引用到缺的那一个，用语就无从对照。补
登；该款（项）确实不存在的，核对条号。

The register lacks a paragraph or an item in the middle

Under one article the register has earlier and later paragraphs (or items) and one between them is
missing: mostly it was forgotten, and the verb of what cites it cannot be compared. Enter it, or
check the numbers if there is no such paragraph.

```yaml bad
articles:
- {article: 1, item: 1, title: {zh: 第一项, en: Item 1}, verbs: [is-given], verified: true}
- {article: 1, item: 2, title: {zh: 第二项, en: Item 2}, verbs: [is-given], verified: true}
- {article: 1, item: 4, title: {zh: 第四项, en: Item 4}, verbs: [is-given], verified: true}
```

```yaml good
articles:
- {article: 1, item: 1, title: {zh: 第一项, en: Item 1}, verbs: [is-given], verified: true}
- {article: 1, item: 2, title: {zh: 第二项, en: Item 2}, verbs: [is-given], verified: true}
- {article: 1, item: 3, title: {zh: 第三项, en: Item 3}, verbs: [is-given], verified: true}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.rulebook.quoting import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.rulebook.folder import Entry
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING
CODE = "register-hole"
Row = tuple[str, int, int | None]
"""Paragraphs of an article, or items of a paragraph."""


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the rows of paragraphs and items that have a hole."""
    for version in desk.versions():
        for (key, *above), row in _rows(version.folder.sections["articles"]).items():
            absent = [number for number in range(min(row), max(row)) if number not in row]
            if len(row) > 1 and absent:
                at = ".".join(str(number) for number in above if number)
                places = listed(f"{at}.{number}" for number in absent)
                yield row[max(row)].problem(CODE, key, places=places)


def _rows(entries: list[Entry]) -> dict[Row, dict[int, Entry]]:
    rows: dict[Row, dict[int, Entry]] = {}
    for entry in entries:
        at = entry.item
        if at.paragraph:
            rows.setdefault(("paragraph", at.article, None), {})[at.paragraph] = entry
        if at.item:
            rows.setdefault(("item", at.article, at.paragraph), {})[at.item] = entry
    return rows
