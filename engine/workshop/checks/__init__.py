"""The checks, one module each: its name is the code, its package the category.

A module has a `SEVERITY` and a function `check(desk)` that yields located problems under the code;
its docstring is the manual page that `wenze rules explain CODE` prints: a title, what it is about,
a bad and a good example (`engine/workshop/checking/pages.py`). Their wording stands in
`engine/text/check_<category>.py`. Slips and other faults of reading are found by reading; their
modules are there for their pages, and their words stand with the other problems of files.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from engine.model.check import Category, Page, Remark, Severity
from engine.workshop.checking.pages import page_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engine.model.problems import Problem
    from engine.workshop.desk import Desk


@dataclass(frozen=True, slots=True)
class Check:
    """A check: its code, what it is about, how grave its remarks are, its manual page."""

    code: str
    category: Category
    severity: Severity
    text: str
    run: Callable[[Desk], Iterator[Problem]]

    @property
    def page(self) -> Page:
        """Return its page in the manual."""
        return page_of(self.code, self.category, self.severity, self.text)

    def remarks(self, desk: Desk) -> Iterator[Remark]:
        """Yield what the check remarks of the rules on a desk."""
        for problem in self.run(desk):
            yield Remark(problem=problem, category=self.category, severity=self.severity)


@cache
def checks() -> tuple[Check, ...]:
    """Return all checks, by category and code."""
    checked = (category for category in Category if category.checked)
    return tuple(check for category in checked for check in _of(category))


def _of(category: Category) -> Iterator[Check]:
    package = import_module(f"{__name__}.{category.value}")
    for found in sorted(iter_modules(package.__path__), key=lambda each: each.name):
        module = import_module(f"{package.__name__}.{found.name}")
        code = found.name.replace("_", "-")
        yield Check(code, category, module.SEVERITY, module.__doc__ or "", module.check)
