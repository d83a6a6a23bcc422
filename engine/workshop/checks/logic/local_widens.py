"""本地裁量基准写出了法规的幅度

本地裁量基准只能在法规的幅度内收窄。这条规则的一端，超出了它可能遇到的每一条法规规则的幅度：超出的
部分不起作用，看表的人却会以为可以用。本地文件另有规定的，也只能由法规来放宽。

Local policy that goes beyond the ranges of the law

Local policy narrows within the ranges of the law. One end of this rule lies outside the range of
every rule of the law that it could meet: what lies outside has no effect, and readers will take it
for permitted. Whatever a local paper says, only the law could widen.

```yaml bad rules/local/2020-01-01/article-03.yaml
rules:
- id: local-3-kept
  provision: {article: 3, verified: true}
  stage: narrow
  verb: may
  when: {circumstance: kept, none: [{circumstance: lost}]}
  then: {narrow: [middle, heavy]}
```

```yaml good rules/local/2020-01-01/article-03.yaml
rules:
- id: local-3-kept
  provision: {article: 3, verified: true}
  stage: narrow
  verb: may
  when: {circumstance: kept, none: [{circumstance: lost}]}
  then: {narrow: [middle, middle]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.order import ladder_of, lean_on, range_of
from engine.model.check import Severity
from engine.model.values import Stage
from engine.rulebook.conclusions import BLANK
from engine.workshop.conditions.leaning import by_version
from engine.workshop.conditions.standing import stand_together

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.logic.order import Range
    from engine.model.measures import Ladder
    from engine.model.problems import Problem
    from engine.model.rules import Rule
    from engine.rulebook.gather import Version
    from engine.workshop.desk import Desk, Written

SEVERITY = Severity.ERROR
CODE = "local-widens"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the local ranges that reach beyond every range of the law they could meet."""
    versions = list(by_version(desk))
    statutory = {id(version.folder): rules for version, rules in versions if version.whole}
    for version, rules in versions:
        law = statutory.get(id(version.law), [])
        for written in rules:
            ends = written.rule.then.get("narrow", ())
            if ends and BLANK not in ends and _beyond(written, version, law):
                low, high = ends
                yield written.entry.problem(CODE, "then", "narrow", low=low, high=high)


def _beyond(written: Written, version: Version, law: Sequence[Written]) -> bool:
    ends = written.rule.then["narrow"]
    ladder = ladder_of(version.law.items("ladders"), ends[0])
    mine = range_of(ladder, ends)
    met = [_widest(ladder, rule, version) for rule in _met(written, version, law, ladder)]
    if not met:
        return False
    return mine.low < min(span.low for span in met) or mine.high > max(span.high for span in met)


def _met(
    written: Written, version: Version, law: Sequence[Written], ladder: Ladder
) -> Iterator[Rule]:
    """Yield the rules of the law with a range on the ladder that can hold beside a local rule."""
    for other in law:
        ends = other.rule.then.get("range", ())
        on = other.rule.stage is Stage.MEASURE and ends and ends[0] in ladder.measures
        if on and stand_together(written.rule, other.rule, version.facts):
            yield other.rule


def _widest(ladder: Ladder, rule: Rule, version: Version) -> Range:
    """Return the range of a rule, opened as far as any lean of the pack can open it."""
    operators = version.law.head.operators
    return lean_on(ladder, range_of(ladder, rule.then["range"]), tuple(operators), operators)
