"""声明的「不可能」把一张事实表也没有留下

声明为不可能的组合合在一起，把法规适用的对象全部排除了：没有一张事实表可以论证，每一条规则都「不会
成立」。所以只说这一项，这一版其余各项都没有论证。多半是声明里少写了一个条件：声明一个事实的一个值
不可能，等于说它从来不是这个值。

What is declared impossible leaves no sheet at all

Together the declared combinations rule out everybody to whom the law applies: no sheet is left to
prove anything about, and every rule would "never hold". So this alone is told, and nothing else of
the version was proven. Mostly a declaration lacks a condition: one value of one fact, declared
impossible alone, says that the fact never has it.

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
from engine.workshop.verify.found import Found
from engine.workshop.verify.near import Near, barring

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.workshop.verify.proofs import Proofs

SEVERITY = Severity.ERROR
CODE = "all-impossible"


def find(proofs: Proofs) -> Iterator[Found]:
    """Yield the declarations by which no sheet of a version is left."""
    if not proofs.law.impossible or not _empty(proofs):
        return
    barred = barring(proofs.law, _empty)
    if barred:
        problem = proofs.law.version.folder.heads[0].problem(CODE, "regulation")
        yield Found(problem, (), None, near=Near(barred=barred))


def _empty(proofs: Proofs) -> bool:
    return proofs.met(Stage.QUALIFY, Group(kind="all", of=())) is None
