"""What changes in a stage when one fact turns from no to yes and nothing else does."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.logic.order import not_heavier
from engine.model.values import YES
from engine.model.vocabulary import Direction, FactType
from engine.workshop.cells.meet import within
from engine.workshop.cells.table import facts_in, joined
from engine.workshop.conditions.leaning import of_conclusion
from engine.workshop.verify.culprit import culprit, where_read
from engine.workshop.verify.found import Found

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.rules import Rule
    from engine.model.values import Stage
    from engine.workshop.cells.table import Node
    from engine.workshop.verify.formula import Formulas
    from engine.workshop.verify.proofs import Proofs, Sheet

_WHOLE = ("responsibility", "range")
"""Slots of which it counts whether they are filled at all."""


class Outcome(NamedTuple):
    """Something a stage may come to, by the rules that bring it about, and whether it is heavier.

    `name` is the slot and the code. For a range, `than` are the rules with lighter ones.
    """

    name: str
    rules: tuple[Rule, ...]
    heavier: bool
    than: tuple[Rule, ...] = ()

    @property
    def stage(self) -> Stage:
        """Return the stage that a slot belongs to."""
        return self.rules[0].stage


def turned(proofs: Proofs, code: str, speaking: Direction) -> Iterator[Found]:
    """Yield the facts that speak one way and turn an outcome the other way on some sheet."""
    outcomes = list(_outcomes(proofs))
    for fact in _speaking(proofs, speaking):
        for outcome in outcomes:
            sheet = _sheet(proofs, fact, outcome, code, speaking)
            if sheet is not None:
                yield _found(proofs, fact, outcome, code, sheet)
                break


def _found(proofs: Proofs, fact: int, outcome: Outcome, code: str, sheet: Sheet) -> Found:
    name = proofs.law.table.facts[fact]
    first = culprit(proofs, fact, outcome.rules, sheet)
    problem = where_read(proofs.law.written[first], code, name, outcome=outcome.name)
    rules = dict.fromkeys((first, *(rule.id for rule in outcome.rules)))
    return Found(problem, tuple(rules), sheet, sheet.certain)


def _speaking(proofs: Proofs, direction: Direction) -> Iterator[int]:
    specs = proofs.law.vocabulary
    for at, name in enumerate(proofs.law.table.facts):
        spec = specs.get(name)
        if spec and spec.type is FactType.YES_NO and spec.speaks is direction:
            yield at


def _sheet(
    proofs: Proofs, fact: int, outcome: Outcome, code: str, speaking: Direction
) -> Sheet | None:
    """Return a sheet on which a fact that speaks one way turns an outcome the other way."""
    if not any(facts_in(proofs.over(0).holds(rule)) >> fact & 1 for rule in outcome.rules):
        return None
    yes = proofs.law.table.values[fact].index(YES)
    with_, without = frozenset({yes}), frozenset({1 - yes})
    comes = (speaking is Direction.FOR) is outcome.heavier
    here, there = (with_, without) if comes else (without, with_)

    def make(formulas: Formulas) -> Node:
        held = within(_some(formulas, outcome.rules), {fact: here})
        changed = within(_changed(formulas, outcome), {fact: there})
        return joined((held, changed, formulas.law.table.inside(fact, here)), some=False)

    return proofs.sheet(outcome.stage, make, {}, code, *(rule.id for rule in outcome.rules))


def _changed(formulas: Formulas, outcome: Outcome) -> Node:
    """Return that an outcome is not there; for a range, that there are lighter ones alone."""
    if not outcome.than:
        return formulas.opposite(_some(formulas, outcome.rules))
    rest = [each for each in formulas.filling("range") if each not in outcome.than]
    lighter_one = _some(formulas, outcome.than)
    return joined((lighter_one, formulas.opposite(_some(formulas, rest))), some=False)


def _some(formulas: Formulas, rules: Iterable[Rule]) -> Node:
    return joined(map(formulas.holds, rules), some=True)


def _outcomes(proofs: Proofs) -> Iterator[Outcome]:
    """Yield what each stage may come to that is to somebody's disadvantage, or advantage."""
    formulas = proofs.over(0)
    speaks = {each.id: each.speaks for each in proofs.law.version.law.items("measures")}
    for slot, code in proofs.law.concluded:
        way = of_conclusion(slot, code, speaks)
        if slot not in (*_WHOLE, "opens") and way is not Direction.EITHER:
            rules = tuple(formulas.filling(slot, code))
            yield Outcome(f"{slot}: {code}", rules, heavier=way is Direction.AGAINST)
    for slot in _WHOLE:
        if filled := formulas.filling(slot):
            yield Outcome(slot, tuple(filled), heavier=True)
    yield from _ranges(proofs)


def _ranges(proofs: Proofs) -> Iterator[Outcome]:
    """Yield each range, and the rules with ranges that are lighter than it."""
    ladders = list(proofs.law.version.law.items("ladders"))
    rules = proofs.over(0).filling("range")
    for rule in rules:
        ends = rule.then["range"]
        ladder = next(each for each in ladders if ends[0] in each.measures)
        lower = tuple(
            each
            for each in rules
            if each.then["range"] != ends
            and each.then["range"][0] in ladder.measures
            and not_heavier(each.then["range"], ends, ladder)
        )
        if lower:
            yield Outcome(f"range: {ends[0]} - {ends[-1]}", (rule,), heavier=True, than=lower)
