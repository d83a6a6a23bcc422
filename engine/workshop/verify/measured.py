"""For which circumstances and responsibilities a rule permits a measure, however grave it is."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from engine.logic.sheet import member
from engine.model.values import YES, Stage, Test, Truth
from engine.workshop.cells.meet import within
from engine.workshop.cells.table import joined
from engine.workshop.verify.formula import CIRCUMSTANCE, RESPONSIBILITY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.model.rules import Rule
    from engine.workshop.cells.meet import Held
    from engine.workshop.cells.table import Node
    from engine.workshop.verify.formula import Formulas
    from engine.workshop.verify.proofs import Proofs


class Pair(NamedTuple):
    """A circumstance and a responsibility that a charge carries together."""

    circumstance: str
    responsibility: str


@lru_cache(maxsize=2)
def measured(proofs: Proofs) -> Mapping[Pair, str]:
    """Return, by what a charge carries alone, a rule that permits something; empty if none does.

    A range is told before measures without an order. There are no pairs where the measures are
    another law's, or there are none.
    """
    rules = [] if proofs.law.within else [each.rule for each in proofs.law.of(Stage.MEASURE)]
    rules.sort(key=lambda rule: "range" not in rule.then)
    pairs = _pairs(proofs.over(0)) if rules else []
    return {pair: _permitting(proofs, rules, pair, pairs) for pair in pairs}


def _pairs(formulas: Formulas) -> list[Pair]:
    return [
        Pair(circumstance, responsibility)
        for circumstance in formulas.codes(CIRCUMSTANCE)
        for responsibility in formulas.codes(RESPONSIBILITY)
    ]


def _permitting(proofs: Proofs, rules: list[Rule], pair: Pair, pairs: list[Pair]) -> str:
    """Return a rule that permits something where a charge carries a pair and no other."""
    others = [each for each in pairs if each != pair]

    def permitting(formulas: Formulas) -> Node:
        return joined((carrying(formulas, [pair], others), permitted(formulas)), some=False)

    held = proofs.open_sheet(Stage.MEASURE, permitting, "")
    formulas = proofs.over(0)
    holding = (rule.id for rule in rules if held and _may(formulas.holds(rule), held.held))
    return next(holding, "")


def _may(node: Node, held: Held) -> bool:
    return within(node, held) is not Truth.NO


def is_carried(proofs: Proofs, pair: Pair) -> bool:
    """Whether some charge carries a circumstance and a responsibility together."""
    return proofs.somewhere(Stage.MEASURE, partial(_holding, pair=pair))


def _holding(formulas: Formulas, pair: Pair) -> Node:
    return joined((_met(formulas, pair.circumstance), _borne(formulas, [pair])), some=False)


def permitted(formulas: Formulas) -> Node:
    """Return that some rule permits a measure."""
    rules = (each.rule for each in formulas.law.of(Stage.MEASURE))
    return joined((formulas.holds(rule) for rule in rules), some=True)


def carrying(formulas: Formulas, some: Iterable[Pair], none: Iterable[Pair]) -> Node:
    """Return that a charge carries one of some pairs, and none of others."""
    one = joined(_each(formulas, some), some=True)
    return joined((one, formulas.none_of(_each(formulas, none))), some=False)


def _each(formulas: Formulas, pairs: Iterable[Pair]) -> Iterable[Node]:
    """Yield that a charge carries pairs, those of one circumstance together."""
    by_circumstance: dict[str, list[Pair]] = {}
    for pair in pairs:
        by_circumstance.setdefault(pair.circumstance, []).append(pair)
    for circumstance, of in by_circumstance.items():
        yield joined((_met(formulas, circumstance), _borne(formulas, of)), some=False)


def _met(formulas: Formulas, circumstance: str) -> Node:
    return _reading(formulas, member(CIRCUMSTANCE, circumstance))


def _borne(formulas: Formulas, pairs: Iterable[Pair]) -> Node:
    members = (member(RESPONSIBILITY, each.responsibility) for each in pairs)
    return joined((_reading(formulas, each) for each in members), some=True)


def _reading(formulas: Formulas, fact: str) -> Node:
    return formulas.reading(Test(fact=fact, values=(YES,)), 0)
