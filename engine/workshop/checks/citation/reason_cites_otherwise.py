"""理由里写的条文不是规则的出处

理由没有用 `{provision}`，自己写了条号，而这些条号都不是规则的出处：结论会印着一条、理由说着另一
条。用 `{provision}`，条号由出处填入。

The reason names another article than the rule's provision

The reason has no `{provision}` but a number of its own, and none of those it names is the rule's
provision: the conclusion will cite one article and its reason another. Use `{provision}`, which is
filled in from the rule.

```yaml bad
rules:
- id: art-1-tried
  because: {zh: "{subject}保管不当(第三条)。", en: "{subject} kept it wrongly (Article 3)."}
```

```yaml good
rules:
- id: art-1-tried
  because:
    zh: "{subject}保管不当({provision})。"
    en: "{subject} kept it wrongly ({provision})."
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.base import LANGS
from engine.model.check import Severity
from engine.workshop.checking.cited import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING
CODE = "reason-cites-otherwise"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the reasons that name articles, and not that of their rule."""
    for written in desk.rules():
        rule = written.rule
        for lang in LANGS:
            text = rule.because.in_(lang)
            found = [] if "{provision}" in text else list(named(text))
            if found and not any(each.fits(rule.provision) for each in found):
                details = {"rule": rule.id, "named": found[0].shown}
                yield written.entry.problem(CODE, "because", lang, **details)
