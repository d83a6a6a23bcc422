"""Alternatives in a rule's conditions that make no difference on any sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.model.values import Truth
from engine.workshop.cells.table import joined
from engine.workshop.conditions.written import problem
from engine.workshop.verify.branches import alone, branches, without
from engine.workshop.verify.found import Found
from engine.workshop.verify.law import link_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.values import Condition
    from engine.workshop.cells.table import Node
    from engine.workshop.conditions.written import Part
    from engine.workshop.desk import Written
    from engine.workshop.verify.formula import Formulas
    from engine.workshop.verify.proofs import Make, Proofs


class Idle(NamedTuple):
    """An alternative that makes no difference; `known` if it makes one while facts are unknown."""

    part: Part
    known: bool


class Tried(NamedTuple):
    """A section of a rule, an alternative in it, and what is left without those that are idle."""

    written: Written
    section: str
    part: Part
    left: Condition | None

    @property
    def given(self) -> Condition | None:
        """Return the condition as it is written."""
        given: Condition | None = getattr(self.written.rule, self.section)
        return given

    @property
    def at(self) -> int:
        """Return the link that the rule is read on."""
        return link_of(self.written.rule.stage)


def told_idle(proofs: Proofs, section: str, code: str, only_known: str) -> Iterator[Found]:
    """Yield the alternatives in a section of every rule that make no difference on any sheet.

    `only_known` are the words for those that make one as long as some fact is not known. The sheet
    shown is one on which the rule holds.
    """
    for written in proofs.law.own:
        rule = written.rule
        for part, known in idle(proofs, written, section) if proofs.fires(rule) else ():
            worded = only_known if known else code
            found = problem(written, worded, part, rule=rule.id, keys=part.keys)
            yield Found(found, (rule.id,), proofs.example(rule.stage, (rule,), {rule.id: True}))


def idle(proofs: Proofs, written: Written, section: str) -> Iterator[Idle]:
    """Yield the alternatives of a rule without which it is the same, none within another.

    First those that never hold where the rule asks, or add nothing whatever is known; then those
    that others cover once all facts are known.
    """
    gone: list[Part] = []
    waiting: list[Part] = []
    for part in branches(written, section):
        tried = _tried(written, section, part, gone)
        if tried is not None and _is_covered(proofs, tried):
            if _adds_nothing(proofs, tried):
                gone.append(part)
                yield Idle(part, known=False)
            else:
                waiting.append(part)
    for part in waiting:
        tried = _tried(written, section, part, gone)
        if tried is not None and _is_covered(proofs, tried):
            gone.append(part)
            yield Idle(part, known=True)


def _tried(written: Written, section: str, part: Part, gone: list[Part]) -> Tried | None:
    """Return an alternative to be tried; None for what stands in one that is idle."""
    if any(each in (part, *part.above) for each in gone):
        return None
    return Tried(written, section, part, without(written, section, [*gone, part]))


def _adds_nothing(proofs: Proofs, tried: Tried) -> bool:
    """Whether an alternative never holds where the rule asks, or adds nothing whatever is known."""
    by_itself = alone(tried.written, tried.section, tried.part)
    if not _somewhere(proofs, tried, lambda it: _read(it, tried, by_itself)):
        return True
    return proofs.partial.never(tried.written.rule.stage, _differences(proofs, tried))


def _is_covered(proofs: Proofs, tried: Tried) -> bool:
    """Whether a rule is the same without an alternative, all facts known."""

    def differs(formulas: Formulas) -> Node:
        rest = formulas.opposite(_read(formulas, tried, tried.left))
        return joined((_read(formulas, tried, tried.given), rest), some=False)

    return not _somewhere(proofs, tried, differs)


def _read(formulas: Formulas, tried: Tried, condition: Condition | None) -> Node:
    return Truth.NO if condition is None else formulas.reading(condition, tried.at)


def _somewhere(proofs: Proofs, tried: Tried, make: Make) -> bool:
    """Whether what is made of a section holds on a sheet on which the rest of the rule asks."""
    rule = tried.written.rule

    def asking(formulas: Formulas) -> Node:
        if tried.section == "unless":
            return formulas.reading(rule.when, tried.at)
        out = [formulas.holds(each, tried.at) for each in proofs.law.over[rule.id]]
        return formulas.none_of([_read(formulas, tried, rule.unless), *out])

    return proofs.somewhere(
        rule.stage, lambda it: joined((asking(it), make(it)), some=False), rule.id
    )


def _differences(proofs: Proofs, tried: Tried) -> Iterator[Node]:
    """Yield where a rule comes to something else without an alternative, whatever is known."""
    it, rule = proofs.partial, tried.written.rule
    sure, may = (
        joined((of(tried.given, rule.stage), it.opposite(of(tried.left, rule.stage))), some=False)
        for of in (it.surely, it.maybe)
    )
    if tried.section == "unless":
        yield joined((it.maybe(rule.when, rule.stage), sure), some=False)
        yield joined((it.surely(rule.when, rule.stage), may), some=False)
    else:
        not_excepted = it.opposite(it.surely(rule.unless, rule.stage))
        yield joined((not_excepted, joined((sure, may), some=True)), some=False)
