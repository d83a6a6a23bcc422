"""Property names, which the rule engine knows by a 32-bit hash alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.matchers.faults import FaultError

if TYPE_CHECKING:
    from collections.abc import Iterable

OWN = ("id", "sid", "t", "$s", "$warm", "$forward", "$eq", "$neq", "$or", "$and")
"""Names with a meaning of their own."""


def fnv1a(name: str) -> int:
    """Return the 32-bit FNV-1a hash of an ASCII name."""
    value = 0x811C9DC5
    for byte in name.encode("ascii"):
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def checked_names(names: Iterable[str]) -> None:
    """Check that no two names have one hash. Raises FaultError: one would be read as the other."""
    seen: dict[int, str] = {}
    for name in (*OWN, *names):
        other = seen.setdefault(fnv1a(name), name)
        if other != name:
            raise FaultError("names-collide", f"{other}, {name}")
