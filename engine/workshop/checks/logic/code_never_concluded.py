"""规则要看的结论，没有一条规则会给出

规则的条件要求某个情形或者责任，而这一版里没有一条规则给出它：这条规则（或者这个备选）永远等不到。
多半是代码抄错，或者前一步的规则还没有写。

A rule waits for a conclusion that no rule draws

The condition asks for a circumstance or a responsibility that no rule of the version concludes: the
rule, or this alternative of it, can never hold. Mostly the code was copied wrongly, or the rule of
the step before has not been written yet.

```yaml bad
slots:
- name: circumstance
  kind: set
  values:
    kept: {zh: 保管不当, en: kept wrongly}
    lost: {zh: 丢失, en: lost}
    lent: {zh: 出借, en: lent}
rules:
- id: art-3-lent
  provision: {article: 3, verified: true}
  stage: measure
  verb: shall
  when: {circumstance: lent, responsibility: direct}
  then: {range: [light, light]}
```

```yaml good
rules:
- id: art-3-lost
  provision: {article: 3, verified: true}
  stage: measure
  verb: shall
  when: {circumstance: lost, responsibility: direct, charge.obstructed: yes}
  then: {range: [heavy, heavy]}
  overrides: [art-3-graver]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.evaluate import tests_in
from engine.model.check import Severity
from engine.rulebook.conclusions import conclusion
from engine.rulebook.quoting import listed
from engine.workshop.conditions.leaning import by_version
from engine.workshop.conditions.written import leaves, problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.problems import Problem
    from engine.rulebook.gather import Version
    from engine.workshop.conditions.written import Part
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING
CODE = "code-never-concluded"
_SLOTS = ("circumstance", "responsibility")


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the circumstances and responsibilities that are read and never concluded."""
    whole = {id(version.folder) for version in desk.versions()}
    for version, rules in by_version(desk):
        if id(version.law) not in whole:
            continue
        drawn = _concluded(version)
        for written in rules:
            for section in ("when", "unless"):
                for part in leaves(written, section):
                    if codes := _waited(part, drawn):
                        yield problem(written, CODE, part, codes=listed(codes))


def _concluded(version: Version) -> dict[str, set[str]]:
    """Return the codes that the rules of a version's law conclude."""
    shapes = [entry.item for entry in version.law.sections["rules"]]
    return {
        slot: {code for shape in shapes for code in conclusion(shape.then).get(slot, ())}
        for slot in _SLOTS
    }


def _waited(part: Part, drawn: Mapping[str, set[str]]) -> list[str]:
    tests = [test for test in tests_in(part.condition) if test.fact in drawn]
    codes = (
        code for test in tests for code in map(str, test.values) if code not in drawn[test.fact]
    )
    return list(dict.fromkeys(codes))
