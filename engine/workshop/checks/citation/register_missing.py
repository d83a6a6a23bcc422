"""这一版没有条文登记

规则引用本法规的条文，而文件夹里没有条文登记（`articles`）：条号对不对、「可以」是不是写成了「应
当」，没有东西可以对照。把引用到的条文登记下来：条、款、项、标题、用语，核对过没有。

A version without a register of articles

Rules cite articles of their own regulation, and the folder has no register (`articles`): nothing
tells whether the number is right, or whether a *may* was written as a *shall*. Enter the articles
that are cited: number, title, verbs, and whether the text was compared.

```yaml bad rules/bare/2020-01-01/article-01.yaml
rules:
- id: bare-1-persons
  provision: {article: 1, verified: true}
  stage: applicable
  verb: is-given
  when: {subject.kind: person}
  then: {applies: yes}
```

```yaml good
rules:
- id: art-1-tried
  provision: {article: 1, verified: true}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.workshop.checking.provisions import regulation_of
from engine.workshop.conditions.leaning import by_version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING
CODE = "register-missing"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the versions of law whose rules cite it and that have no register."""
    for version, rules in by_version(desk):
        if version.folder.lost:
            continue
        own = [each for each in rules if each.rule.provision.regulation is None]
        if own and version.law is version.folder and not version.folder.sections["articles"]:
            head = version.folder.heads[0]
            count = str(len({each.rule.provision.article for each in own}))
            details = {"version": version.pack.version.isoformat(), "count": count}
            found = head.document.key_problem(CODE, head.path, **details)
            yield found.naming(name=regulation_of(desk, version))
