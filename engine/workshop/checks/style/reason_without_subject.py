"""理由没有说是谁、是什么问题

说明情形、责任、轻重的理由，要说的是这个人、这个问题。没有 `{subject}`，也没有 `{finding}`，每个人
的理由都是同一句话，等于没有写理由。

A reason that speaks of nobody

A reason for a circumstance, a responsibility, or what makes it lighter or heavier is about this
person and this finding. With neither `{subject}` nor `{finding}` all get the same sentence, which
is no reason.

```yaml bad
rules:
- because: {zh: "依{provision}认定。", en: "Under {provision}."}
```

```yaml good
rules:
- because: {zh: "{subject}如此({provision})。", en: "{subject} did so ({provision})."}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.base import LANGS
from engine.model.check import Severity
from engine.model.values import Stage
from engine.workshop.checking.wording import placeholders

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


_STAGES = (Stage.APPLICABLE, Stage.QUALIFY, Stage.ATTRIBUTE, Stage.ADJUST)


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the reasons about a person or a finding that name neither."""
    for written in desk.rules():
        if written.rule.stage in _STAGES:
            for lang in LANGS:
                if not {"subject", "finding"} & placeholders(written.rule.because.in_(lang)):
                    yield written.entry.problem("reason-without-subject", "because", lang)
