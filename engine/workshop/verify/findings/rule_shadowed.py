"""凡是成立的地方，别的规则已经给出同样的结论

这条规则每次成立，都有用语相同的另一条（或者另几条）规则同时成立，而且给出了它的全部结论。事实有没
有查清都如此的，去掉它，结果不变。只在事实全部查清以后才如此的，另行说明：没有查清时它先成立，不能
就此删去。多半是一般规则写出来以后，忘了它已经包含这一条；或者条件里少写了一项，没有把两条分开。条
文本来就有两个依据、都要列出的，写明理由声明。

A rule that adds nothing to what others conclude

Wherever the rule holds, another rule (or some others) with the same verb holds too and concludes
all that it does. Where that is so whatever is known, the result is the same without it. Where it
is so only once all facts are known, the message says so: as long as something is unknown this rule
may hold alone, and deleting it would change results. Mostly the general rule was written later, or
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
    from collections.abc import Callable, Iterator, Sequence

    from engine.model.rules import Rule
    from engine.workshop.cells.table import Node
    from engine.workshop.desk import Written
    from engine.workshop.verify.formula import Formulas
    from engine.workshop.verify.proofs import Proofs

    Covered = Callable[[Proofs, Rule, Sequence[Rule]], bool]

SEVERITY = Severity.WARNING
CODE = "rule-shadowed"
ONLY_KNOWN = "rule-shadowed-known"
"""The words for a rule that still matters as long as some fact is not known."""


def find(proofs: Proofs) -> Iterator[Found]:
    """Yield the rules that conclude nothing that others do not conclude wherever they hold.

    First those without which nothing changes, whatever is known; then those that matter only as
    long as something is not known.
    """
    out = set[str]()
    for code, covered in ((CODE, _adds_nothing), (ONLY_KNOWN, _covered)):
        for written in proofs.law.own:
            rule = written.rule
            others = [each for each in _saying_the_same(proofs, rule) if each.id not in out]
            if rule.id in out or not others or not proofs.fires(rule):
                continue
            if covered(proofs, rule, others):
                out.add(rule.id)
                by = _culprits(proofs, rule, others, covered)
                yield _found(proofs, written, code, by)


def _found(proofs: Proofs, written: Written, code: str, by: Sequence[Rule]) -> Found:
    rule, names = written.rule, tuple(each.id for each in by)
    problem = written.entry.problem(code, "id", rule=rule.id, others=listed(names))
    claims = dict.fromkeys((rule.id, *names[:1]), True)
    sheet = proofs.example(rule.stage, (rule, *by[:1]), claims)
    return Found(problem, (rule.id, *names), sheet)


def _saying_the_same(proofs: Proofs, rule: Rule) -> list[Rule]:
    found = (each.rule for each in proofs.law.of(rule.stage) if each.rule.id != rule.id)
    return [each for each in found if each.sheet is rule.sheet and _as_strong(each, rule)]


def _as_strong(other: Rule, rule: Rule) -> bool:
    """Whether one rule concludes all that another does, as firmly, and overrides as much."""
    same = other.verb is rule.verb and (other.provision.verified or not rule.provision.verified)
    same = same and set(rule.overrides) <= set(other.overrides)
    return same and all(_within(slot, codes, other) for slot, codes in rule.then.items())


def _within(slot: str, codes: tuple[str, ...], other: Rule) -> bool:
    given = other.then.get(slot, ())
    return given == codes if slot in ("range", "narrow") else set(codes) <= set(given)


def _covered(proofs: Proofs, rule: Rule, others: Sequence[Rule]) -> bool:
    """Whether some other rule holds wherever one does, all facts known."""
    return proofs.never(rule.stage, lambda it: _without(it, rule, others), CODE, rule.id)


def _without(formulas: Formulas, rule: Rule, others: Sequence[Rule]) -> Node:
    none = formulas.none_of(formulas.holds(each) for each in others)
    return joined((formulas.holds(rule), none), some=False)


def _adds_nothing(proofs: Proofs, rule: Rule, others: Sequence[Rule]) -> bool:
    """Whether some other rule comes to as much as one does on every sheet, whatever is known."""
    it = proofs.partial
    alone = (
        joined((comes(rule), it.opposite(joined(map(comes, others), some=True))), some=False)
        for comes in (it.established, it.concludes, it.stands)
    )
    return it.never(rule.stage, alone)


def _culprits(
    proofs: Proofs, rule: Rule, others: Sequence[Rule], covered: Covered
) -> Sequence[Rule]:
    """Return one rule that covers another wherever it holds, or as few together as are found."""
    for each in others:
        if covered(proofs, rule, (each,)):
            return (each,)
    left = list(others)
    for each in others:
        fewer = [other for other in left if other is not each]
        if covered(proofs, rule, fewer):
            left = fewer
    return left
