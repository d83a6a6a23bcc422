"""What a condition may be altered into: a part less, a comparison flipped, a bound shifted."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from engine.logic.normal import OPPOSITE
from engine.model.values import Condition, Group, Op, Test

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.mutation import Operator
    from engine.model.values import Scalar

_FLIPPED = {**OPPOSITE, Op.BEFORE: Op.AFTER, Op.AFTER: Op.BEFORE, Op.ONLY: Op.CONTAINS}
"""What a comparison is flipped to: its opposite, but for days and families the other way round."""
_BOUNDED = (Op.AT_LEAST, Op.MORE_THAN, Op.AT_MOST, Op.LESS_THAN, Op.BEFORE, Op.AFTER)
_FLIPPED_KINDS = {"none": "any", "any": "all"}
Part = TypeVar("Part")


class Turned(NamedTuple):
    """A condition altered in one place: what was done, what stood there, and what stands now."""

    operator: Operator
    condition: Condition
    was: Condition
    now: Condition | None


def turned(condition: Condition) -> Iterator[Turned]:
    """Yield all alterations of a condition; a named term, which rules share, is left whole."""
    if isinstance(condition, Test):
        yield from _of_test(condition)
    elif condition.term is None:
        yield from _of_group(condition)
    else:
        yield _whole("flip", condition, Group(kind="none", of=(condition,)))


def _whole(operator: Operator, was: Condition, now: Condition) -> Turned:
    return Turned(operator, now, was, now)


def _of_test(test: Test) -> Iterator[Turned]:
    for values in less_one(test.values):
        yield _whole("drop-value", test, test.model_copy(update={"values": values}))
    if test.op is Op.CONTAINS:
        yield _whole("flip", test, Group(kind="none", of=(test,)))
    else:
        yield _whole("flip", test, test.model_copy(update={"op": _FLIPPED[test.op]}))
    if test.op in _BOUNDED:
        for bound in _beside(test.values[0]):
            yield _whole("shift", test, test.model_copy(update={"values": (bound,)}))


def _beside(bound: Scalar) -> tuple[Scalar, ...]:
    if isinstance(bound, date):
        return bound - timedelta(days=1), bound + timedelta(days=1)
    return (bound - 1, bound + 1) if isinstance(bound, int) else ()


def _of_group(group: Group) -> Iterator[Turned]:
    for part, rest in zip(group.of, less_one(group.of), strict=False):
        yield Turned("drop-condition", group.model_copy(update={"of": rest}), part, None)
    kind = _FLIPPED_KINDS.get(group.kind)
    if kind is not None and (group.kind == "none" or group.of[1:]):
        yield _whole("flip", group, group.model_copy(update={"kind": kind}))
    for at, part in enumerate(group.of):
        for each in turned(part):
            of = (*group.of[:at], each.condition, *group.of[at + 1 :])
            yield each._replace(condition=group.model_copy(update={"of": of}))


def less_one(parts: tuple[Part, ...]) -> Iterator[tuple[Part, ...]]:
    """Yield what is left without each part in turn; nothing where there is but one."""
    if parts[1:]:
        yield from (parts[:at] + parts[at + 1 :] for at in range(len(parts)))
