"""中英文理由填的内容不一样

中文理由里有 `{evidence}`，英文没有，看英文的人就少知道一样。两种文字要填同样的内容。

The two languages fill in different things

If the Chinese reason has `{evidence}` and the English one has not, readers of English know less.
Both languages fill in the same things.

```yaml bad
rules:
- because: {zh: "{subject}如此({provision};{evidence})。", en: "{subject} did so ({provision})."}
```

```yaml good
rules:
- because: {zh: "{subject}如此({provision})。", en: "{subject} did so ({provision})."}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.rulebook.quoting import listed
from engine.workshop.checking.wording import placeholders

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the reasons whose two languages leave different things to be filled in."""
    for written in desk.rules():
        because = written.rule.because
        apart = placeholders(because.zh) ^ placeholders(because.en)
        if apart:
            names = listed(f"{{{name}}}" for name in sorted(apart))
            yield written.entry.problem("placeholders-differ", "because", names=names)
