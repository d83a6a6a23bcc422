"""Which published conduct the rules read, and which facts they ask for that nobody published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.attribute import GROUND
from engine.assessment.could_have import could_have
from engine.assessment.points import ground
from engine.assessment.qualify import SLOT as CIRCUMSTANCE
from engine.logic.evaluate import tests_in
from engine.model.values import YES, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.assessment.bare import Bare
    from engine.assessment.could_have import CouldHave
    from engine.assessment.dossier import Dossier
    from engine.model.rules import Rule

_CONDUCT = "conduct."
_CONCLUDED = (CIRCUMSTANCE, "responsibility", "applies")
_BEFORE = (Stage.APPLICABLE, Stage.ATTRIBUTE)


def reading(dossier: Dossier) -> tuple[Rule, ...]:
    """Return the rules on circumstances that read something known of the subject's conduct.

    That there was a breach is not enough: it must be one that the circumstance is about.
    """
    known = {
        cell.fact
        for cells in dossier.by_link.values()
        for cell in cells.values()
        if cell.fact.startswith(_CONDUCT) and cell.value == YES
    } - {test.fact for test in GROUND}
    return tuple(
        rule
        for rule in dossier.pack.of(Stage.QUALIFY)
        if any(test.fact in known for test in tests_in(rule.when))
    )


def asked(bare: Bare, dossier: Dossier, giving: Iterable[Rule]) -> tuple[str, ...]:
    """Return the unknown facts on the nearest way to a measure, each once, in order of stages.

    The way leads through a circumstance that the published conduct is about.
    """
    dossiers = [each.dossier for found in bare.verdicts.values() for each in found if each.dossier]
    every = could_have(ground(dossiers), dossier)
    circumstance = _nearest(_of(every, reading(dossier)))
    codes = set(circumstance.rule.then[CIRCUMSTANCE]) if circumstance else set()
    steps = [
        *(_nearest(each for each in every if each.rule.stage is stage) for stage in _BEFORE),
        circumstance,
        _nearest(_of(every, [rule for rule in giving if codes & _circumstances(rule)])),
    ]
    facts = (fact for step in steps if step for fact in _unknown(step))
    return tuple(dict.fromkeys(fact for fact in facts if not _is_concluded(fact)))


def _of(every: Iterable[CouldHave], rules: Iterable[Rule]) -> list[CouldHave]:
    wanted = {rule.id for rule in rules}
    return [each for each in every if each.rule.id in wanted]


def _circumstances(rule: Rule) -> set[str]:
    return {
        str(code)
        for test in tests_in(rule.when)
        if test.fact == CIRCUMSTANCE
        for code in test.values
    }


def _nearest(step: Iterable[CouldHave]) -> CouldHave | None:
    return min(step, key=lambda each: each.distance, default=None)


def _unknown(step: CouldHave) -> Iterator[str]:
    for each in step.deciding:
        if each.value is None:
            yield each.test.fact


def _is_concluded(fact: str) -> bool:
    return fact.split("/", maxsplit=1)[0] in _CONCLUDED
