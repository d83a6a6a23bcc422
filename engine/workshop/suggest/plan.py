"""What has to be said in a case so that a rule comes to what is wanted of it.

Facts that people judge are set; what earlier stages conclude is brought about by their rules.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import islice, product
from typing import TYPE_CHECKING, NamedTuple

from engine.inquiry.offers import OFFERS
from engine.logic.evaluate import negate, read_test
from engine.logic.order import permitted
from engine.model.values import NO, YES, Op, Status, Truth
from engine.workshop.coverage.reading import rule_tests
from engine.workshop.suggest.values import NoValueError, Wants, fitting, value_for
from engine.workshop.suggest.ways import to_outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from engine.logic.sheet import Sheet
    from engine.model.rules import Pack, Rule
    from engine.model.values import Scalar, Test
    from engine.scenarios.lexicon import Lexicon
    from engine.workshop.suggest.trial import Trial
    from engine.workshop.suggest.ways import Way


class Said(NamedTuple):
    """A fact, and whose it is: as cells name them, or the subject for what a record gives."""

    fact: str
    of: str


Plan = dict[Said, "Scalar | None"]
"""What is said; None is that it is left open."""

Target = tuple["Rule", "Way"]

DEEPEST = 5
MOST = 100
"""How many ways of several rules together are looked at on a sheet."""

_FEW = 8
RECORDED: dict[str, tuple[Scalar, ...]] = {
    "finding.established": (YES, NO),
    "finding.sources": (1, 2, 0),
    "link.decision_role": ("joined", "objected", "reserved"),
    "link.reported_upward": ("answered", "unanswered"),
    "link.warned": (YES,),
    "subject.reply_recorded": (YES,),
}
"""The structural facts that a scenario can give by a record or a standing, with their values."""


class _StuckError(Exception):
    """There is no way to bring something about."""


@dataclass(frozen=True, slots=True)
class Planner:
    """Plans by the sheets of a trial, or of one subject in it, for the rules of one pack."""

    lexicon: Lexicon
    pack: Pack
    trial: Trial
    subject: str | None = None

    def plans(self, targets: Iterable[tuple[Rule, list[Way]]]) -> list[Plan]:
        """Return plans that bring rules to something on one sheet, those that say least first."""
        listed = list(targets)
        found: dict[tuple[tuple[Said, str], ...], Plan] = {}
        for sheet in self._sheets(listed[0][0]):
            for ways in islice(product(*(ways for _, ways in listed)), MOST):
                pairs = [(rule, way) for (rule, _), way in zip(listed, ways, strict=True)]
                try:
                    plan = self._all(pairs, sheet, 0)
                except _StuckError:
                    continue
                found.setdefault(_key(plan), plan)
        return sorted(found.values(), key=len)

    def _sheets(self, rule: Rule) -> list[Sheet]:
        """Return the sheets on which a rule was read, each once, those of people first."""
        found = {sheet.id: sheet for sheet in self.trial.of(rule)}.values()
        meant = (each for each in found if self.subject in (None, subject_of(each)))
        return sorted(meant, key=of_organisation)

    def _all(self, targets: Iterable[Target], sheet: Sheet, depth: int) -> Plan:
        plan: Plan = {}
        for rule, way in targets:
            _add(plan, self._one(rule, way, sheet, depth))
        return plan

    def _one(self, rule: Rule, way: Way, sheet: Sheet, depth: int) -> Plan:
        """Return what has to be said for the tests of a rule to be as wanted on a sheet."""
        wanted: dict[str, Wants] = defaultdict(list)
        own = rule_tests(rule)
        for number, truth in sorted(way.items()):
            wanted[own[number].fact].append((own[number], truth))
        plan: Plan = {}
        for fact, wants in wanted.items():
            if all(read_test(test, sheet.cells).as_value is truth for test, truth in wants):
                _add(plan, self._kept(fact, sheet))
            else:
                _add(plan, self._fact(fact, wants, sheet, depth))
        return plan

    def _kept(self, fact: str, sheet: Sheet) -> Plan:
        """Return what has been said already, so that nothing else in the plan undoes it."""
        cell = sheet.cells.get(fact)
        if cell is None or fact not in self.lexicon.specs:
            return {}
        return {Said(fact, cell.of): cell.value}

    def _fact(self, fact: str, wants: Wants, sheet: Sheet, depth: int) -> Plan:
        cell, spec = sheet.cells.get(fact), self.lexicon.specs.get(fact)
        try:
            if spec is not None and cell is not None and cell.basis in ("judged", "unrecorded"):
                return {Said(fact, cell.of): value_for(spec, wants)}
            if fact in RECORDED:
                of = cell.of if cell and fact.startswith("finding.") else sheet.id.split("/")[0]
                return {Said(fact, of): fitting(RECORDED[fact], wants)}
        except NoValueError:
            raise _StuckError from None
        if fact.startswith("option."):
            raise _StuckError  # what is offered otherwise stands on another sheet
        plan: Plan = {}
        for test, truth in wants:
            sought = negate(truth) if test.op is Op.NOT else truth
            _add(plan, self._concluded(test, sought, sheet, depth))
        return plan

    def _concluded(self, test: Test, truth: Truth, sheet: Sheet, depth: int) -> Plan:
        """Return what brings earlier rules to conclude the codes of a test, or none of them."""
        rules = [rule for rule in self.pack.rules if concludes(self.pack, rule, test)]
        if depth >= DEEPEST or not rules:
            raise _StuckError
        if truth is Truth.NO:
            plan: Plan = {}
            for rule in rules:
                for each in self._of_charge(rule, sheet):
                    _add(plan, self._least([rule], Status.NOT_MET, [each], depth))
            return plan
        status = Status.ESTABLISHED if truth is Truth.YES else Status.OPEN
        sheets = [each for rule in rules for each in self._of_charge(rule, sheet)]
        return self._least(rules, status, sheets, depth)

    def _least(
        self, rules: Iterable[Rule], status: Status, sheets: Iterable[Sheet], depth: int
    ) -> Plan:
        """Return the plan that says least for one of several rules to come to a status."""
        among = {sheet.id: sheet for sheet in sheets}
        found: list[Plan] = []
        for rule in rules:
            for sheet in self.trial.of(rule):
                if sheet.id in among:
                    found += self._tried(rule, to_outcome(rule, status)[:_FEW], sheet, depth + 1)
        if not found:
            raise _StuckError
        return min(found, key=len)

    def _tried(self, rule: Rule, ways: Iterable[Way], sheet: Sheet, depth: int) -> Iterator[Plan]:
        for way in ways:
            try:
                yield self._one(rule, way, sheet, depth)
            except _StuckError:
                continue

    def _of_charge(self, rule: Rule, sheet: Sheet) -> list[Sheet]:
        charge = sheet.id.split("|")[0]
        return [each for each in self.trial.of(rule) if each.id.split("|")[0] == charge]


def subject_of(sheet: Sheet) -> str:
    """Return whom a sheet is about, if it is about a subject."""
    return sheet.id.split("|")[0].split("/")[0]


def of_organisation(sheet: Sheet) -> bool:
    """Whether a sheet is about an organisation."""
    kind = sheet.cells.get("subject.kind")
    return kind is not None and kind.value == "organisation"


def concludes(pack: Pack, rule: Rule, test: Test) -> bool:
    """Whether a rule concludes one of the codes that a test names in what its fact says."""
    if test.fact in OFFERS:
        found = OFFERS[test.fact](pack, rule)
    elif test.fact == "measures":
        found = permitted(pack.ladders, rule.then)
    else:
        found = rule.then.get(test.fact, ())
    return not {str(value) for value in test.values}.isdisjoint(found)


def _add(plan: Plan, more: Mapping[Said, Scalar | None]) -> None:
    """Say more; something said otherwise before is no way."""
    for said, value in more.items():
        if said in plan and plan[said] != value:
            raise _StuckError
        plan[said] = value


def _key(plan: Plan) -> tuple[tuple[Said, str], ...]:
    return tuple(sorted((said, str(value)) for said, value in plan.items()))
