"""What does not hold in an assessment, as values; the words stand in `text/checker.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class Fault(NamedTuple):
    """One thing that does not hold. `where` names a node, a charge, a subject or a question."""

    code: str
    where: str
    details: tuple[tuple[str, str], ...] = ()


def fault(code: str, where: str, **details: object) -> Fault:
    """Return a fault with its details written out."""
    return Fault(code, where, tuple((key, shown(value)) for key, value in details.items()))


def shown(value: object) -> str:
    """Return a value as it stands in a message; what is not known as a dash."""
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple | list | set | frozenset):
        listed = sorted(value, key=str) if isinstance(value, set | frozenset) else value
        return ", ".join(map(str, listed)) or "-"
    return str(value)


def differs(
    code: str, where: str, recorded: object, derived: object, **details: object
) -> Iterator[Fault]:
    """Yield a fault if what is recorded is not what follows."""
    if recorded != derived:
        yield fault(code, where, recorded=recorded, derived=derived, **details)


def lacks(code: str, where: str, held: Iterable[str], wanted: Iterable[str]) -> Iterator[Fault]:
    """Yield a fault per code if two sets differ: `code`-missing, `code`-extra."""
    left, right = set(held), set(wanted)
    if right - left:
        yield fault(f"{code}-missing", where, names=right - left)
    if left - right:
        yield fault(f"{code}-extra", where, names=left - right)
