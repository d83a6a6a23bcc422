"""引用的是规则库里另一部法规的条文，登记对不上

出处写的是规则库里有的另一部法规，而它的登记里没有这一条，或者登记写着没有核对、这里却写
「verified:
 true」。登记最清楚的一版也对不上，就要核对条号。

A citation of another regulation of the rule base that its register does not bear out

The provision belongs to a regulation that the rule base holds, and no version of it has the article
in its register, or none has it verified while this says `verified: true`. Check the number, or
compare the text there first.

```yaml bad
regulation: {short: {zh: 示例, en: Sample}}
rules:
- id: art-1-tried
  provision: {article: 9, regulation: {zh: 示例规定, en: Sample provisions}, verified: true}
```

```yaml good
rules:
- id: art-1-tried
  provision: {article: 3, regulation: {zh: 示例规定, en: Sample provisions}, verified: true}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity
from engine.model.provision import Provision
from engine.rulebook.register import entry_of, place
from engine.workshop.checking.provisions import citing, foreign, registers, titles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.model.rules import ArticleEntry, Pack
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING
CODE = "foreign-article"


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the articles of other regulations that no register of theirs bears out."""
    held = titles(desk)
    for version in desk.versions():
        for each in citing(version):
            name = foreign(each)
            packs = registers(desk, held[name.zh]) if name and name.zh in held else None
            if name and packs is not None and not _borne_out(each.at, packs):
                yield each.problem(CODE, "article").naming(name=name)


def _borne_out(at: Provision | ArticleEntry, packs: list[Pack]) -> bool:
    """Whether a register has a provision, verified if it is said to be, or none is complete."""
    if not isinstance(at, Provision):
        return True
    registers = [{place(entry): entry for entry in pack.articles} for pack in packs]
    found = [entry for register in registers if (entry := entry_of(at, register))]
    if not found:
        return all(pack.articles_in_all is None for pack in packs)
    return any(entry.verified or not at.verified for entry in found)
