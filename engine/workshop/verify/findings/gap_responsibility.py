"""有情形、有本人失职，却没有一条规则定责任

法规适用，问题已经认定，本人失职也已认定，情形符合条文，而没有一条规则给出责任：这个人不会被提出，
也不会列为待查。所列的是起决定作用的几个事实：只要是这样，就没有规则能定责任。条文本来就不追究的
（到任在后、不属本人职责范围），在设置里写明理由声明。

A circumstance and a breach, and no rule on responsibility

The law applies, the finding and the subject's own breach are established, a circumstance holds,
and no rule says which responsibility follows: the subject is neither proposed nor to be
established. Named are the facts that decide it: with these no rule on responsibility can hold.
Where the text means to hold nobody (took office later, not within the duties of the post),
declare it with the reason.

```yaml bad
rules:
- id: art-2-direct
  stage: attribute
  when:
    link.relation: [executing, member]
    conduct.breach: yes
    circumstance: [kept, lost]
    charge.confessed: no
  then: {responsibility: direct}
```

```yaml good
rules:
- id: art-2-direct
  stage: attribute
  when:
    link.relation: [executing, member]
    conduct.breach: yes
    circumstance: [kept, lost]
  then: {responsibility: direct}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.model.values import Stage
from engine.rulebook.quoting import listed
from engine.workshop.cells.table import joined
from engine.workshop.verify.formula import CIRCUMSTANCE, RESPONSIBILITY
from engine.workshop.verify.found import Found
from engine.workshop.verify.gaps import Sought, gaps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.workshop.cells.table import Node
    from engine.workshop.verify.formula import Formulas
    from engine.workshop.verify.proofs import Proofs

SEVERITY = Severity.WARNING
CODE = "gap-responsibility"


def find(proofs: Proofs) -> Iterator[Found]:
    """Yield what leaves a link without a responsibility though all else is there."""
    stages = (Stage.QUALIFY, Stage.ATTRIBUTE)
    if proofs.law.within or not all(proofs.law.of(stage) for stage in stages):
        return
    head = proofs.law.version.folder.heads[0]
    for gap in gaps(proofs, Stage.ATTRIBUTE, Sought(_given, _borne), CODE):
        problem = head.problem(CODE, "regulation", keys=listed(gap.because))
        yield Found(problem, (), gap.sheet, gap.sheet.certain)


def _given(formulas: Formulas) -> Node:
    met = (formulas.qualifies(code, 1) for code in formulas.codes(CIRCUMSTANCE))
    return joined((formulas.grounded(1), joined(met, some=True)), some=False)


def _borne(formulas: Formulas) -> Node:
    return formulas.any_of(RESPONSIBILITY)
