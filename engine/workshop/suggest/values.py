"""Which value a fact needs so that tests of it come out as wanted."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from engine.logic.evaluate import holds
from engine.model.values import Truth
from engine.model.vocabulary import FactType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

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


def fitting(candidates: Iterable[Scalar], wants: Wants) -> Scalar | None:
    """Return the first of some values that fits, or None for unknown. Raises NoValueError."""
    truths = {truth for _, truth in wants}
    if truths == {Truth.UNKNOWN}:
        return None
    if Truth.UNKNOWN not in truths:
        for value in candidates:
            if all(holds(test.op, value, test.values) is (truth is Truth.YES)
                   for test, truth in wants):  # fmt: skip
                return value
    raise NoValueError


def _candidates(spec: FactSpec, wants: Wants) -> Iterator[Scalar]:
    if spec.type in (FactType.YES_NO, FactType.ONE_OF):
        yield from spec.domain
        return
    for test, _ in wants:
        yield from _about(test.values)


def _about(values: Sequence[Scalar]) -> Iterator[Scalar]:
    """Yield each bound, and what lies just above and below it."""
    for value in values:
        yield value
        if isinstance(value, date):
            yield from (value + timedelta(days=1), value - timedelta(days=1))
        elif isinstance(value, int):
            yield from (value + 1, max(value - 1, 0))
