"""中文里没有中文，或者英文里有中文

标题、名称、定义、问法、理由都有中英两种。中文一栏写了英文，或者英文一栏写了中文（只写一种文字时，
两栏用的是同一句），看另一种文字的人就读不懂。英文里用引号引的原文不算。

Chinese that is none, or English that is Chinese

Titles, labels, definitions, questions and reasons stand in both languages. Where one is written
in the other (a text alone serves both), half of the readers cannot read it. Chinese words quoted
inside an English text are not meant.

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

from itertools import chain
from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.model.provision import RowProvision
from engine.rulebook.quoting import shown
from engine.workshop.checking.wording import is_chinese, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


_SECTIONS = (
    "articles",
    "slots",
    "terms",
    "measures",
    "tallies",
    "duties",
    "forms",
    "tables",
    "rules",
)


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the words that are not in the language they stand for."""
    for entry in (*desk.facts(), *chain.from_iterable(map(desk.entries, _SECTIONS))):
        if isinstance(getattr(entry.item, "provision", None), RowProvision):
            continue  # its words are those of its table, or of a cell that serves both languages
        for path, words in words_in(entry.item):
            if is_chinese(words.en):
                yield entry.problem("language-mixed", *path, "en", words=shown(words.en))
            elif not is_chinese(words.zh):
                yield entry.problem("language-mixed", *path, "zh", words=shown(words.zh))
