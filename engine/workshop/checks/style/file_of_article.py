"""规则放在别的条文的文件里

`article-06.yaml` 放第六条的规则，`article-17-19.yaml` 放第十七条至第十九条的。放错了地方，修订某
一条时就会漏掉它。

A rule in the file of another article

`article-06.yaml` holds the rules of Article 6, `article-17-19.yaml` those of Articles 17 to 19.
One that stands elsewhere is forgotten when its article is revised.

```yaml bad article-07.yaml
rules:
- provision: {article: 1, verified: true}
```

```yaml good article-01-03.yaml
rules:
- provision: {article: 1, verified: true}
```
"""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.workshop.checking.registered import is_registered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


_NAME = re.compile(r"article-(\d+)(?:-(\d+))?\Z", re.ASCII)


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the rules that cite an article other than those their file is named after."""
    for entry in desk.entries("rules"):
        provision, name = entry.item.provision, PurePath(entry.document.file).stem
        match = _NAME.match(name)
        if match and provision.regulation is None:
            first, last = int(match[1]), int(match[2] or match[1])
            if not first <= provision.article <= last and is_registered(entry, desk):
                details = {"file": name, "article": str(provision.article)}
                yield entry.problem("file-of-article", "provision", "article", **details)
