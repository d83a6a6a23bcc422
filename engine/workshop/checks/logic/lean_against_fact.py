"""从轻的规则只靠不利的事实，或者从重的规则只靠有利的事实

一条从轻、减轻、不予、免予的规则，成立只靠对人不利的事实；或者一条从重、加重的规则，只靠对人有利的
事实。不是结论写反了，就是事实的 `speaks` 写反了。

A lenient rule that rests on what speaks against, or a severe one on what speaks for

A lenient, mitigating or exempting rule holds by nothing but facts that speak against the person, or
a severe or aggravating one by nothing but facts that speak for them. Either the conclusion is the
wrong way round, or `speaks` of the fact is.

```yaml bad
rules:
- id: art-4-tried
  provision: {article: 4, verified: true}
  stage: adjust
  verb: may
  when: {charge.obstructed: yes}
  then: {lean: lenient}
```

```yaml bad
rules:
- id: art-4-tried
  provision: {article: 4, verified: true}
  stage: adjust
  verb: shall
  when: {charge.confessed: yes}
  then: {lean: severe}
```

```yaml good
rules:
- id: art-4-tried
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
from engine.model.values import Stage
from engine.model.vocabulary import Direction
from engine.workshop.conditions.leaning import absent, leaning, speaks, ways
from engine.workshop.conditions.written import leaves, problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.logic.normal import Term
    from engine.model.problems import Problem
    from engine.model.vocabulary import FactSpec
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING
CODE = "lean-against-fact"
_OTHER = {Direction.FOR: Direction.AGAINST, Direction.AGAINST: Direction.FOR}


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the facts that alone carry an adjustment and speak the other way."""
    for written, direction, specs in leaning(desk):
        if written.rule.stage is not Stage.ADJUST or direction not in _OTHER:
            continue
        carried = (_carried(way, specs) for way in ways(written.rule.when))
        found = {fact for facts in carried if facts for fact in facts[_OTHER[direction]]}
        for part in leaves(written):
            if part.key in found:
                yield problem(written, CODE, part, fact=part.key, rule=written.rule.id)


def _carried(way: Term, specs: Mapping[str, FactSpec]) -> dict[Direction, set[str]] | None:
    """Return the facts a way rests on, by how they speak; None where it rests on both sorts."""
    told: dict[Direction, set[str]] = {each: set() for each in Direction}
    for atom in way:
        if not absent(atom.test, specs):
            told[speaks(atom.test, specs)].add(atom.test.fact)
    return None if told[Direction.FOR] and told[Direction.AGAINST] else told
