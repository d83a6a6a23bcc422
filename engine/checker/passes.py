"""Does a known value pass a test?"""

from __future__ import annotations

from operator import ge, gt, le, lt
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

_COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "at_least": ge,
    "more_than": gt,
    "at_most": le,
    "less_than": lt,
    "before": lt,
    "after": gt,
}


def passes(op: str, value: object, required: tuple[object, ...]) -> bool:
    """Whether a known value passes; an operator nobody knows, or values of two kinds, do not."""
    if op == "is":
        return value in required
    if op == "not":
        return value not in required
    compare = _COMPARE.get(op)
    if compare is None or not required or type(value) is not type(required[0]):
        return False
    return compare(value, required[0])
