"""列出了一个事实的全部取值

条件把一个事实的每个值都列上了（或者几个备选合起来总有一个成立），事实一旦查明就一定成立，查不明却
是未知，规则就停在待查。它不筛选任何人，只让人去查一件不影响结论的事。删去这个条件；本意是「查明了
没有」的，写成提醒类规则的 `unless`。

A condition that any known value meets

Every value of a fact is listed, or some alternative always holds: the condition is true whatever
the fact turns out to be, and unknown as long as it is not known. It selects nobody and makes people
look into what decides nothing. Leave it out; to ask whether something has been settled at all, use
the `unless` of a safeguard.

```yaml bad
rules:
- id: art-1-tried
  when: {finding.established: yes, finding.loss: [minor, larger]}
```

```yaml bad
rules:
- id: art-1-tried
  when:
    finding.established: yes
    any:
    - finding.amount: {at_least: 100}
    - finding.amount: {at_most: 100}
```

```yaml good
rules:
- id: art-1-tried
  when: {finding.established: yes, finding.loss: [larger]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.evaluate import facts_of, tests_in
from engine.model.check import Severity
from engine.model.values import Stage
from engine.workshop.conditions.together import possible
from engine.workshop.conditions.written import parts, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.conditions.written import Part
    from engine.workshop.desk import Desk, Written

SEVERITY = Severity.WARNING
CODE = "any-covers-domain"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the smallest conditions that are met whatever is known."""
    for written in desk.rules():
        asking = written.rule.stage is Stage.SAFEGUARD
        for section in ("when",) if asking else ("when", "unless"):
            covering = [part for part in parts(written, section) if _covers(written, part)]
            around = [above for part in covering for above in part.above]
            for part in covering:
                if part not in around:
                    yield problem(written, CODE, part, keys=part.keys)


def _covers(written: Written, part: Part) -> bool:
    facts = written.version.facts
    if not _could_cover(part) or possible(((part.condition, True),), facts):
        return False
    return any(name in facts and len(facts[name].domain) != 1 for name in facts_of(part.condition))


def _could_cover(part: Part) -> bool:
    """Whether a part may cover all values though none of the parts in it does."""
    read = [test.fact for test in tests_in(part.condition)]
    return not part.whole or (not part.joins and len(set(read)) < len(read))
