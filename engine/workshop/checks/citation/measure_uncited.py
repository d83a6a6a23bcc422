"""处理方式没有写依据

同一版的别的处理方式都写了依据（`provision`），这一种没有：提出它的时候，说不出是哪一条规定了它。

A measure that cites no article

The other measures of the version name their provision, this one does not: where it is proposed,
nothing says which article provides for it.

```yaml bad
measures:
- id: light
  label: {zh: 警告, en: warning}
  family: sanction
  provision: {article: 3, verified: true}
- {id: middle, label: {zh: 记过, en: demerit}, family: sanction}
```

```yaml good
measures:
- {id: light, label: {zh: 警告, en: warning}, family: sanction}
- {id: middle, label: {zh: 记过, en: demerit}, family: sanction}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.check import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk

SEVERITY = Severity.WARNING


def check(desk: Desk) -> Iterator[Problem]:
    """Yield the measures without a provision, where others of the version have one."""
    for version in desk.versions():
        entries = version.folder.sections["measures"]
        if any(entry.item.provision is not None for entry in entries):
            for entry in entries:
                if entry.item.provision is None:
                    yield entry.problem("measure-uncited", "id").naming(name=entry.item.label)
