"""条件重复，或者已经包含在另一个条件里

同一层里，一个条件成立，另一个就一定成立。多写的那个不改变什么，却让人以为规则更严，改规则的时候也
容易只改一处。删去多余的那个。

A condition that another one already contains

Where one of the conditions of a level holds, another holds by itself. The second changes nothing,
makes the rule look stricter than it is, and is forgotten when the first is changed. Delete it.

```yaml bad
rules:
- id: art-1-tried
  when:
    finding.amount: {at_least: 100, more_than: 200}
```

```yaml bad
terms:
- name: term.large
  when: {finding.loss: larger}
rules:
- id: art-1-tried
  when: {finding.loss: larger, term.large: yes}
```

```yaml good
rules:
- id: art-1-tried
  when:
    finding.loss: larger
    finding.amount: {more_than: 200}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.evaluate import facts_of
from engine.model.check import Severity
from engine.workshop.conditions.together import possible
from engine.workshop.conditions.written import beneath, parts, problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from engine.model.problems import Problem
    from engine.rulebook.sheets import Fact
    from engine.workshop.conditions.written import Part
    from engine.workshop.desk import Desk, Written

SEVERITY = Severity.WARNING
CODE = "condition-twice"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the conditions that hold wherever those beside them do."""
    for written in desk.rules():
        for section in ("when", "unless"):
            for part in parts(written, section):
                if part.joins:
                    yield from _idle(written, beneath(written, section, part))


def _idle(written: Written, children: Sequence[Part]) -> Iterator[Problem]:
    kept, facts = list(children), written.version.facts
    for part in reversed(children):
        others = [each for each in kept if each is not part]
        if others and _contained(part, others, facts):
            kept = others
            yield problem(written, CODE, part, keys=part.keys)


def _contained(part: Part, others: Sequence[Part], facts: Mapping[str, Fact]) -> bool:
    """Whether others, which can hold together, leave nothing for a part that could fail."""
    held = [(each.condition, False) for each in others]
    read = frozenset().union(*(facts_of(each.condition) for each in others))
    if read.isdisjoint(facts_of(part.condition)):
        return False
    if not possible(((part.condition, True),), facts) or not possible(held, facts):
        return False
    return not possible([*held, (part.condition, True)], facts)
