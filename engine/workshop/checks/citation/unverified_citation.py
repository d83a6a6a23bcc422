"""依据的条文还没有核对

规则引用的条文标着 `verified: false`。凡依它得出的结论都附条件，只有它允许的处理方式不提出。每一条
只提示一次；同一条文下的全部规则和要核对的内容，用 `wenze rules unverified` 看。

The text a rule rests on has not been compared

A rule cites a provision with `verified: false`. Whatever rests on it is conditional, and a measure
that it alone permits is not proposed. Each article is told once; `wenze rules unverified` lists all
rules under it and what has to be compared.

```yaml bad
rules:
- id: art-1-tried
  provision: {article: 1, verified: false, to_verify: {zh: 第一条的文字, en: the wording}}
```

```yaml good
rules:
- id: art-1-tried
  provision: {article: 1, verified: true}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.workshop.conditions.leaning import by_version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk, Written

SEVERITY = Severity.NOTE
CODE = "unverified-citation"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the articles that rules cite and nobody compared, each once."""
    for _, rules in by_version(desk):
        found: dict[tuple[str, int], list[Written]] = {}
        for written in rules:
            at = written.rule.provision
            if not at.verified:
                source = at.regulation.zh if at.regulation else ""
                found.setdefault((source, at.article), []).append(written)
        for (_, article), resting in found.items():
            details = {"article": str(article), "count": str(len(resting))}
            yield resting[0].entry.problem(CODE, "provision", "verified", **details)
