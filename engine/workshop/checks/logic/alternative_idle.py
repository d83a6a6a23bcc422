"""备选条件里有一个不起作用

`any`、`none` 或者 `unless` 的几个备选里，有一个被另一个包含，或者同其余条件矛盾、永远不会成立，或
者同一个值列了两次。去掉它，规则不变。多半是抄漏了改，本意是另一个条件。

An alternative that does nothing

Among the alternatives of `any`, `none` or `unless` one is contained in another, or can never hold
beside the other conditions, or a value is listed twice. Without it the rule is the same. Mostly it
was copied and not changed, and something else was meant.

```yaml bad
rules:
- id: art-1-tried
  when:
    finding.established: yes
    any:
    - {finding.loss: larger}
    - {finding.loss: larger, finding.amount: {at_least: 100}}
```

```yaml bad
rules:
- id: art-1-tried
  when:
    finding.loss: minor
    any:
    - {finding.loss: larger}
    - finding.amount: {at_least: 100}
```

```yaml good
rules:
- id: art-1-tried
  when:
    finding.established: yes
    any:
    - {finding.loss: larger}
    - finding.amount: {at_least: 100}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.model.values import Test
from engine.workshop.conditions.together import implies, possible
from engine.workshop.conditions.written import beneath, parts, problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.problems import Problem
    from engine.workshop.conditions.written import Part
    from engine.workshop.desk import Desk, Written

SEVERITY = Severity.WARNING
CODE = "alternative-idle"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the alternatives without which a condition would say the same."""
    for written in desk.rules():
        for section in ("when", "unless"):
            for part in parts(written, section):
                if part.whole and not part.joins:
                    yield from _among(written, section, part)
                elif isinstance(part.condition, Test) and _repeats(part.condition):
                    yield problem(written, CODE, part, keys=part.keys)


def _repeats(test: Test) -> bool:
    return len(set(test.values)) < len(test.values)


def _among(written: Written, section: str, group: Part) -> Iterator[Problem]:
    kept = beneath(written, section, group)
    if len(kept) == 1:
        return
    for part in reversed(kept):
        others = [each for each in kept if each is not part]
        if _covered(written, part, others) or _barred(written, section, part):
            kept = others
            yield problem(written, CODE, part, keys=part.keys)


def _covered(written: Written, part: Part, others: Sequence[Part]) -> bool:
    facts = written.version.facts
    return any(implies(part.condition, each.condition, facts) for each in others)


def _barred(written: Written, section: str, part: Part) -> bool:
    """Whether an alternative right under `when` contradicts the conditions beside it."""
    facts, group = written.version.facts, part.above[-1]
    if section != "when" or part.negated or len(group.above) != 1:
        return False
    beside = [each for each in beneath(written, "when", group.above[0]) if each != group]
    held = [(each.condition, False) for each in beside]
    return possible(held, facts) and not possible([*held, (part.condition, False)], facts)
