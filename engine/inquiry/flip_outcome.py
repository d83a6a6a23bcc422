"""By which changes of facts a charge could come to something else: other verdict, other measures.

Wider than what is: sets that change nothing after all are left to a trial to sort out. Never
narrower: a set of changes that changes what a charge comes to holds one of those returned.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from engine.assessment.adjust import SLOT as LEAN
from engine.assessment.applicable import SLOT as APPLIES
from engine.assessment.measure import permitted
from engine.inquiry.flip_conditions import Trio, base
from engine.inquiry.flip_links import Links, derived, members, single
from engine.inquiry.flip_rules import turning
from engine.inquiry.flip_sets import NEVER, NOW, Family, both, either
from engine.logic.sheet import member
from engine.model.measures import Lean, Operator
from engine.model.values import NO, YES, Stage, Truth

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from engine.assessment.dossier import Dossier, Judged
    from engine.assessment.measure import Permitted
    from engine.assessment.verdicts import Verdict
    from engine.inquiry.flip_conditions import Sheet
    from engine.inquiry.flip_rules import Turning
    from engine.model.values import Scalar

_MEASURES = ("range", "measures")
_STILL = (Operator.WITHIN, Operator.GROUNDS_ONLY)
_UNDETERMINED = ("open", "waiting", "conflict")


def could_flip(verdict: Verdict, moves: Mapping[str, Sequence[Scalar | None]], most: int) -> Family:
    """Return the least sets of at most `most` changes by which a charge could come to otherwise.

    `moves` are the other values of the facts that may change, by key. A charge whose law is not in
    the rule base never comes to anything else.
    """
    if verdict.dossier is None:
        return NEVER
    return _Charge(most, verdict.dossier, moves).flips(verdict)


class _Charge:
    def __init__(
        self, most: int, dossier: Dossier, moves: Mapping[str, Sequence[Scalar | None]]
    ) -> None:
        self._most, self._dossier, self._moves = most, dossier, moves
        self._sheet: Sheet = base(dossier.charge.values(), moves)

    def flips(self, verdict: Verdict) -> Family:
        applies = self._applies()
        if verdict.outcome == "not-reached":
            return applies.not_no
        links = Links(self._most, self._dossier, self._sheet, self._moves)
        self._sheet |= links.tallied()
        parts = (applies, links.carrying(), self._permitted())
        if verdict.outcome == "proposed":
            less = either(part.not_yes for part in parts)
            return either((less, self._otherwise()))
        yes = both(self._most, (part.yes for part in parts))
        if verdict.outcome in _UNDETERMINED:
            return either((yes, *(part.no for part in parts)))
        return both(self._most, (part.not_no for part in parts))

    def _applies(self) -> Trio:
        judged = self._dossier.of_charge(Stage.APPLICABLE)
        cell = self._dossier.charge.get(APPLIES)
        if judged is None or cell is None:
            return Trio(NEVER, NOW, NEVER)
        found = single(self._most, cell, self._rules(judged).values())
        self._sheet[APPLIES] = found
        return Trio(
            no=either(each for value, each in found.can.items() if value not in (YES, None)),
            unknown=found.can.get(None, NEVER),
            yes=found.can.get(YES, NEVER),
        )

    def _rules(self, judged: Judged) -> Mapping[str, Turning]:
        return turning(self._most, judged, self._sheet)

    @cached_property
    def _permitting(self) -> tuple[Turning, ...]:
        judged = self._dossier.of_charge(Stage.MEASURE)
        found = self._rules(judged).values() if judged else ()
        return tuple(each for each in found if set(_MEASURES) & set(each.rule.then))

    def _permitted(self) -> Trio:
        """Return whether anything could be permitted; adds what is permitted to the sheet."""
        rules = self._permitting
        changed = either((*(each.changed for each in rules), self._refilled))
        standing = (each for each in rules if each.rule.provision.verified)
        found = {
            Truth.YES: either(each.concludes for each in standing),
            Truth.UNKNOWN: changed,
            Truth.NO: both(self._most, (each.silent for each in rules)),
        }
        now = self._base.truth
        self._put_measures(changed)
        if now is Truth.YES:
            found[Truth.UNKNOWN] = self._refilled
        held = {
            truth: NOW if truth is now else changed if family == NOW else family
            for truth, family in found.items()
        }
        return Trio(held[Truth.NO], held[Truth.UNKNOWN], held[Truth.YES])

    @cached_property
    def _base(self) -> Permitted:
        return permitted(self._dossier)

    @cached_property
    def _refilled(self) -> Family:
        """Return what could change measures that are known: of a set, a range left open too."""
        ranging = (each for each in self._permitting if "range" in each.rule.then)
        opened = (each.changed for each in ranging if self._base.ladder is None)
        return either((*(each.refilled for each in self._permitting), *opened))

    def _put_measures(self, changed: Family) -> None:
        """Add the cells of what is permitted: any other value could come of any change of it."""
        ladders = [code for ladder in self._dossier.pack.ladders for code in ladder.measures]
        for cell in self._dossier.charge.values():
            ranged = cell.fact in ("range.low", "range.high")
            if ranged or cell.fact.startswith(member("measures", "")):
                values: Iterable[Scalar | None] = ladders if ranged else (YES, NO)
                can = dict.fromkeys((*values, None), changed)
                self._sheet[cell.fact] = derived(cell, can, lambda: changed)

    def _otherwise(self) -> Family:
        """Return what could change the measures or the options of a charge that is proposed."""
        judged = self._dossier.of_charge(Stage.ADJUST)
        rules = list(self._rules(judged).values()) if judged else []
        moving = [_filled(each) for each in rules if self._moves_measures(each)]
        if judged:
            cells = [self._dossier.charge[member(LEAN, code)] for code in Lean]
            self._sheet |= members(self._most, rules, LEAN, cells)
        narrowing = [
            _filled(each)
            for local in self._dossier.at(Stage.NARROW)
            for each in self._rules(local).values()
        ]
        return either((self._refilled, *moving, *narrowing))

    def _moves_measures(self, each: Turning) -> bool:
        then = each.rule.then
        if "cap" in then or "options" in then:
            return True
        operators = self._dossier.pack.operators
        effects = (operators.get(Lean(code), Operator.WITHIN) for code in then.get(LEAN, ()))
        return any(effect not in _STILL for effect in effects)


def _filled(each: Turning) -> Family:
    return each.not_by if each.fills else each.by
