"""Sheets on which not every fact is known: what rules come to there, and where they differ.

Unknown is one more cell of each fact. A condition is surely met where the cells of its tests say
so, and may be met where they are unknown as well. What earlier stages conclude is left open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.values import NO, YES, Stage, Truth
from engine.workshop.cells.meet import Meeting, TooManyWaysError
from engine.workshop.cells.table import Join, Literal, Table, joined
from engine.workshop.verify.law import link_of
from engine.workshop.verify.replay import ALONE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.rules import Rule
    from engine.model.values import Condition
    from engine.workshop.cells.table import Node
    from engine.workshop.verify.formula import Formulas

ALWAYS_KNOWN = ("subject.kind", "link.relation", "option.kind", "option.measure", "option.family")
"""What the engine itself puts on every sheet that shows it."""

_UNKNOWN = "unknown"


class Partial:
    """The rules of a version on sheets that may leave facts unknown."""

    def __init__(self, formulas: Formulas) -> None:
        """Take the rules over no links: what earlier stages conclude is open."""
        self._formulas = formulas
        table = formulas.law.table
        known = [name in ALWAYS_KNOWN for name in table.facts]
        self._table = Table(
            table.facts,
            tuple(
                values if always else (*values, _UNKNOWN)
                for values, always in zip(table.values, known, strict=True)
            ),
        )
        self._sizes = tuple(map(len, table.values))
        self._meeting = Meeting(self._table)
        self._concluding: dict[str, tuple[Node, Node]] = {}

    def surely(self, condition: Condition | None, stage: Stage) -> Node:
        """Return where a condition of a stage is met by what is known; none is never met."""
        return Truth.NO if condition is None else self._reading(condition, stage)

    def maybe(self, condition: Condition | None, stage: Stage) -> Node:
        """Return where a condition of a stage is not ruled out by what is known."""
        return self.lifted(self.surely(condition, stage))

    def lifted(self, node: Node) -> Node:
        """Return a condition as one that an unknown fact does not rule out."""
        if isinstance(node, Literal):
            every = range(self._sizes[node.fact], len(self._table.values[node.fact]))
            return Literal(node.fact, node.cells | frozenset(every))
        if isinstance(node, Join):
            return joined(map(self.lifted, node.parts), some=node.any)
        return node

    def _reading(self, condition: Condition, stage: Stage) -> Node:
        return self._formulas.reading(condition, link_of(stage))

    def opposite(self, node: Node) -> Node:
        """Return where a condition over known and unknown facts is not met."""
        return self._meeting.opposite(node)

    def established(self, rule: Rule) -> Node:
        """Return where a rule concludes and nothing is left to ask."""
        return self._concludes(rule)[0]

    def concludes(self, rule: Rule) -> Node:
        """Return where a rule concludes, conditionally or not."""
        return self._concludes(rule)[1]

    def stands(self, rule: Rule) -> Node:
        """Return where a rule concludes or is open."""
        when, stage = rule.when, rule.stage
        undecided = (self.maybe(when, stage), self.opposite(self.surely(when, stage)))
        not_excepted = self.opposite(self.surely(rule.unless, stage))
        is_open = joined((*undecided, not_excepted), some=False)
        return joined((self.concludes(rule), is_open), some=True)

    def _concludes(self, rule: Rule) -> tuple[Node, Node]:
        if rule.id not in self._concluding:
            when = self.surely(rule.when, rule.stage)
            over = self._formulas.law.over[rule.id]
            asked = [self.maybe(rule.unless, rule.stage), *map(self.stands, over)]
            out = [self.surely(rule.unless, rule.stage), *map(self.established, over)]
            established = joined((when, *map(self.opposite, asked)), some=False)
            concludes = joined((when, *map(self.opposite, out)), some=False)
            self._concluding[rule.id] = established, concludes
        return self._concluding[rule.id]

    def never(self, stage: Stage, nodes: Iterable[Node]) -> bool:
        """Whether none of some conditions holds on any sheet; not so where it is not decided."""
        premises = tuple(self._premises(stage))
        try:
            return all(self._meeting.sheet(node, *premises) is None for node in nodes)
        except TooManyWaysError:
            return False

    def _premises(self, stage: Stage) -> Iterator[Node]:
        """Yield what nothing known rules out on a sheet that a case brings to a stage."""
        yield from map(self.lifted, self._formulas.possible)
        if stage in ALONE or stage is Stage.APPLICABLE:
            return
        rules = self._formulas.filling("applies")
        yes = [self.stands(each) for each in rules if each.then["applies"] == (YES,)]
        no = [self.established(each) for each in rules if each.then["applies"] == (NO,)]
        if rules:
            yield joined(yes, some=True)
            yield self.opposite(joined(no, some=True))
