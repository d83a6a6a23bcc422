"""The sheet that comes nearest to what a rule asks for, and what it lacks there."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from engine.model.values import Group
from engine.workshop.verify.proofs import Proofs

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.model.rules import Rule
    from engine.model.values import Condition
    from engine.workshop.verify.law import Law
    from engine.workshop.verify.proofs import Sheet

    Fails = Callable[[Proofs], bool]


class Near(NamedTuple):
    """The parts of a rule's condition that hold together on a sheet, and those that do not then.

    `barred` are the declarations of what is impossible without which the rule would hold.
    """

    sheet: Sheet | None = None
    kept: tuple[Condition, ...] = ()
    lacking: tuple[Condition, ...] = ()
    barred: tuple[Condition, ...] = ()


def nearest(proofs: Proofs, rule: Rule) -> Sheet | None:
    """Return a sheet on which as many parts of a rule's condition hold as can, taken in order."""
    return proofs.met(rule.stage, Group(kind="all", of=_kept(proofs, rule)))


def near_to(proofs: Proofs, rule: Rule) -> Near:
    """Return the sheet nearest to a rule that never holds, and what it lacks there."""
    kept = _kept(proofs, rule)
    return Near(
        proofs.met(rule.stage, Group(kind="all", of=kept)),
        kept,
        tuple(each for each in _parts(rule) if each not in kept),
        barring(proofs.law, fires_not(rule)),
    )


def fires_not(rule: Rule) -> Fails:
    """Return whether a rule fires on no sheet, as something that fails."""
    return lambda proofs: not proofs.fires(rule)


def barring(law: Law, fails: Fails) -> tuple[Condition, ...]:
    """Return the fewest declarations of what is impossible that something fails by, if any do."""
    if not law.impossible or fails(_with(law, ())):
        return ()
    kept = law.impossible
    for each in law.impossible:
        fewer = tuple(other for other in kept if other is not each)
        if fails(_with(law, fewer)):
            kept = fewer
    return kept


@lru_cache(maxsize=16)
def _with(law: Law, impossible: tuple[Condition, ...]) -> Proofs:
    return Proofs(replace(law, impossible=impossible))


def _kept(proofs: Proofs, rule: Rule) -> tuple[Condition, ...]:
    kept: list[Condition] = []
    for part in _parts(rule):
        if proofs.met(rule.stage, Group(kind="all", of=(*kept, part))) is not None:
            kept.append(part)
    return tuple(kept)


def _parts(rule: Rule) -> tuple[Condition, ...]:
    joins = isinstance(rule.when, Group) and rule.when.kind == "all" and rule.when.term is None
    return rule.when.of if isinstance(rule.when, Group) and joins else (rule.when,)
