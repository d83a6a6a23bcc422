"""理由里没有引条文

理由是印给本人和集体讨论看的。没有 `{provision}`，读到的人不知道依据哪一条；条文改了号，手写的条号
也不会跟着改。

A reason that cites no article

Reasons are read by the person and by the meeting. Without `{provision}` they do not say what they
rest on, and a number written by hand does not follow when articles are renumbered.

```yaml bad
rules:
- because: {zh: "{subject}如此。", en: "{subject} did so."}
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

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.NOTE


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the reasons that leave no place for the provision."""
    for written in desk.rules():
        for lang in LANGS:
            if "{provision}" not in written.rule.because.in_(lang):
                yield written.entry.problem("reason-without-provision", "because", lang)
                break
