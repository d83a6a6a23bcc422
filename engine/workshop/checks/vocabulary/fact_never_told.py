"""怎么回答都一样的事实

有的事实，读它的每一个条件都把它的全部值列了进去：答哪一个都成立。这样的条件不是条件，问了也白问；
没有查明时，规则还会因此停在「待查」。

A fact whose every answer serves

Each condition that reads the fact lists all of its values, so that any answer meets it. Such a
condition is none, the question is asked for nothing, and while it is open the rule stays open.

```yaml bad
vocabulary:
- name: charge.stage
  on: charge
  type: one-of
  values: {early: {zh: 初期, en: early}, late: {zh: 后期, en: late}}
  label: {zh: 所处阶段, en: stage}
rules:
- id: art-4-lenient
  stage: adjust
  when: {charge.confessed: yes, charge.stage: [early, late]}
```

```yaml good
vocabulary:
- name: charge.stage
  on: charge
  type: one-of
  values: {early: {zh: 初期, en: early}, late: {zh: 后期, en: late}}
  label: {zh: 所处阶段, en: stage}
rules:
- id: art-4-lenient
  stage: adjust
  when: {charge.confessed: yes, charge.stage: early}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.workshop.checking.mentions import mentions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the facts none of whose values is told apart; only of rules that are all there."""
    if not desk.gathered.whole:
        return
    read = mentions(desk)
    for entry in desk.facts():
        domain, said = set(entry.item.domain), read.get(entry.item.name, ())
        if domain and said and all(domain <= set(each.values) for each in said):
            yield entry.problem("fact-never-told", "name", fact=entry.item.name)
