"""只凭职务、级别就认定情形、给出幅度或者从重

职务只说明要查谁，不说明谁有责任。一条对人不利的规则，除了职务、级别、在任时间以外什么也不看，在这
个职务上的每一个人就都符合。条件里要有查明的事实。定责任的规则
少了 `conduct.breach: yes` 读不进来，见 `breach-not-required`。

A circumstance, a range or a heavier treatment for holding a post

A post says whom to examine, not who is responsible. A rule against a person that looks at nothing
but post, level and time in office is met by everybody in that post. Let a fact that was established
be among its conditions. A rule on responsibility without `conduct.breach: yes` cannot even be read:
see `breach-not-required`.

```yaml bad
rules:
- id: art-1-head
  stage: qualify
  when: {link.relation: head, link.in_office: throughout}
  then: {circumstance: kept}
```

```yaml good
rules:
- id: art-1-head
  stage: qualify
  when: {finding.established: yes, link.relation: head, finding.loss: larger}
  then: {circumstance: kept}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.evaluate import facts_of
from engine.model.check import Severity
from engine.model.structural import STRUCTURAL
from engine.model.vocabulary import Direction
from engine.workshop.conditions.leaning import leaning
from engine.workshop.conditions.written import parts, problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.ERROR
CODE = "post-alone"

_OF_CONDUCT = (
    "link.decision_role",
    "link.reported_upward",
    "link.warned",
    "finding.",
    "charge.",
    "circumstance",
    "responsibility",
    "range.",
    "measures",
    "lean",
)


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the rules against a person that read nothing but who holds which post."""
    for written, direction, _ in leaning(desk):
        read = facts_of(written.rule.when)
        if direction is Direction.AGAINST and all(map(_of_post, read)):
            yield problem(written, CODE, next(parts(written, "when")))


def _of_post(fact: str) -> bool:
    return fact in STRUCTURAL and not fact.startswith(_OF_CONDUCT)
