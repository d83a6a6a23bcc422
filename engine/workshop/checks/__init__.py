"""The checks, one module each: its name is the code, its package the category.

A module has a `SEVERITY` and a function `check(desk)` that yields located problems under the code;
its docstring is the manual page that `wenze rules explain CODE` prints: a title, what it is about,
a bad and a good example (`engine/workshop/checking/pages.py`). Their wording stands in
`engine/text/check_<category>.py`. Slips and other faults of reading are found by reading; their
modules are no more than their pages, and their words stand with the other problems of files.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from engine.model.check import Category, Remark, Severity
from engine.workshop.checking.pages import Paged, modules_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk


@dataclass(frozen=True, slots=True)
class Check(Paged):
    """A check, and how it is run; None for what is found by reading."""

    run: Callable[[Desk], Iterator[Problem]] | None

    def remarks(self, desk: Desk) -> Iterator[Remark]:
        """Yield what the check itself remarks of the rules on a desk."""
        for problem in self.run(desk) if self.run else ():
            yield Remark(problem=problem, category=self.category, severity=self.severity)


@cache
def checks() -> tuple[Check, ...]:
    """Return all checks, by category and code."""
    checked = (category for category in Category if category.checked)
    return tuple(check for category in checked for check in _of(category))


def _of(category: Category) -> Iterator[Check]:
    for code, text, module in modules_of(f"{__name__}.{category.value}"):
        if category.loads:
            yield Check(code, category, Severity.ERROR, text, None)
        else:
            yield Check(code, category, module.SEVERITY, text, module.check)
