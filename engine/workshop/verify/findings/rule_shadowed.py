"""凡是成立的地方，别的规则已经给出同样的结论

这条规则每次成立，都有用语相同的另一条（或者另几条）规则同时成立，而且给出了它的全部结论。去掉它，
结果不变。多半是一般规则写出来以后，忘了它已经包含这一条；或者条件里少写了一项，没有把两条分开。
条文本来就有两个依据、都要列出的，写明理由声明。

A rule that adds nothing to what others conclude

Wherever the rule holds, another rule (or some others) with the same verb holds too and concludes
all that it does. Without it the result is the same. Mostly the general rule was written later, or
a condition that would tell the two apart was left out. Where the text gives two grounds and both
are to be shown, declare it with the reason.

```yaml bad
rules:
- id: art-4-late
  stage: adjust
  verb: shall
  when: {charge.obstructed: yes, subject.joined_on: {before: 2000-01-01}}
  then: {lean: severe}
```

```yaml good
rules:
- id: art-4-late
  stage: adjust
  verb: shall
  when: {charge.repeated: yes}
  then: {lean: severe}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.rulebook.quoting import listed
from engine.workshop.cells.table import joined
from engine.workshop.verify.found import Found

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.rules import Rule
    from engine.workshop.cells.table import Node
    from engine.workshop.verify.formula import Formulas
    from engine.workshop.verify.proofs import Proofs

SEVERITY = Severity.WARNING
CODE = "rule-shadowed"


def find(proofs: Proofs) -> Iterator[Found]:
    """Yield the rules that conclude nothing that others do not conclude wherever they hold."""
    out = set[str]()
    for written in proofs.law.own:
        rule = written.rule
        others = [each for each in _saying_the_same(proofs, rule) if each.id not in out]
        if others and proofs.fires(rule) and _covered(proofs, rule, others):
            out.add(rule.id)
            by = _culprits(proofs, rule, others)
            names = tuple(each.id for each in by)
            problem = written.entry.problem(CODE, "id", rule=rule.id, others=listed(names))
            claims = dict.fromkeys((rule.id, *names[:1]), True)
            sheet = proofs.example(rule.stage, (rule, *by[:1]), claims)
            yield Found(problem, (rule.id, *names), sheet)


def _saying_the_same(proofs: Proofs, rule: Rule) -> list[Rule]:
    found = (each.rule for each in proofs.law.of(rule.stage) if each.rule.id != rule.id)
    return [each for each in found if each.sheet is rule.sheet and _as_strong(each, rule)]


def _as_strong(other: Rule, rule: Rule) -> bool:
    """Whether one rule concludes all that another does, as firmly."""
    same = other.verb is rule.verb and (other.provision.verified or not rule.provision.verified)
    return same and all(_within(slot, codes, other) for slot, codes in rule.then.items())


def _within(slot: str, codes: tuple[str, ...], other: Rule) -> bool:
    given = other.then.get(slot, ())
    return given == codes if slot in ("range", "narrow") else set(codes) <= set(given)


def _covered(proofs: Proofs, rule: Rule, others: Sequence[Rule]) -> bool:
    return proofs.never(rule.stage, lambda it: _without(it, rule, others), CODE, rule.id)


def _without(formulas: Formulas, rule: Rule, others: Sequence[Rule]) -> Node:
    none = formulas.none_of(formulas.holds(each) for each in others)
    return joined((formulas.holds(rule), none), some=False)


def _culprits(proofs: Proofs, rule: Rule, others: Sequence[Rule]) -> Sequence[Rule]:
    """Return one rule that covers another wherever it holds, or as few together as are found."""
    for each in others:
        if _covered(proofs, rule, (each,)):
            return (each,)
    left = list(others)
    for each in others:
        fewer = [other for other in left if other is not each]
        if _covered(proofs, rule, fewer):
            left = fewer
    return left
