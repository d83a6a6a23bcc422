"""两条规则在同一张事实表上给一栏填了不同的值

这一栏只能有一个值（责任、是否适用、由谁决定，或者一个幅度），两条规则同时成立，填的不一样，也没
有写谁压过谁。到了这样的案件，结果是「冲突」，要人逐案决定。条文有一般和特别、普通和加重之分的，
在特别、加重的那条写 `overrides`；条文没有定的，写明理由声明。

Two rules that fill one slot differently on one sheet

The slot holds one value (a responsibility, whether the law applies, who decides, or a range). Two
rules hold together, fill it differently, and nothing says which of them goes before. Such a case
comes out as a conflict that people settle one by one. Where the text has a general and a special
case, or a base and a graver tier, let the special or graver one name the other in `overrides`;
where the text leaves it open, declare it with the reason.

```yaml bad
rules:
- id: art-2-deputy
  stage: attribute
  when:
    link.relation: [head, member]
    conduct.breach: yes
    circumstance: [kept, lost]
  then: {responsibility: leader}
```

```yaml good
rules:
- id: art-2-deputy
  stage: attribute
  when:
    link.relation: [standing-in, liaising]
    conduct.breach: yes
    circumstance: [kept, lost]
  then: {responsibility: leader}
```
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.workshop.cells.table import joined
from engine.workshop.conditions.clashing import clash
from engine.workshop.verify.found import Found

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.workshop.desk import Written
    from engine.workshop.verify.proofs import Proofs

SEVERITY = Severity.ERROR
CODE = "slot-conflict"


def find(proofs: Proofs) -> Iterator[Found]:
    """Yield the pairs of rules that conflict on some sheet."""
    pack = proofs.law.version.pack
    for one, other in combinations(proofs.law.own, 2):
        slot = clash(pack, one.rule, other.rule)
        found = _found(proofs, one, other, slot) if slot else None
        if found is not None:
            yield found


def _found(proofs: Proofs, one: Written, other: Written, slot: str) -> Found | None:
    rules = (one.rule.id, other.rule.id)
    sheet = proofs.sheet(
        one.rule.stage,
        lambda formulas: joined((formulas.holds(one.rule), formulas.holds(other.rule)), some=False),
        dict.fromkeys(rules, True),
        CODE,
        *rules,
    )
    if sheet is None:
        return None
    details = {"rule": one.rule.id, "other": other.rule.id, "slot": slot}
    return Found(one.entry.problem(CODE, "then", slot, **details), rules, sheet, sheet.certain)
