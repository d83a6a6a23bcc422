"""登记了用语的条文，没有一条规则引用

条文登记里有「应当」「可以」等用语的条文，没有规则、处理方式、程序或者职责引用它。每一版只提示一
次。不打算编成规则的，不写用语；打算以后编的，不用管。

Articles with a verb that nothing encodes

The register has articles whose text says *shall*, *may* or the like, and no rule, measure, step or
duty cites them. Told once for each version. Leave the verbs out of what no rule will ever encode;
what is still to be written can stand as it is.

```yaml bad
pack: {articles_in_all: 6}
articles:
- {article: 6, title: {zh: 公开, en: Publication}, verbs: [shall], verified: true}
```

```yaml good
pack: {articles_in_all: 6}
articles:
- {article: 6, title: {zh: 附则, en: Final article}, verified: true}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.workshop.checking.provisions import citing
from engine.workshop.conditions.leaning import by_version

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.NOTE
CODE = "article-without-rule"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield, once for each version with rules, the articles with verbs that nothing cites."""
    for version, _ in by_version(desk):
        if version.folder.lost:
            continue
        used = {each.at.article for each in citing(version)}
        entries = version.folder.sections["articles"]
        idle = [each for each in entries if each.item.verbs and each.item.article not in used]
        numbers = sorted({each.item.article for each in idle})
        if idle:
            details = {"count": str(len(numbers)), "articles": _rows(numbers)}
            yield idle[0].document.key_problem(CODE, ("articles",), **details)


def _rows(numbers: Sequence[int]) -> str:
    """Return numbers in order, those that follow each other as a row: `2, 9-12`."""
    starts = [number for number in numbers if number - 1 not in numbers]
    ends = [number for number in numbers if number + 1 not in numbers]
    rows = zip(starts, ends, strict=True)
    return ", ".join(str(low) if low == high else f"{low}-{high}" for low, high in rows)
