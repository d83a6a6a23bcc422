"""登记了却得不出的结论

「slots」里写了一个情形、一种责任或者一个提示，没有一条规则得出它。读它的规则永远不成立。或者漏写
了规则，或者规则里写成了另一个。

A conclusion that no rule draws

A circumstance, a responsibility or an alert stands under `slots` and no rule concludes it; what
reads it is never met. Either a rule is missing, or a rule names another.

```yaml bad
slots:
- name: alert
  kind: set
  values: {thin: {zh: 证据单薄, en: thin evidence}, late: {zh: 超期, en: late}}
```

```yaml good
slots:
- name: alert
  kind: set
  values: {thin: {zh: 证据单薄, en: thin evidence}, late: {zh: 超期, en: late}}
rules:
- {id: art-5-late, stage: safeguard, sheet: finding, then: {alert: late}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.rulebook.conclusions import conclusion

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the codes of slots that no rule of their version concludes."""
    for version in desk.versions():
        drawn = {
            (slot, code)
            for entry in version.folder.sections["rules"]
            for slot, codes in conclusion(entry.item.then).items()
            for code in codes
        }
        for entry in version.folder.sections["slots"]:
            slot = entry.item.name
            for code, label in entry.item.values.items():
                if (slot, code) not in drawn:
                    found = entry.problem("slot-code-unused", "values", code, slot=slot)
                    yield found.naming(value=label)
