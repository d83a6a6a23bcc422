"""写了压过（`overrides`），却不起作用

被压过的规则同这条规则不可能同时成立，或者两条的结论本来就一样。写了等于没写；读规则的人会以为两条
有先后，其实多半是条件写错了，或者压过的应当是另一条。较重一档列出它以下的各档，以及在几条责任联系
之间起作用的压过，不在此列。

An override that does nothing

The rule that is overridden can never hold together with this one, or both conclude the same. The
override says nothing; readers take it that one goes before the other. Mostly a condition is wrong,
or another rule was meant. A graver tier that lists all those below it, and an override that works
between several links of one person, are meant so and left alone.

```yaml bad
rules:
- id: art-4-tried
  provision: {article: 4, verified: true}
  stage: adjust
  verb: shall
  when: {charge.obstructed: no, charge.confessed: yes}
  then: {lean: lenient}
  overrides: [art-4-severe]
```

```yaml bad
rules:
- id: art-4-tried
  provision: {article: 4, verified: true}
  stage: adjust
  verb: shall
  when: {subject.joined_on: {before: 2010-01-01}}
  then: {lean: severe}
  overrides: [art-4-severe]
```

```yaml good
rules:
- id: art-3-graver
  provision: {article: 3, verified: true}
  stage: measure
  verb: shall
  when: {circumstance: lost, responsibility: direct}
  then: {range: [middle, heavy]}
  overrides: [art-3-base]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.order import range_of
from engine.model.check import Severity
from engine.model.values import SheetKind
from engine.workshop.conditions.leaning import by_version
from engine.workshop.conditions.standing import stand_together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.measures import Ladder
    from engine.model.problems import Problem
    from engine.model.rules import Rule
    from engine.rulebook.gather import Version
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING
CODE = "override-idle"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the overrides of rules that never meet, or that conclude the same."""
    for version, rules in by_version(desk):
        run = {written.rule.id: written.rule for written in rules}
        for written in rules:
            for index, name in enumerate(written.rule.overrides):
                if name in run and _idle(written.rule, run[name], version):
                    details = {"rule": written.rule.id, "other": name}
                    yield written.entry.problem(CODE, "overrides", index, **details)


def _idle(rule: Rule, other: Rule, version: Version) -> bool:
    if other.then == rule.then:
        return True
    apart = rule.sheet is SheetKind.LINK or _tier(rule, other, version)
    return not apart and not stand_together(rule, other, version.facts)


def _tier(rule: Rule, other: Rule, version: Version) -> bool:
    """Whether a rule permits a graver range than another."""
    ends, below = rule.then.get("range"), other.then.get("range")
    ladders: Iterator[Ladder] = version.law.items("ladders")
    ladder = next((each for each in ladders if ends and ends[0] in each.measures), None)
    if not ladder or not ends or not below or below[0] not in ladder.measures:
        return False
    return range_of(ladder, ends) > range_of(ladder, below)
