"""中文里没有中文，或者英文里有中文

标题、名称、定义、问法、理由都有中英两种。中文一栏写了英文，或者英文一栏写了中文，看另一种文字的人就
读不懂。英文里用引号引的原文不算。

Chinese that is none, or English that is Chinese

Titles, labels, definitions, questions and reasons stand in both languages. Where one is written
in the other, half of the readers cannot read it. Chinese words quoted inside an English text are
not meant.

```yaml bad
rules:
- title: {zh: 试验规则, en: 试验规则}
```

```yaml good
rules:
- title: {zh: 试验规则, en: 'Tried rule, in Chinese "试验规则"'}
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

    from engine.model.base import Lang
    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the words that are not in the language they stand for."""
    for entry, path, words in otherwise(desk):
        if not written_alone(entry, path):
            lang: Lang = "en" if is_chinese(words.en) else "zh"
            yield entry.problem("language-mixed", *path, lang, words=shown(words.in_(lang)))
