"""查了也不改变任何结论的事实

没有一条规则、统计、程序读取这个事实，它也不引出哪部法规；或者读取它的规则没有一条能成立；或者读取
它的规则，无论它查明是什么，成立与否都一样。查它、问它、为它取证，都不影响任何人的结论。最后一种，
没有查清以前规则可能定不下来，去掉这个条件就不必再等。没有规则读取、而对本人有利的事实（`speaks:
for`）总要列出，不在此列。各版共用的词汇表里的事实，逐版来看：这一版的规则读取它，而没有一条因它不
同，就在读取它的地方指出。

A fact that changes nothing whatever it is

No rule, tally or step reads it, nor does it invoke a regulation; or no rule that reads it can
hold; or every rule that reads it holds or not regardless of what it is found to be. People look
into it, ask and gather evidence, and nothing turns on it. In the last case a rule may stay open
until it is known; without the condition nobody has to wait. A fact that no rule reads and that
speaks for a person (`speaks: for`) is shown in any case and left alone. A fact of the shared
vocabulary is looked at version by version: where the rules of one read it and none turns on it,
the place where it is read is named.

```yaml bad
vocabulary:
- name: charge.tried
  on: charge
  type: yes-no
  label: {zh: 试验事实, en: tried fact}
rules:
- id: art-4-severe
  stage: adjust
  verb: shall
  when:
    charge.obstructed: yes
    any:
    - {charge.tried: yes}
    - {charge.tried: no}
  then: {lean: severe}
```

```yaml good
vocabulary:
- name: charge.tried
  on: charge
  type: yes-no
  label: {zh: 试验事实, en: tried fact}
rules:
- id: art-4-severe
  stage: adjust
  verb: shall
  when: {charge.obstructed: yes, charge.tried: yes}
  then: {lean: severe}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.evaluate import conditions_of, facts_read
from engine.model.check import Severity
from engine.model.values import Stage
from engine.workshop.cells.meet import within
from engine.workshop.cells.table import facts_in
from engine.workshop.verify.culprit import where_read
from engine.workshop.verify.found import Found
from engine.workshop.verify.law import link_of
from engine.workshop.verify.near import nearest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.rules import Rule
    from engine.workshop.cells.table import Node
    from engine.workshop.verify.proofs import Proofs

SEVERITY = Severity.WARNING
CODE = "fact-idle"
ONLY_KNOWN = "fact-idle-known"
"""The words for a fact that keeps rules open as long as it is not known."""


def find(proofs: Proofs) -> Iterator[Found]:
    """Yield the facts that people judge, that some rule of a version reads and none turns on."""
    own = {entry.item.name: entry for entry in proofs.law.version.folder.sections["vocabulary"]}
    for name in proofs.law.vocabulary:
        reading = [each for each in proofs.law.own if name in facts_read(each.rule)]
        if reading and not any(_turns(proofs, each.rule, name) for each in reading):
            waits = any(_waits(proofs, each.rule, name) for each in reading)
            code, rules = ONLY_KNOWN if waits else CODE, tuple(each.rule.id for each in reading)
            problem = (
                own[name].problem(code, "name", fact=name)
                if name in own
                else where_read(reading[0], code, name)
            )
            yield Found(problem, rules, nearest(proofs, reading[0].rule))


def _turns(proofs: Proofs, rule: Rule, fact: str) -> bool:
    """Whether a rule can hold, and may with one value of a fact it reads and not with another.

    A safeguard may stand until somebody has answered, whatever the answer.
    """
    if not proofs.fires(rule):
        return False
    if rule.stage is Stage.SAFEGUARD:
        return True
    table, formulas, at = proofs.law.table, proofs.over(0), proofs.law.table.facts.index(fact)
    parts = (formulas.reading(each, link_of(rule.stage)) for each in conditions_of(rule))
    return any(_essential(part, at, len(table.values[at])) for part in parts)


def _waits(proofs: Proofs, rule: Rule, fact: str) -> bool:
    """Whether a rule comes to something else as long as a fact it reads is not known."""
    it, at = proofs.partial, proofs.law.table.facts.index(fact)
    surely = [it.surely(each, rule.stage) for each in conditions_of(rule)]
    cells = len(proofs.law.table.values[at]) + 1
    return any(_essential(each, at, cells) for each in (*surely, *map(it.lifted, surely)))


def _essential(node: Node, fact: int, cells: int) -> bool:
    if not facts_in(node) >> fact & 1:
        return False
    left = {within(node, {fact: frozenset({cell})}) for cell in range(cells)}
    return len(left) > 1
