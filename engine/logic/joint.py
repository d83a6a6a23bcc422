"""Whether tests can hold together: a value of each fact that passes all of them, or none."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from engine.logic.evaluate import holds, tests_in
from engine.model.values import Group, Op, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from engine.model.values import Condition, Test

Witness = dict[str, tuple[Scalar, ...]]
"""A value for each fact, or the codes of a set."""

_OF_SET = (Op.CONTAINS, Op.ONLY)
_DAY = timedelta(days=1)


def together(parts: Iterable[Condition], domains: Mapping[str, Sequence[str]]) -> Witness | None:
    """Return values with which conditions hold together, or None where there are none.

    Each condition reads one fact: a test of it, or none of some. `domains` are the codes a fact
    may take; a number or a day has none. Exact: what is found holds, and all is looked at.
    """
    of: dict[str, list[Condition]] = {}
    for part in parts:
        of.setdefault(next(tests_in(part)).fact, []).append(part)
    found = {fact: values(same, domains.get(fact, ())) for fact, same in of.items()}
    return None if None in found.values() else {key: it for key, it in found.items() if it}


def values(parts: Sequence[Condition], domain: Sequence[str]) -> tuple[Scalar, ...] | None:
    """Return the value, or the set, of one fact that passes all conditions on it, or None."""
    tests = [test for part in parts for test in tests_in(part)]
    if any(test.op in _OF_SET for test in tests):
        return _set(parts, domain)
    tried: Sequence[Scalar] = domain or candidates(tests)
    for value in tried:
        if all(holds(test.op, value, test.values) for test in tests):
            return (value,)
    return None


def candidates(tests: Iterable[Test], *, below_zero: bool = True) -> list[Scalar]:
    """Return numbers or days of which one passes some tests if any does, plainest first.

    They need only be looked at where a test turns: there, and next to it.
    """
    turns = {value for test in tests for value in test.values}
    found = {near for turn in turns for near in _near(turn)}
    return sorted((each for each in found if below_zero or not _below(each)), key=_plain_first)


def _near(turn: Scalar) -> Iterator[Scalar]:
    yield turn
    if isinstance(turn, int):
        yield from (turn - 1, turn + 1)
    elif isinstance(turn, date):
        yield from (turn - _DAY for _ in (0,) if turn > date.min)
        yield from (turn + _DAY for _ in (0,) if turn < date.max)


def _plain_first(value: Scalar) -> tuple[bool, object]:
    """Put what people would name first: a number that is not below zero, then the least."""
    return _below(value), value


def _below(value: Scalar) -> bool:
    return isinstance(value, int) and value < 0


def _set(parts: Sequence[Condition], domain: Sequence[str]) -> tuple[Scalar, ...] | None:
    """Return the fewest codes that a set needs to pass all conditions, or None."""
    may: list[Scalar] = [code for code in domain if not _barred(code, parts)]
    wanted = [_codes(part) for part in parts if not isinstance(part, Group)]
    if not wanted:
        return ()
    found = [next((code for code in may if code in codes), None) for codes in wanted]
    return None if None in found else tuple(dict.fromkeys(code for code in found if code))


def _barred(code: Scalar, parts: Sequence[Condition]) -> bool:
    """Whether no set may hold a code: it is excluded, or not among those alone allowed."""
    return any(_excludes(part, code) for part in parts)


def _excludes(part: Condition, code: Scalar) -> bool:
    if isinstance(part, Group):
        return any(code in test.values for test in tests_in(part))
    return part.op is Op.ONLY and code not in part.values


def _codes(part: Condition) -> tuple[Scalar, ...]:
    return tuple(code for test in tests_in(part) for code in test.values)
