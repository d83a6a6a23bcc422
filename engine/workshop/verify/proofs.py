"""Asks for sheets, keeps what could not be decided, and leaves out what is meant so.

On a charge a sheet is first looked for with all that earlier stages could conclude left open: where
there is none, there is none at all. One that is found is then put on links that bring it about.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from engine.model.values import Stage, Test, Truth
from engine.workshop.cells.meet import TooManyWaysError
from engine.workshop.cells.table import joined
from engine.workshop.verify.formula import Formulas
from engine.workshop.verify.law import LINKED, link_of
from engine.workshop.verify.partial import Partial
from engine.workshop.verify.replay import ALONE
from engine.workshop.verify.witness import Witnesses, facts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.model.rules import Rule
    from engine.model.values import Condition
    from engine.workshop.cells.meet import Held
    from engine.workshop.cells.table import Node
    from engine.workshop.verify.intended import Intended
    from engine.workshop.verify.law import Law
from engine.workshop.verify.replay import Facts

Make = Callable[[Formulas], "Node"]


class Sheet(NamedTuple):
    """Facts with which something is so, over so many links; `certain` if it was replayed."""

    facts: Facts
    links: int
    stage: Stage
    certain: bool


class Undecided(NamedTuple):
    """What could not be decided within the limit: a code, and the rules it is about."""

    code: str
    rules: tuple[str, ...] = ()


class Asked(NamedTuple):
    """What is looked for: a condition on the sheets of a stage, and what it is looked for for."""

    stage: Stage
    make: Make
    what: Undecided
    meant: tuple[Intended, ...] = ()


class Placed(NamedTuple):
    """Cells in which something holds, over so many links."""

    held: Held
    links: int


def _fewest(stage: Stage) -> int:
    """Return how many links a sheet of a stage has at least; with none, earlier stages are open."""
    return 1 if stage in (Stage.APPLICABLE, *LINKED) else 0


@dataclass(eq=False)
class Proofs:
    """Proves about one version. `used` are the places in the settings that covered something."""

    law: Law
    undecided: list[Undecided] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    _formulas: dict[int, Formulas] = field(default_factory=dict)
    _firing: dict[str, bool] = field(default_factory=dict)

    def over(self, links: int) -> Formulas:
        """Return what the rules conclude over so many links."""
        if links not in self._formulas:
            self._formulas[links] = Formulas(self.law, links)
        return self._formulas[links]

    @cached_property
    def partial(self) -> Partial:
        """Return what the rules come to where not all is known."""
        return Partial(self.over(0))

    def fires(self, rule: Rule) -> bool:
        """Whether a rule concludes on some sheet; a safeguard may, as long as little is known."""
        if rule.id not in self._firing:
            self._firing[rule.id] = self.somewhere(rule.stage, lambda it: it.fires(rule), rule.id)
        return self._firing[rule.id]

    def somewhere(self, stage: Stage, make: Make, *about: str) -> bool:
        """Whether a condition holds on some sheet; taken to be so where it is not decided."""
        asked = Asked(stage, make, Undecided("", about))
        count = len(self.undecided)
        return self._placed(asked) is not None or len(self.undecided) > count

    def never(self, stage: Stage, make: Make, code: str, *about: str) -> bool:
        """Whether a condition holds on no sheet of a stage, whatever earlier stages conclude."""
        count = len(self.undecided)
        found = self._held(Asked(stage, make, Undecided(code, about)), _fewest(stage))
        return found is None and len(self.undecided) == count

    def met(self, stage: Stage, condition: Condition) -> Sheet | None:
        """Return a sheet on which a condition of a stage holds."""
        return self.sheet(stage, lambda it: it.reading(condition, link_of(stage)), {}, "")

    def example(
        self, stage: Stage, rules: Iterable[Rule], claims: Mapping[str, bool]
    ) -> Sheet | None:
        """Return a sheet on which some rules conclude."""
        each = tuple(rules)
        return self.sheet(stage, lambda it: joined(map(it.holds, each), some=False), claims, "")

    def sheet(
        self, stage: Stage, make: Make, claims: Mapping[str, bool], code: str, *about: str
    ) -> Sheet | None:
        """Return a sheet on which a condition holds that nobody meant so, replayed if may be."""
        meant = tuple(each for each in self.law.intended if each.covers(code, about))
        placed = self._placed(Asked(stage, make, Undecided(code, about), meant))
        return None if placed is None else self.shown(placed, stage, claims)

    def open_sheet(self, stage: Stage, make: Make, code: str, *about: str) -> Placed | None:
        """Return a sheet with what earlier stages conclude left open, if nobody meant it so."""
        meant = tuple(each for each in self.law.intended if each.covers(code, about))
        return self._open(Asked(stage, make, Undecided(code, about), meant))

    def _open(self, asked: Asked) -> Placed | None:
        links = _fewest(asked.stage)
        held = self._held(asked, links)
        return None if held is None else Placed(held, links)

    def brought_about(
        self, found: Placed, stage: Stage, claims: Mapping[str, bool], code: str
    ) -> Sheet | None:
        """Return a sheet on links that bring about what was left open; None if none do."""
        count = len(self.undecided)
        placed: Placed | None = found
        if not found.links and stage not in ALONE:
            placed = self._on_links(found, stage)
            if placed is None and len(self.undecided) > count:
                self.undecided[count:] = [Undecided(code)]
        return None if placed is None else self.shown(placed, stage, claims)

    def occurs(self, found: Placed, stage: Stage, fact: int, cell: int) -> bool:
        """Whether a fact may be in a cell with the rest of a sheet; taken so if not decided."""
        rest = {**found.held, fact: frozenset({cell})}
        inside = (self.law.table.inside(each, cells) for each, cells in rest.items())
        try:
            met = self.over(found.links).sheet(*inside, *self._premises(found.links, stage))
        except TooManyWaysError:
            return True
        return met is not None

    def _on_links(self, found: Placed, stage: Stage) -> Placed | None:
        for links in (1, 2):
            lifted = self._lifted(found.held, links, stage)
            if lifted is not None:
                return Placed(lifted, links)
        return None

    def _placed(self, asked: Asked) -> Placed | None:
        found = self._open(asked)
        if found is None or found.links or asked.stage in ALONE:
            return found
        count = len(self.undecided)
        placed = self._on_links(found, asked.stage)
        del self.undecided[count:]
        if placed is not None:
            return placed
        for links in (1, 2):
            held = self._held(asked, links)
            if held is not None:
                return Placed(held, links)
        return None

    def _lifted(self, held: Held, links: int, stage: Stage) -> Held | None:
        """Return links that bring about a sheet on which earlier stages were left open."""
        formulas, table = self.over(links), self.law.table
        tests = (
            Test(fact=table.facts[fact], values=tuple(table.values[fact][cell] for cell in cells))
            for fact, cells in held.items()
        )
        parts = [formulas.reading(test, 0) for test in tests]
        try:
            return formulas.sheet(*parts, *self._premises(links, stage))
        except TooManyWaysError:
            self.undecided.append(Undecided(stage.value))
            return None

    def _held(self, asked: Asked, links: int) -> Held | None:
        formulas, place = self.over(links), link_of(asked.stage)
        left = [asked.make(formulas), *self._premises(links, asked.stage)]
        try:
            for each in asked.meant:
                inside = formulas.reading(each.condition, place) if each.condition else Truth.YES
                if each.number not in self.used and formulas.sheet(*left, inside) is not None:
                    self.used.add(each.number)
                left.append(formulas.opposite(inside))
            return formulas.sheet(*left)
        except TooManyWaysError:
            self.undecided.append(asked.what)
            return None

    def _premises(self, links: int, stage: Stage) -> tuple[Node, ...]:
        """Return what holds on every sheet that a case brings to a stage."""
        if stage in ALONE:
            return ()
        reached = (self.over(links).applies,) if stage is not Stage.APPLICABLE else ()
        offered = (self.over(links).offered,) if stage is Stage.AUTHORISE else ()
        return (*reached, *offered)

    def shown(self, placed: Placed, stage: Stage, claims: Mapping[str, bool]) -> Sheet:
        """Return a sheet with as few facts as bear the claims in the real engine."""
        links = placed.links
        made = Witnesses(self.law, links, self.over(links).possible)
        found = made.witness(placed.held, stage, claims)
        sure = links > 0 or stage in ALONE
        return Sheet(found.facts, links, stage, found.bears and sure)

    def facts(self, held: Held) -> Facts:
        """Return one value for each fact that is not free."""
        return facts_of(self.law.table, held)
