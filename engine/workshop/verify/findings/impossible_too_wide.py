"""声明的「不可能」排除得太多，几条规则因此都不会成立

声明为不可能的组合，使两条以上的规则在任何一张事实表上都不会成立；没有这项声明，它们就能成立。毛病在
声明，不在那些规则，所以先说这一项，由它引起的排在后面。一张事实表也没有留下的，只说这一项，这一版
其余各项都没有论证。多半是声明里少写了一个条件：声明一个事实的一个值不可能，等于说它从来不是这个值。

What is declared impossible rules out too much: several rules never hold by it

By a declared combination two rules or more hold on no sheet at all; without it they could. The
fault is in the declaration, not in those rules, so it is told first, and what follows from it
stands after it. Where no sheet is left, this alone is told, and nothing else of the version was
proven. Mostly a declaration lacks a condition: one value of one fact, declared impossible alone,
says that the fact never has it.

```yaml bad
impossible:
- {id: no-people, when: {subject.kind: person}, because: 示例}
```

```yaml good
impossible:
- id: no-such-people
  when: {subject.kind: person, charge.confessed: yes, charge.obstructed: yes}
  because: 示例
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.model.values import Group, Stage
from engine.rulebook.quoting import listed
from engine.workshop.verify.found import Found
from engine.workshop.verify.near import Near, barring, fires_not

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.model.values import Condition
    from engine.workshop.verify.proofs import Proofs

SEVERITY = Severity.ERROR
CODE = "impossible-too-wide"
ALL = "impossible-too-wide-all"
"""The words for declarations that leave no sheet."""

FEWEST = 2
"""How many rules never hold by a declaration before it, not a rule, is taken to be wrong."""


def find(proofs: Proofs) -> Iterator[Found]:
    """Yield the declarations by which several rules never hold, or no sheet is left."""
    if not proofs.law.impossible:
        return
    if barred := emptying(proofs):
        yield Found(_at(proofs, ALL, barred), (), None, near=Near(barred=barred))
        return
    killed: dict[tuple[Condition, ...], list[str]] = {}
    for each in proofs.law.own:
        if not proofs.fires(each.rule):
            killed.setdefault(barring(proofs.law, fires_not(each.rule)), []).append(each.rule.id)
    for barred, rules in killed.items():
        if barred and len(rules) >= FEWEST:
            problem = _at(proofs, CODE, barred, rules=listed(rules))
            yield Found(problem, tuple(rules), None, near=Near(barred=barred))


def emptying(proofs: Proofs) -> tuple[Condition, ...]:
    """Return the declarations by which no sheet of a version is left; none if there is a sheet."""
    if not proofs.law.impossible or not _empty(proofs):
        return ()
    return barring(proofs.law, _empty)


def _empty(proofs: Proofs) -> bool:
    return proofs.met(Stage.QUALIFY, Group(kind="all", of=())) is None


def _at(proofs: Proofs, code: str, barred: tuple[Condition, ...], **details: str) -> Problem:
    """Return a problem at the last declaration in the version's own files, or at its head."""
    folder, declared = proofs.law.version.folder, proofs.law.impossible
    entries = folder.sections["impossible"]
    own = [
        entry
        for entry, condition in zip(reversed(entries), reversed(declared), strict=False)
        if condition in barred
    ]
    entry, inner = (own[0], "id") if own else (folder.heads[0], "regulation")
    return entry.problem(code, inner, **details)
