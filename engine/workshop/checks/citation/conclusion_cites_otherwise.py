"""认定的情形写着另一条、另一项

规则认定一个情形，这个情形的名称以「第几条第几项」开头，而规则的出处是另一条、另一项：人会被写上他
没有的情形。多半是代码选错了一个。

The circumstance that is concluded names another article or item

A rule concludes a circumstance whose label begins with an article and item, and the rule cites
another: somebody would be put under a circumstance that is not theirs. Mostly the code next to the
right one was chosen.

```yaml bad
slots:
- name: circumstance
  kind: set
  values:
    kept: {zh: 第一条(保管不当), en: Article 1 (kept wrongly)}
    lost: {zh: 第三条(丢失), en: Article 3 (lost)}
rules:
- id: art-1-lost
  provision: {article: 1, verified: true}
  then: {circumstance: lost}
```

```yaml good
slots:
- name: circumstance
  kind: set
  values:
    kept: {zh: 第一条(保管不当), en: Article 1 (kept wrongly)}
    lost: {zh: 第一条(丢失), en: Article 1 (lost)}
rules:
- id: art-1-lost
  provision: {article: 1, verified: true}
  then: {circumstance: lost}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.base import LANGS
from engine.model.check import Severity
from engine.workshop.checking.cited import named
from engine.workshop.conditions.leaning import by_version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Words
    from engine.model.problems import Problem
    from engine.model.rules import Rule
    from engine.workshop.desk import Desk

SEVERITY = Severity.ERROR
CODE = "conclusion-cites-otherwise"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the circumstances whose label names another provision than the rule."""
    for version, rules in by_version(desk):
        slots = {slot.name: slot.values for slot in version.pack.slots}
        labels = slots.get("circumstance", {})
        for written in rules:
            for name in written.rule.then.get("circumstance", ()):
                if other := _other(written.rule, labels[name]):
                    details = {"rule": written.rule.id, "concluded": name, "named": other}
                    yield written.entry.problem(CODE, "then", "circumstance", **details)


def _other(rule: Rule, label: Words) -> str | None:
    """Return the provision that a label begins with, if it is not the rule's."""
    if rule.provision.regulation is not None:
        return None
    found = (each for lang in LANGS for each in named(label.in_(lang)))
    return next(
        (each.shown for each in found if each.first and not each.fits(rule.provision)), None
    )
