"""没有规则用到的处理方式

「measures」里登记了，却没有一条规则给得出它：不在任何幅度里，从轻减轻、从重加重差一档也到不了，数
种违纪合并也到不了。或者是漏写了规则，或者是本法只在别处提到它。后一种情况在 `check.yaml` 里写明理
由。

A measure that no rule reaches

It is declared, and no rule permits it: it stands in no range, and no range moved by a grade, nor
several violations taken together, comes to it. Either a rule is missing, or the law only mentions
the measure; then say so in `check.yaml`.

```yaml bad
measures:
- {id: talk, label: {zh: 谈话提醒, en: reminding talk}, family: talk}
```

```yaml good
measures:
- {id: talk, label: {zh: 谈话提醒, en: reminding talk}, family: talk}
rules:
- id: art-4-lenient
  provision: {article: 4, verified: true}
  stage: adjust
  verb: may
  when: {charge.confessed: yes}
  then: {lean: lenient, options: talk}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.order import ladder_of, lean_on, measures_of, merged, range_of
from engine.model.check import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.model.rules import Pack
    from engine.workshop.desk import Desk

SEVERITY = Severity.NOTE

_NAMING = ("options", "cap")


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the measures that no rule of their version permits, as it is or moved by a grade."""
    for version in desk.versions():
        reached = set(_reached(version.pack))
        for entry in version.folder.sections["measures"]:
            if entry.item.id not in reached:
                yield entry.problem("measure-unnamed", "id").naming(measure=entry.item.label)


def _reached(pack: Pack) -> Iterator[str]:
    for rule in pack.rules:
        for slot in _NAMING:
            yield from rule.then.get(slot, ())
        if "measures" in rule.then:
            yield from rule.then["measures"]
        elif "range" in rule.then:
            yield from _opened(pack, rule.then["range"])


def _opened(pack: Pack, ends: tuple[str, ...]) -> Iterator[str]:
    """Yield the measures of a range, opened by all leans, and what several violations come to."""
    ladder = ladder_of(pack.ladders, ends[0])
    span = lean_on(ladder, range_of(ladder, ends), tuple(pack.operators), pack.operators)
    yield from measures_of(ladder, span)
    if pack.combination.merge is not None:
        yield ladder.measures[merged(ladder, pack.combination.merge, span.high)]
