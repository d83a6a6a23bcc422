"""What rules conclude, as conditions over the facts that people and the chain give.

Over one link or two of a charge, what earlier stages conclude is written out; over none it is left
open, as if anything could be concluded that some rule concludes.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from engine.assessment.attribute import GROUND
from engine.logic.order import permitted
from engine.model.values import NO, YES, Op, Stage, Test, Truth
from engine.workshop.cells.meet import Meeting
from engine.workshop.cells.table import joined, node_of
from engine.workshop.verify.law import link_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.model.rules import Rule
    from engine.model.values import Condition
    from engine.workshop.cells.meet import Held
    from engine.workshop.cells.table import Node
    from engine.workshop.verify.law import Law

CIRCUMSTANCE, RESPONSIBILITY = "circumstance", "responsibility"


class Formulas:
    """The rules of a version over `links` links of one charge; over none, earlier stages are open.

    A condition on the link `at` reads its facts; on the charge, `at` is 0.
    """

    def __init__(self, law: Law, links: int) -> None:
        self.law = law
        self.links = links
        self._held: dict[tuple[Stage, str, int], Node] = {}
        self._carry: dict[tuple[str, str, int], Node] = {}
        self._meeting = Meeting(law.table)

    def sheet(self, *nodes: Node) -> Held | None:
        """Return a sheet that can be and that meets conditions. Raises TooManyWaysError."""
        return self._meeting.sheet(*nodes, *self.possible)

    def opposite(self, node: Node) -> Node:
        """Return a condition that holds where another one does not."""
        return self._meeting.opposite(node)

    def none_of(self, nodes: Iterable[Node]) -> Node:
        """Return that none of some conditions holds."""
        return self.opposite(joined(nodes, some=True))

    @cached_property
    def possible(self) -> tuple[Node, ...]:
        """Return what holds on every sheet that can be."""
        first = [self.reading(each, 1, negated=True) for each in self.law.barred]
        second = [self.reading(each, 2, negated=True) for each in self.law.barred]
        return tuple(dict.fromkeys((*first, *(second if self.links > 1 else ()))))

    def reading(self, condition: Condition, at: int, *, negated: bool = False) -> Node:
        """Return a condition as it is read on a link or on the charge."""
        leaf = partial(self._test, at)
        return node_of(condition, self.law.version.facts, leaf, negated=negated)

    def _test(self, at: int, test: Test, *, negated: bool) -> Node:
        concluded = self._concluded(test, at) if self.links else self._conceivable(test)
        if concluded is not None:
            return self.opposite(concluded) if negated else concluded
        placed = self.law.second(test) if at > 1 else test
        return self.law.table.node(placed, self.law.domains, negated=negated)

    def _conceivable(self, test: Test) -> Node | None:
        """Return that nothing is concluded which no rule concludes; None for anything else."""
        if test.fact in ("range.low", "range.high"):
            return None if self._ends(test) else Truth.NO
        family, _, code = test.fact.partition("/")
        watched = family in (CIRCUMSTANCE, RESPONSIBILITY) and bool(code)
        if watched and (family, code) not in self.law.concluded:
            return Truth.NO if YES in test.values else Truth.YES
        return None

    def _concluded(self, test: Test, at: int) -> Node | None:
        """Return when earlier stages conclude what a test asks; None for what they do not."""
        family, _, code = test.fact.partition("/")
        found: Node
        if test.fact == "applies":
            found = self.applies
        elif family == CIRCUMSTANCE:
            found = self.qualifies(code, at) if at else self.carried(CIRCUMSTANCE, code)
        elif family == RESPONSIBILITY:
            found = self.bears(code, at) if at else self.carried(RESPONSIBILITY, code)
        elif family in ("measures", "lean"):
            found = self.permits(code) if family == "measures" else self.any_of("lean", code)
        elif test.fact in ("range.low", "range.high"):
            return self._end(test)
        else:
            return None
        asked = (YES in test.values) is (test.op is not Op.NOT)
        return found if asked else self.opposite(found)

    def _end(self, test: Test) -> Node:
        return joined(map(self.holds, self._ends(test)), some=True)

    def _ends(self, test: Test) -> list[Rule]:
        """Return the rules with a range that begins, or ends, as a test asks."""
        at, asked = (0 if test.fact == "range.low" else -1), test.op is not Op.NOT
        rules = self.filling("range")
        return [each for each in rules if (each.then["range"][at] in test.values) is asked]

    def holds(self, rule: Rule, at: int | None = None) -> Node:
        """Return when a rule concludes and nothing that overrides it does, all facts known."""
        place = link_of(rule.stage) if at is None else at
        key = rule.stage, rule.id, place
        if key not in self._held:
            parts = [self.reading(rule.when, place)]
            if rule.unless is not None:
                parts.append(self.reading(rule.unless, place, negated=True))
            parts += [self.opposite(self.holds(each, place)) for each in self.law.over[rule.id]]
            self._held[key] = joined(parts, some=False)
        return self._held[key]

    def fires(self, rule: Rule) -> Node:
        """Return when a rule ever concludes: a safeguard does while its exception is unknown."""
        if rule.stage is not Stage.SAFEGUARD:
            return self.holds(rule)
        parts = [self.opposite(self.holds(each)) for each in self.law.over[rule.id]]
        return joined((self.reading(rule.when, link_of(rule.stage)), *parts), some=False)

    def filling(self, slot: str, code: str | None = None) -> list[Rule]:
        """Return the rules that fill a slot, with a code or with any."""
        return [
            each.rule
            for each in self.law.rules
            if slot in each.rule.then and (code is None or code in each.rule.then[slot])
        ]

    def any_of(self, slot: str, code: str | None = None, at: int | None = None) -> Node:
        """Return that some rule puts a code, or any, into a slot."""
        return joined((self.holds(each, at) for each in self.filling(slot, code)), some=True)

    @cached_property
    def applies(self) -> Node:
        """Return when the version reaches the subject."""
        rules = self.filling("applies")
        if not rules:
            return Truth.YES
        yes = [self.holds(each, 0) for each in rules if each.then["applies"] == (YES,)]
        no = [self.holds(each, 0) for each in rules if each.then["applies"] == (NO,)]
        return joined((joined(yes, some=True), self.none_of(no)), some=False)

    def qualifies(self, code: str, at: int) -> Node:
        """Return when a link falls under a circumstance."""
        return self.any_of(CIRCUMSTANCE, code, at)

    def bears(self, code: str, at: int) -> Node:
        """Return when a link bears a responsibility, and no other."""
        rules = self.filling(RESPONSIBILITY)
        own = [self.holds(each, at) for each in rules if code in each.then[RESPONSIBILITY]]
        other = [self.holds(each, at) for each in rules if code not in each.then[RESPONSIBILITY]]
        return joined((joined(own, some=True), self.none_of(other)), some=False)

    def grounded(self, at: int) -> Node:
        """Return when a finding and the subject's own breach are established."""
        return joined((self.reading(each, at) for each in GROUND), some=False)

    def carried(self, slot: str, code: str) -> Node:
        """Return when some link of the charge carries a circumstance or a responsibility."""
        return joined((self._carried(slot, code, at) for at in range(1, self.links + 1)), some=True)

    def _carried(self, slot: str, code: str, at: int) -> Node:
        key = slot, code, at
        if key not in self._carry:
            own = self.qualifies(code, at) if slot == CIRCUMSTANCE else self.bears(code, at)
            self._carry[key] = joined((self._carries(at), own), some=False)
        return self._carry[key]

    def _carries(self, at: int) -> Node:
        """Return when a link carries at all."""
        key = "", "", at
        if key not in self._carry:
            borne = [self.bears(each, at) for each in self.codes(RESPONSIBILITY)]
            met = [self.qualifies(each, at) for each in self.codes(CIRCUMSTANCE)]
            some = (joined(borne, some=True), joined(met, some=True))
            self._carry[key] = joined((self.grounded(at), *some), some=False)
        return self._carry[key]

    def codes(self, slot: str) -> list[str]:
        """Return the codes of a slot that some rule concludes."""
        return [code for name, code in self.law.concluded if name == slot]

    def permits(self, measure: str) -> Node:
        """Return when a rule permits a measure."""
        ladders = list(self.law.version.law.items("ladders"))
        rules = [
            each.rule
            for each in self.law.of(Stage.MEASURE)
            if measure in permitted(ladders, each.rule.then)
        ]
        return joined((self.holds(each, 0) for each in rules), some=True)

    @cached_property
    def offered(self) -> Node:
        """Return that the measure of an option sheet is permitted, or stands beside the range."""
        kinds = (("measure", self._within_reach), ("option", self._beside))
        measures = [each.id for each in self.law.version.law.items("measures")]
        some = (self._option(kind, code, given(code)) for kind, given in kinds for code in measures)
        own = (self.reading(each, 0, negated=True) for each in self.law.other_families())
        return joined((joined(some, some=True), *own), some=False)

    def _within_reach(self, measure: str) -> Node:
        """Return that a measure is permitted, or one beside it where a lean may shift the range."""
        near = {measure}
        for ladder in self.law.version.law.items("ladders") if self.filling("lean") else ():
            at = ladder.measures.index(measure) if measure in ladder.measures else None
            near |= set(() if at is None else ladder.measures[max(at - 1, 0) : at + 2])
        return joined(map(self.permits, sorted(near)), some=True)

    def _beside(self, measure: str) -> Node:
        return self.any_of("options", measure)

    def _option(self, kind: str, measure: str, given: Node) -> Node:
        told = {"option.kind": kind, "option.measure": measure}
        tests = (Test(fact=fact, values=(value,)) for fact, value in told.items())
        return joined((given, *(self.reading(test, 0) for test in tests)), some=False)
