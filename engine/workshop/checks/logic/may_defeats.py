"""「可以」的规定被用来抵消别的规则

「可以不予」「可以从轻」由集体讨论决定用不用，只能列在幅度旁边供选择。把它写成压过别的规则
（`overrides`），或者写进别的规则的 `unless`，就成了自动免责：人没有讨论，结论已经没有了。
`unless` 只写条文本身排除的情形；「可以」另写一条规则，填 `options` 或者 `lean`。同样是「可以」、
只在轻重档次之间取代下一档的规则不在此列。

A *may* provision that defeats another rule

Whether a *may* is used is for people to weigh: it stands beside the range as an option. Written as
an override, or as the `unless` of another rule, it takes a conclusion away before anybody has
weighed anything. `unless` holds what the article itself excludes; a *may* is a rule of its own that
fills `options` or `lean`. A graver tier whose verb is *may* may override the tier below it.

```yaml bad
rules:
- id: art-3-base
  provision: {article: 3, verified: true}
  stage: measure
  verb: shall
  when: {circumstance: kept, responsibility: direct}
  unless: {charge.confessed: yes}
  then: {range: [light, middle]}
```

```yaml bad
rules:
- id: art-4-lenient
  provision: {article: 4, verified: true}
  stage: adjust
  verb: may
  when: {charge.confessed: yes}
  then: {lean: lenient}
  overrides: [art-4-severe]
```

```yaml good
rules:
- id: art-4-lenient
  provision: {article: 4, verified: true}
  stage: adjust
  verb: may
  when: {charge.confessed: yes}
  then: {lean: lenient}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.model.values import Stage, Verb
from engine.model.vocabulary import Direction
from engine.workshop.conditions.leaning import by_version, direction
from engine.workshop.conditions.together import implies
from engine.workshop.conditions.written import alternatives, problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.problems import Problem
    from engine.model.rules import Rule
    from engine.rulebook.gather import Version
    from engine.rulebook.sheets import Fact
    from engine.workshop.conditions.written import Part
    from engine.workshop.desk import Desk, Written

SEVERITY = Severity.ERROR
CODE = "may-defeats"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the overrides of *may* rules, and the exceptions that are the ground of one."""
    for version, rules in by_version(desk):
        options = [each.rule for each in rules if _option(each.rule, version)]
        for written in rules:
            yield from _overriding(written)
            if direction(written.rule, version) is Direction.AGAINST:
                yield from _excepting(written, options)


def _option(rule: Rule, version: Version) -> bool:
    return rule.verb is Verb.MAY and direction(rule, version) is Direction.FOR


def _overriding(written: Written) -> Iterator[Problem]:
    rule = written.rule
    if rule.verb is Verb.MAY and rule.stage is not Stage.MEASURE:
        for index, name in enumerate(rule.overrides):
            yield written.entry.problem(CODE, "overrides", index, rule=name, may=rule.id)


def _excepting(written: Written, options: list[Rule]) -> Iterator[Problem]:
    facts = written.version.facts
    for part in alternatives(written, "unless"):
        for rule in options:
            if _same(rule, part, facts):
                yield problem(written, CODE, part, rule=written.rule.id, may=rule.id)
                break


def _same(rule: Rule, part: Part, facts: Mapping[str, Fact]) -> bool:
    """Whether an exception and the ground of a *may* rule are one, or the one holds the other."""
    return implies(rule.when, part.condition, facts) or implies(part.condition, rule.when, facts)
