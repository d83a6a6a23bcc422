"""有情形、有责任，却没有一条规则给出处理

情形和责任都已认定，这一版对这种情形没有一条规则给出幅度或者方式，无论情节多重：结论停在「没有可
用的处理」。条文把处理交给别的法规的，写明理由声明；否则补写那条规则。

A circumstance and a responsibility, and no measure at all

Circumstance and responsibility are established, and for this circumstance no rule of the version
permits anything, however grave it is: the charge comes to nothing. Where the text leaves the
measure to another regulation, declare it with the reason; otherwise write the rule.

```yaml bad
rules:
- id: art-1-lent
  when: {finding.established: yes, finding.loss: none}
  then: {circumstance: lent}
- id: art-2-lent
  stage: attribute
  when: {conduct.breach: yes, circumstance: lent}
  then: {responsibility: direct}
```

```yaml good
rules:
- id: art-1-lent
  when: {finding.established: yes, finding.loss: none}
  then: {circumstance: lent}
- id: art-2-lent
  stage: attribute
  when: {conduct.breach: yes, circumstance: lent}
  then: {responsibility: direct}
- id: art-3-lent
  stage: measure
  when: {circumstance: lent, none: [{circumstance: [kept, lost]}]}
  then: {range: [light, light]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.rulebook.quoting import listed
from engine.workshop.verify.found import Found
from engine.workshop.verify.unmeasured import unmeasured

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.workshop.verify.proofs import Proofs

SEVERITY = Severity.WARNING
CODE = "gap-measure"


def find(proofs: Proofs) -> Iterator[Found]:
    """Yield the circumstances for which nothing is ever permitted."""
    head = proofs.law.version.folder.heads[0]
    for each in unmeasured(proofs, CODE, graver=False):
        sheet = each.gap.sheet
        problem = head.problem(CODE, "regulation", codes=listed(each.circumstances))
        yield Found(problem, (), sheet, sheet.certain)
