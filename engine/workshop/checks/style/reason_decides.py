"""理由写得像已经决定

规则只提出意见，由人决定。理由里写「决定给予」「应予处分」「构成犯罪」，看的人会以为已经定了。写事
实和条文怎样规定，不写结论。

A reason that decides

Rules propose and people decide. A reason that says somebody "is sanctioned" or "must be punished"
reads as if it were settled. Say what the facts are and what the article provides.

```yaml bad
rules:
- because: {zh: "{subject}如此,应予处分({provision})。", en: "{subject} did so ({provision})."}
```

```yaml good
rules:
- because: {zh: "{subject}如此({provision})。", en: "{subject} did so ({provision})."}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.model.values import Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


_STAGES = (Stage.APPLICABLE, Stage.QUALIFY, Stage.ATTRIBUTE, Stage.MEASURE, Stage.ADJUST)
_DECIDED = {
    "zh": re.compile("决定给予|应予(?:处分|问责)|必须(?:处分|问责)|构成犯罪"),
    "en": re.compile(
        r"\b(?:is|are|must be) (?:hereby )?(?:sanctioned|punished|dismissed|guilty)\b"
    ),
}


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the reasons about a person that speak as if it were decided."""
    for written in desk.rules():
        if written.rule.stage in _STAGES:
            for lang, pattern in _DECIDED.items():
                match = pattern.search(getattr(written.rule.because, lang))
                if match:
                    details = {"words": match[0]}
                    yield written.entry.problem("reason-decides", "because", lang, **details)
