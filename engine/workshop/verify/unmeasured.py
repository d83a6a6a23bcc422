"""Charges that carry a circumstance and a responsibility and come to no measure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.logic.sheet import member
from engine.model.values import YES, Stage
from engine.workshop.verify.formula import CIRCUMSTANCE, RESPONSIBILITY
from engine.workshop.verify.gaps import Sought, gaps
from engine.workshop.verify.measured import carrying, measured, permitted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from engine.workshop.verify.gaps import Gap
    from engine.workshop.verify.measured import Pair
    from engine.workshop.verify.proofs import Proofs


class Unmeasured(NamedTuple):
    """A charge that comes to nothing, and what it carries of what was asked about."""

    gap: Gap
    pairs: tuple[Pair, ...]

    @property
    def circumstances(self) -> tuple[str, ...]:
        """Return the circumstances on the charge."""
        return tuple(dict.fromkeys(each.circumstance for each in self.pairs))

    @property
    def responsibilities(self) -> tuple[str, ...]:
        """Return the responsibilities on the charge."""
        return tuple(dict.fromkeys(each.responsibility for each in self.pairs))


def unmeasured(proofs: Proofs, code: str, asked: Collection[Pair]) -> Iterator[Unmeasured]:
    """Yield charges that carry some of the pairs asked about, no others, and come to no measure."""
    others = [each for each in measured(proofs) if each not in asked]
    sought = Sought(lambda it: carrying(it, asked, others), permitted)
    for gap in gaps(proofs, Stage.MEASURE, sought, code) if asked else ():
        yield Unmeasured(gap, tuple(each for each in asked if _is_on(gap, each)))


def _is_on(gap: Gap, pair: Pair) -> bool:
    carried = (
        member(CIRCUMSTANCE, pair.circumstance),
        member(RESPONSIBILITY, pair.responsibility),
    )
    return all(gap.open.get(each) == YES for each in carried)
