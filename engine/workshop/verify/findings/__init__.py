"""What is proven, one module each: its name is the code of what it finds.

A module has a `SEVERITY` and a function `find(proofs)` that yields findings; its docstring is the
manual page that `wenze rules explain CODE` prints, as for the checks
(`engine/workshop/checking/pages.py`). The words stand in `engine/text/check_proof.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from engine.model.check import Category, Page, Severity
from engine.workshop.checking.pages import page_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engine.workshop.verify.found import Found
    from engine.workshop.verify.proofs import Proofs


@dataclass(frozen=True, slots=True)
class Finder:
    """Something to prove: its code, how grave it is that it fails, its page, how it is found."""

    code: str
    severity: Severity
    text: str
    find: Callable[[Proofs], Iterator[Found]]

    @property
    def page(self) -> Page:
        """Return its page in the manual."""
        return page_of(self.code, Category.PROOF, self.severity, self.text)


@cache
def finders() -> tuple[Finder, ...]:
    """Return all that is proven, by code."""
    return tuple(_finders())


def _finders() -> Iterator[Finder]:
    for found in sorted(iter_modules(__path__), key=lambda each: each.name):
        module = import_module(f"{__name__}.{found.name}")
        yield Finder(
            found.name.replace("_", "-"), module.SEVERITY, module.__doc__ or "", module.find
        )
