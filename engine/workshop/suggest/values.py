"""Which value a fact needs so that tests of it come out as wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.logic.evaluate import holds
from engine.logic.joint import candidates
from engine.model.values import Truth
from engine.model.vocabulary import FactType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.model.values import Scalar, Test
    from engine.model.vocabulary import FactSpec

Wants = list[tuple["Test", Truth]]


class NoValueError(Exception):
    """No value of a fact makes its tests come out as wanted."""


def value_for(spec: FactSpec, wants: Wants) -> Scalar | None:
    """Return a value that makes tests come out as wanted; None is that it is not known.

    Raises NoValueError.
    """
    return fitting(_candidates(spec, wants), wants)


def fitting(possible: Iterable[Scalar], wants: Wants) -> Scalar | None:
    """Return the first of some values that fits, or None for unknown. Raises NoValueError."""
    truths = {truth for _, truth in wants}
    if truths == {Truth.UNKNOWN}:
        return None
    if Truth.UNKNOWN not in truths:
        for value in possible:
            if all(holds(test.op, value, test.values) is (truth is Truth.YES)
                   for test, truth in wants):  # fmt: skip
                return value
    raise NoValueError


def _candidates(spec: FactSpec, wants: Wants) -> Iterable[Scalar]:
    if spec.type in (FactType.YES_NO, FactType.ONE_OF):
        return spec.domain
    return candidates((test for test, _ in wants), below_zero=False)
