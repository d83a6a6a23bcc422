"""例子的结果与写的不一样

例子写的是「应」是什么结果。运行出来不一样的，或者规则写错了，或者例子写错了；先看起决定作用的条件，
再对照条文，不要为了通过检查去改例子。

An example comes to something else

An example says what its rule must come to. Where it comes to something else, either the rule is
wrong or the example is: look at the condition that decided, then at the article, and do not
change the example only to please the check.

```yaml bad
rules:
- id: art-1-tried
  when: {finding.established: yes, finding.loss: larger}
  examples:
  - say: {zh: 损失较小, en: a minor loss}
    finding.established: yes
    finding.loss: minor
    expect: met
```

```yaml good
rules:
- id: art-1-tried
  when: {finding.established: yes, finding.loss: larger}
  examples:
  - say: {zh: 损失较小, en: a minor loss}
    finding.established: yes
    finding.loss: minor
    expect: not met
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.rulebook.quoting import listed
from engine.workshop.checking.examples import untrue, word_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.checking.examples import Outcome
    from engine.workshop.desk import Desk, Written

SEVERITY = Severity.ERROR


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the examples that come to something else than they say, with what decided."""
    for written, index, outcome in untrue(desk):
        yield _wrong(written, index, outcome)


def _wrong(written: Written, index: int, outcome: Outcome) -> Problem:
    expect = written.rule.examples[index].expect
    details = {
        "expected": word_of(expect),
        "actual": word_of(outcome.status),
        "decided": listed(outcome.decided),
        "given": listed(outcome.given),
    }
    return written.entry.problem("example-wrong", "examples", index, "expect", **details)
