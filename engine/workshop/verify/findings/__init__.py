"""What is proven, one module each: its name is the code of what it finds.

A module has a `SEVERITY` and a function `find(proofs)` that yields findings; its docstring is the
manual page that `wenze rules explain CODE` prints, as for the checks
(`engine/workshop/checking/pages.py`). The words stand in `engine/text/check_proof.py`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from engine.model.check import Category
from engine.workshop.checking.pages import Paged, modules_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engine.workshop.verify.found import Found
    from engine.workshop.verify.proofs import Proofs


@dataclass(frozen=True, slots=True)
class Finder(Paged):
    """Something to prove, and how its failing is found."""

    find: Callable[[Proofs], Iterator[Found]]


@cache
def finders() -> tuple[Finder, ...]:
    """Return all that is proven, by code."""
    return tuple(
        Finder(code, Category.PROOF, module.SEVERITY, text, module.find)
        for code, text, module in modules_of(__name__)
    )
