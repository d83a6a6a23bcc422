"""只写了一种文字

标题、名称、定义、问法、理由都有中英两种。只写一种也读得出来，看另一种文字的人读到的就是这一种。补上另
一种文字。

Only one language is written

Titles, labels, definitions, questions and reasons stand in both languages. One alone can be read,
and then serves those who read the other. Add the other.

```yaml bad
rules:
- title: {zh: 试验规则}
```

```yaml good
rules:
- title: {zh: 试验规则, en: Tried rule}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.rulebook.quoting import shown
from engine.workshop.checking.languages import otherwise, written_alone
from engine.workshop.checking.wording import is_chinese

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the words that are written in one language alone."""
    for entry, path, words in otherwise(desk):
        if written_alone(entry, path):
            missing = "en" if is_chinese(words.zh) else "zh"
            details = {"words": shown(words.zh), "missing": missing}
            yield entry.problem("language-missing", *path, **details)
