"""Sheets tried at random, where there are too many to try all: a difference found is one.

The sheets are the same at every run, and the same for both directions of a comparison.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from engine.workshop.diff.search import Sheet, statuses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.workshop.cells.table import Table
    from engine.workshop.diff.search import Found, Sides

TRIED = 2_000

Cells = dict[int, int]


def sampled(table: Table, old: Sides, new: Sides, tried: int = TRIED) -> Found:
    """Return pairs of unequal statuses on sheets tried at random, each with a small sheet."""
    found: Found = {}
    for cells in _drawn(table, tried):
        pair = statuses(old, new, cells)
        if pair[0] is not pair[1] and pair not in found:
            found[pair] = _shrunk(old, new, cells)
    return found


def _drawn(table: Table, tried: int) -> Iterator[Cells]:
    """Draw sheets on which most facts are known, and the sheets on which few are."""
    rng = Random("/".join(table.facts))  # noqa: S311 - to be repeated, not to be kept secret
    for _ in range(tried):
        share = rng.random()
        yield {
            at: rng.randrange(len(values))
            for at, values in enumerate(table.values)
            if values and rng.random() < share
        }


def _shrunk(old: Sides, new: Sides, cells: Cells) -> Sheet:
    """Leave out every fact without which both rules still come to the same two statuses."""
    pair = statuses(old, new, cells)
    left = dict(cells)
    for at in sorted(cells):
        fewer = {fact: cell for fact, cell in left.items() if fact != at}
        if statuses(old, new, fewer) == pair:
            left = fewer
    return Sheet(len(left), tuple(sorted(left.items())))
