"""只有较重的一档，情节不到就没有处理

情形和责任都已认定，情节重的时候有规则给出处理，情节没有那么重（或者还没有认定）的时候一条也没有：
从「重」退下来，不是退到普通一档，而是什么都没有。条文本来就以情节、后果为门槛的，写明理由声明；
否则是普通一档漏了，或者普通一档的条件写窄了。

A graver tier without a base below it

Circumstance and responsibility are established; where the gravity is there, a rule permits
something, and where it is not (or not established), none does: to step down from grave is to step
down to nothing. Where the text makes gravity or a consequence its threshold, declare it with the
reason; otherwise the base tier was left out, or its conditions are too narrow.

```yaml bad
rules:
- id: art-3-base
  stage: measure
  when: {circumstance: kept, charge.repeated: yes}
  then: {range: [light, middle]}
```

```yaml good
rules:
- id: art-3-base
  stage: measure
  when: {circumstance: [kept, lost]}
  then: {range: [light, middle]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.rulebook.quoting import listed
from engine.workshop.verify.found import Found
from engine.workshop.verify.measured import measured
from engine.workshop.verify.unmeasured import unmeasured

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.workshop.verify.proofs import Proofs

SEVERITY = Severity.WARNING
CODE = "tier-missing"


def find(proofs: Proofs) -> Iterator[Found]:
    """Yield what permits something only where it is graver."""
    permitting = {pair: rule for pair, rule in measured(proofs).items() if rule}
    for each in unmeasured(proofs, CODE, permitting):
        name = permitting[each.pairs[0]]
        rule, sheet = proofs.law.written[name], each.gap.sheet
        details = {"codes": listed(each.circumstances), "keys": listed(each.gap.because)}
        problem = rule.entry.problem(CODE, "when", rule=name, **details)
        yield Found(problem, (name,), sheet, sheet.certain)
