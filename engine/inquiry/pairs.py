"""What of two subjects answers to what: their charges, their links, and the facts on both.

Charges answer each other under one regulation, those that share most findings first. Links answer
each other on one finding, the nearest to each first; what is then left over, in the same order.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from engine.assessment.dossier import Dossier
    from engine.logic.sheet import Cell, Cells
    from engine.model.links import Link


class CellPair(NamedTuple):
    """The cells of one fact on two sheets that answer each other."""

    x: Cell
    y: Cell

    @property
    def differs(self) -> bool:
        """Whether the two have different values, unknown being one, or only one is assumed."""
        return (self.x.value, self.x.firm) != (self.y.value, self.y.firm)


Facts = dict[str, tuple[CellPair, ...]]


def charge_pairs(
    one: Sequence[Dossier], other: Sequence[Dossier]
) -> Iterator[tuple[Dossier, Dossier]]:
    """Yield the charges of two subjects that answer each other."""
    left = list(other)
    for mine in one:
        rivals = [each for each in left if each.draft.regulation.id == mine.draft.regulation.id]
        if rivals:
            best = min(rivals, key=lambda each: (-_shared(mine, each), each.id))
            left.remove(best)
            yield mine, best


def _shared(one: Dossier, other: Dossier) -> int:
    return len({*one.draft.findings} & {*other.draft.findings})


def link_pairs(one: Dossier, other: Dossier) -> list[tuple[Link | None, Link | None]]:
    """Return the links of two charges that answer each other; those that have none at the end."""
    mine, theirs = _by_finding(one.links), _by_finding(other.links)
    found: list[tuple[Link | None, Link | None]] = []
    rest: tuple[list[Link], list[Link]] = ([], [])
    for finding in sorted({*mine, *theirs}):
        x, y = mine[finding], theirs[finding]
        shared = min(len(x), len(y))
        found += zip(x[:shared], y[:shared], strict=True)
        rest[0].extend(x[shared:])
        rest[1].extend(y[shared:])
    return [*found, *zip_longest(*rest)]


def _by_finding(links: Iterable[Link]) -> defaultdict[str, list[Link]]:
    found: defaultdict[str, list[Link]] = defaultdict(list)
    for link in sorted(links, key=lambda each: (not each.own_duty, each.levels, each.id)):
        found[link.finding].append(link)
    return found


def fact_pairs(one: Dossier, other: Dossier) -> Facts:
    """Return the facts on two charges and on their links, by name, each pair of cells once."""
    found: defaultdict[str, dict[tuple[str, str], CellPair]] = defaultdict(dict)
    for x, y in _sheets(one, other):
        for fact in sorted({*x} & {*y}):
            pair = CellPair(x[fact], y[fact])
            found[fact].setdefault((pair.x.key, pair.y.key), pair)
    return {fact: tuple(pairs.values()) for fact, pairs in sorted(found.items())}


def _sheets(one: Dossier, other: Dossier) -> Iterator[tuple[Cells, Cells]]:
    yield one.charge, other.charge
    for x, y in link_pairs(one, other):
        if x is not None and y is not None:
            yield one.by_link[x.id], other.by_link[y.id]


def given(facts: Iterable[str], pairs: Facts, *, to_x: bool) -> Mapping[str, Cell]:
    """Return the cells of one subject's facts as the other's, by the keys they replace."""
    found: dict[str, Cell] = {}
    for pair in (pair for fact in facts for pair in pairs[fact]):
        taken, kept = (pair.y, pair.x) if to_x else (pair.x, pair.y)
        found.setdefault(kept.key, taken)
    return found
