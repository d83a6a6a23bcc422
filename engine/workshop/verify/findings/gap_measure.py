"""有情形、有责任，却没有一条规则给出处理

情形和责任都已认定，这一版对这种情形没有一条规则给出幅度或者方式，或者有规则给出，却不给这一种责
任，无论情节多重：结论停在「没有可用的处理」。条文把处理交给别的法规的，写明理由声明；否则补写那条
规则，或者在规则里补上这一种责任。

A circumstance and a responsibility, and no measure at all

Circumstance and responsibility are established, and for this circumstance no rule of the version
permits anything, or some rule does and not for this responsibility, however grave it is: the
charge comes to nothing. Where the text leaves the measure to another regulation, declare it with
the reason; otherwise write the rule, or name the responsibility in the rule there is.

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
from engine.workshop.verify.measured import is_carried, measured
from engine.workshop.verify.unmeasured import unmeasured

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from engine.workshop.verify.measured import Pair
    from engine.workshop.verify.proofs import Proofs

SEVERITY = Severity.WARNING
CODE = "gap-measure"
OF_RESPONSIBILITY = "gap-measure-responsibility"
"""The words for a gap that is one of some responsibilities alone."""


def find(proofs: Proofs) -> Iterator[Found]:
    """Yield the circumstances for which nothing is ever permitted, or not to all responsible."""
    every = measured(proofs)
    permitting = {pair.circumstance: rule for pair, rule in every.items() if rule}
    yield from _for_nobody(proofs, [each for each in every if each.circumstance not in permitting])
    missing = [pair for pair, rule in every.items() if pair.circumstance in permitting and not rule]
    yield from _for_some(proofs, [each for each in missing if is_carried(proofs, each)], permitting)


def _for_nobody(proofs: Proofs, asked: Sequence[Pair]) -> Iterator[Found]:
    head = proofs.law.version.folder.heads[0]
    for each in unmeasured(proofs, CODE, asked):
        sheet = each.gap.sheet
        problem = head.problem(CODE, "regulation", codes=listed(each.circumstances))
        yield Found(problem, (), sheet, sheet.certain)


def _for_some(
    proofs: Proofs, asked: Sequence[Pair], permitting: Mapping[str, str]
) -> Iterator[Found]:
    for each in unmeasured(proofs, CODE, asked):
        name = permitting[each.pairs[0].circumstance]
        rule, sheet = proofs.law.written[name], each.gap.sheet
        details = {"codes": listed(each.circumstances), "keys": listed(each.responsibilities)}
        problem = rule.entry.problem(OF_RESPONSIBILITY, "when", rule=name, **details)
        yield Found(problem, (name,), sheet, sheet.certain)
