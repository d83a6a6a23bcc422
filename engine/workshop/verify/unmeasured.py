"""Charges that carry a circumstance and a responsibility and come to no measure."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from engine.logic.sheet import member
from engine.model.values import YES, Stage, Test, Truth
from engine.workshop.cells.meet import within
from engine.workshop.cells.table import joined
from engine.workshop.verify.formula import CIRCUMSTANCE, RESPONSIBILITY
from engine.workshop.verify.gaps import Sought, gaps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.rules import Rule
    from engine.workshop.cells.meet import Held
    from engine.workshop.cells.table import Node
    from engine.workshop.verify.formula import Formulas
    from engine.workshop.verify.gaps import Gap
    from engine.workshop.verify.proofs import Proofs


class Unmeasured(NamedTuple):
    """A charge that comes to nothing, the circumstances on it, and a rule for a graver one.

    `graver` is empty where no rule permits anything with these circumstances.
    """

    gap: Gap
    circumstances: tuple[str, ...]
    graver: str


def unmeasured(proofs: Proofs, code: str, *, graver: bool) -> Iterator[Unmeasured]:
    """Yield sheets on which a charge carries what it must and comes to no measure.

    If `graver`, those with whose circumstances a rule permits something once more is established.
    """
    if proofs.law.within or not proofs.law.of(Stage.MEASURE):
        return
    measured = _measured(proofs)
    asked = [each for each, rule in measured.items() if bool(rule) is graver]
    others = [each for each in measured if each not in asked]
    sought = Sought(lambda it: _carrying(it, asked, others), _permitted)
    for gap in gaps(proofs, Stage.MEASURE, sought, code) if asked else ():
        met = tuple(each for each in asked if gap.open.get(member(CIRCUMSTANCE, each)) == YES)
        yield Unmeasured(gap, met, next((measured[each] for each in met), ""))


def _carrying(formulas: Formulas, some: list[str], none: list[str]) -> Node:
    """Return that a charge carries one of some circumstances, none of others, and is borne."""
    met = joined((_holding(formulas, CIRCUMSTANCE, each) for each in some), some=True)
    out = formulas.none_of(_holding(formulas, CIRCUMSTANCE, each) for each in none)
    codes = formulas.codes(RESPONSIBILITY)
    borne = joined((_holding(formulas, RESPONSIBILITY, each) for each in codes), some=True)
    return joined((met, out, borne), some=False)


def _holding(formulas: Formulas, slot: str, code: str) -> Node:
    return formulas.reading(Test(fact=member(slot, code), values=(YES,)), 0)


def _permitted(formulas: Formulas) -> Node:
    rules = (each.rule for each in formulas.law.of(Stage.MEASURE))
    return joined((formulas.holds(rule) for rule in rules), some=True)


@lru_cache(maxsize=2)
def _measured(proofs: Proofs) -> dict[str, str]:
    """Return, by circumstance, a rule that permits something where it stands alone; empty if none.

    A range is told before measures without an order.
    """
    formulas = proofs.over(0)
    rules = [each.rule for each in proofs.law.of(Stage.MEASURE)]
    rules.sort(key=lambda rule: "range" not in rule.then)
    codes = formulas.codes(CIRCUMSTANCE)
    return {code: _graver(proofs, rules, code, codes) for code in codes}


def _graver(proofs: Proofs, rules: list[Rule], circumstance: str, codes: list[str]) -> str:
    others = [each for each in codes if each != circumstance]
    held = proofs.open_sheet(
        Stage.MEASURE,
        lambda it: joined((_carrying(it, [circumstance], others), _permitted(it)), some=False),
        "",
    )
    formulas = proofs.over(0)
    holding = (rule.id for rule in rules if held and _is_met(formulas.holds(rule), held.held))
    return next(holding, "")


def _is_met(node: Node, held: Held) -> bool:
    return within(node, held) is Truth.YES
