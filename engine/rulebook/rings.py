"""Names that lead to each other in a ring."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Way = tuple[str, ...]


def rings(after: Mapping[str, Sequence[str]]) -> Iterator[Way]:
    """Yield a shortest ring through each name that is in one, the names in order, each ring once.

    A name that a ring before it has told is not told again for itself.
    """
    told = set[str]()
    for name in after:
        ring = () if name in told else _ring(name, after)
        if ring:
            told.update(ring)
            yield ring


def _ring(name: str, after: Mapping[str, Sequence[str]]) -> Way:
    """Return the names on a shortest way from a name back to itself; none if there is no way."""
    seen = set[str]()
    ways: list[Way] = [(name,)]
    for way in ways:
        for following in after.get(way[-1], ()):
            if following == name:
                return way
            if following not in seen:
                seen.add(following)
                ways.append((*way, following))
    return ()
