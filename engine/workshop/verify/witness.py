"""Cells as a sheet of facts, with as few of them as show in the real engine what is claimed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.logic.evaluate import facts_read
from engine.model.values import Truth
from engine.workshop.cells.meet import within
from engine.workshop.verify.replay import replay

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.model.values import Stage
    from engine.workshop.cells.meet import Held
    from engine.workshop.cells.table import Node, Table
    from engine.workshop.verify.law import Law
    from engine.workshop.verify.replay import Facts


class Witness(NamedTuple):
    """Facts, and whether the engine comes to what is claimed with them."""

    facts: Facts
    bears: bool


def facts_of(table: Table, held: Held) -> Facts:
    """Return one value for each fact that is not free."""
    return {
        table.facts[fact]: table.values[fact][min(cells)]
        for fact, cells in sorted(held.items())
        if len(cells) < len(table.values[fact])
    }


class Witnesses:
    """Makes sheets of cells over so many links, of those that can be."""

    def __init__(self, law: Law, links: int, possible: tuple[Node, ...]) -> None:
        """Take what holds on every sheet that can be."""
        self._law = law
        self._links = links
        self._possible = possible

    def witness(self, held: Held, stage: Stage, claims: Mapping[str, bool]) -> Witness:
        """Return a sheet with as few facts as bear the claims, or with as few as there are."""
        for fuller in self._fuller(held, claims):
            facts = facts_of(self._law.table, fuller)
            if replay(self._law, facts, self._links, stage).bears(claims):
                return Witness(facts, bears=True)
        return Witness(facts_of(self._law.table, held), bears=False)

    def _fuller(self, held: Held, claims: Iterable[str]) -> Iterator[Held]:
        """Yield the cells, then with what the rules read filled in, then with every fact."""
        yield held
        rules = (self._law.written[each].rule for each in claims)
        read = {name for rule in rules for name in facts_read(rule)}
        facts = self._law.table.facts
        yield self._filled(held, [at for at, name in enumerate(facts) if name in read])
        yield self._filled(held, range(len(facts)))

    def _filled(self, held: Held, facts: Iterable[int]) -> Held:
        """Return cells with a value for each of some facts, the last it may have."""
        found = dict(held)
        for fact in facts:
            cells = found.get(fact, frozenset(range(len(self._law.table.values[fact]))))
            found[fact] = frozenset({self._fitting(fact, cells, found)})
        return found

    def _fitting(self, fact: int, cells: frozenset[int], held: Held) -> int:
        for cell in sorted(cells, reverse=True):
            tried = {**held, fact: frozenset({cell})}
            if all(within(each, tried) is not Truth.NO for each in self._possible):
                return cell
        return max(cells)
