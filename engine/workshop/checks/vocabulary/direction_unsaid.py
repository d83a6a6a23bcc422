"""没有写对本人有利还是不利

有的事实只用在从轻、减轻的规则里，或者只用在从重、加重的规则里，却没有写「speaks」。没有写，报告就
不会把它列为对本人有利的事实去问，举证责任也无从检查。写 for、against 或者 either。

Not said which way a fact speaks

The fact serves only rules that make it lighter, or only rules that make it heavier, and `speaks`
is not written. So reports do not ask for it as something in favour of the person, and nothing can
be checked about the burden of proof. Write for, against or either.

```yaml bad
vocabulary:
- name: charge.repaid
  on: charge
  type: yes-no
  label: {zh: 已退赔, en: has repaid}
  definition: {zh: 已经全部退赔, en: has repaid all of it}
  question: {zh: 退赔了吗?, en: Has it been repaid?}
  judged_by: {zh: 调查组, en: inquiry team}
  ask: {zh: 退款凭证, en: receipts}
rules:
- {id: art-4-repaid, stage: adjust, when: {charge.repaid: yes}}
```

```yaml good
vocabulary:
- name: charge.repaid
  on: charge
  type: yes-no
  speaks: for
  label: {zh: 已退赔, en: has repaid}
  definition: {zh: 已经全部退赔, en: has repaid all of it}
  question: {zh: 退赔了吗?, en: Has it been repaid?}
  judged_by: {zh: 调查组, en: inquiry team}
  ask: {zh: 退款凭证, en: receipts}
rules:
- {id: art-4-repaid, stage: adjust, when: {charge.repaid: yes}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.model.vocabulary import Direction, FactType
from engine.rulebook.conclusions import conclusion
from engine.workshop.checking.mentions import mentions
from engine.workshop.conditions.leaning import lighter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.model.vocabulary import FactSpec
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the facts that serve one direction alone and do not say which; of whole rules only."""
    if not desk.gathered.whole:
        return
    read = mentions(desk)
    for entry in desk.facts():
        spec: FactSpec = entry.item
        if spec.type is FactType.YES_NO and "speaks" not in spec.model_fields_set:
            leans = {_lighter(each.entry.item) for each in read.get(spec.name, ())}
            if leans in ({True}, {False}):
                speaks = Direction.FOR if leans == {True} else Direction.AGAINST
                details = {"fact": spec.name, "speaks": speaks.value}
                yield entry.problem("direction-unsaid", "name", **details)


def _lighter(item: object) -> bool | None:
    """Return whether a rule makes it lighter, or heavier; None where it does neither."""
    then = getattr(item, "then", {})
    leans = conclusion(then).get("lean", ())
    return all(map(lighter, leans)) if leans else None
