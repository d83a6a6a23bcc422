"""Ranges of measures, on the ladder that a proposal names."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Codes = tuple[str, ...]


class Ladder(NamedTuple):
    """An order of measures, lightest first; without order it is empty."""

    order: Codes
    indivisible: Codes = ()

    def between(self, low: int, high: int) -> Codes:
        """Return the measures from one grade to another, both included."""
        return self.order[low : high + 1]

    def ends(self, codes: Sequence[str]) -> tuple[int, int]:
        """Return the grades of the first and the last of some measures."""
        return self.order.index(codes[0]), self.order.index(codes[-1])

    def holds(self, codes: Iterable[str]) -> bool:
        """Whether there are some measures, and all of them stand on the ladder."""
        return bool(found := set(codes)) and found <= set(self.order)

    def heaviest(self, ranges: Sequence[Codes]) -> Codes | None:
        """Return the range that no other exceeds at either end, if there is one."""
        if not ranges or not all(self.holds(each) for each in ranges):
            return None
        ends = [self.ends(each) for each in ranges]
        top = max(low for low, _ in ends), max(high for _, high in ends)
        return self.between(*top) if top in ends else None

    def spanned(self, ranges: Sequence[Codes]) -> Codes:
        """Return all measures between the lowest and the highest end of some ranges."""
        ends = [self.ends(each) for each in ranges if self.holds(each)]
        if not ends:
            return ()
        return self.between(min(low for low, _ in ends), max(high for _, high in ends))

    def within(self, codes: Codes, policies: Iterable[Codes]) -> Codes:
        """Return what policies together leave of a range; all of it, where they leave nothing."""
        low, high = self.ends(codes)
        for policy in policies:
            first, last = self.ends(policy)
            low, high = max(low, first), min(high, last)
        return self.between(low, high) if low <= high else codes

    def moved(self, codes: Codes, operators: Iterable[str], caps: Iterable[str]) -> Codes:
        """Return a range after grades were opened below and above, and caps brought it down."""
        low, high = self.ends(codes)
        alone = low == high and codes[0] in self.indivisible
        found = set(operators)
        if "one-grade-below" in found and not alone:
            low = max(low - 1, 0)
        if "one-grade-above" in found:
            high = min(high + 1, len(self.order) - 1)
        for cap in caps:
            top = self.order.index(cap)
            low, high = min(low, top), min(high, top)
        return self.between(low, high)
