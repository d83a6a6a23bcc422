"""对人不利的规则压过了对人有利的规则

从重、加重的规则用 `overrides` 压过从轻、减轻、不予、免予的规则：有利的一面不再列出，讨论的人看不
到。两面应当同时列出，由集体权衡。条文明文规定有此情形就不得从轻的，写进有利的那条规则
的 `unless`，依条文。

A rule against a person overrides one for them

A severe or aggravated rule overrides a lenient, mitigating or exempting one: what speaks for the
person is no longer shown to those who deliberate. Both sides are listed and weighed together. Where
the text itself denies the favour in that case, make it the `unless` of the favourable rule.

```yaml bad
rules:
- id: art-4-severe
  provision: {article: 4, verified: true}
  stage: adjust
  verb: shall
  when: {charge.obstructed: yes}
  then: {lean: severe}
  overrides: [art-4-lenient]
```

```yaml good
rules:
- id: art-4-severe
  provision: {article: 4, verified: true}
  stage: adjust
  verb: shall
  when: {charge.obstructed: yes}
  then: {lean: severe}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.model.vocabulary import Direction
from engine.workshop.conditions.leaning import by_version, direction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.ERROR
CODE = "override-of-favour"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the overrides by which a rule against a person takes out one for them."""
    for version, rules in by_version(desk):
        ways = {written.rule.id: direction(written.rule, version) for written in rules}
        for written in rules:
            if ways[written.rule.id] is not Direction.AGAINST:
                continue
            for index, name in enumerate(written.rule.overrides):
                if ways.get(name) is Direction.FOR:
                    details = {"rule": written.rule.id, "other": name}
                    yield written.entry.problem(CODE, "overrides", index, **details)
