"""认定了情形或者责任，却没有下文

规则给出的情形或者责任，后面没有一条规则、一个统计读取，而这一版是有处理方式的：认定了也不产生幅
度。条文确有处理的，补写那条规则；只供提示的，写成提醒类规则。

A circumstance or responsibility that leads to nothing

No later rule and no tally reads the circumstance or responsibility that a rule concludes, though
the version has measures: it is established and permits nothing. Write the rule on measures if the
text has one; if it is only to be pointed out, make it a safeguard.

```yaml bad
slots:
- name: circumstance
  kind: set
  values:
    kept: {zh: 保管不当, en: kept wrongly}
    lost: {zh: 丢失, en: lost}
    lent: {zh: 出借, en: lent}
rules:
- id: art-1-lent
  when: {finding.established: yes, finding.loss: larger}
  then: {circumstance: lent}
```

```yaml good
rules:
- id: art-1-lent
  when: {finding.established: yes, finding.amount: {at_least: 900}}
  then: {circumstance: lost}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.evaluate import conditions_of, tests_in
from engine.model.check import Severity
from engine.model.values import Op, Stage
from engine.workshop.conditions.leaning import by_version

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.problems import Problem
    from engine.model.rules import Pack
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING
CODE = "conclusion-unread"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the circumstances and responsibilities that nothing reads."""
    for version, rules in by_version(desk):
        awaited = _read(version.pack) if version.whole else {}
        for written in rules:
            for slot, codes in awaited.items():
                for code in written.rule.then.get(slot, ()):
                    if code not in codes:
                        details = {"concluded": code, "rule": written.rule.id}
                        yield written.entry.problem(CODE, "then", slot, **details)


def _read(pack: Pack) -> Mapping[str, frozenset[str]]:
    """Return the codes that are read, by slot; a slot that matters as a whole is left out."""
    found = {}
    for slot in ("circumstance", "responsibility"):
        tests = [
            test
            for rule in pack.rules
            for condition in conditions_of(rule)
            for test in tests_in(condition)
            if test.fact == slot
        ]
        counted = [tally for tally in pack.tallies if tally.fact == slot]
        turning = any(test.op in (Op.NOT, Op.ONLY) for test in tests)
        if tests and pack.of(Stage.MEASURE) and not turning:
            read = [*(each.values for each in tests), *(each.values for each in counted)]
            found[slot] = frozenset(str(value) for values in read for value in values)
    return found
