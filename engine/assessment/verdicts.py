"""What a charge comes to, and from all charges of a subject, what the subject comes to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from engine.assessment.applicable import applies
from engine.assessment.attribute import Carrying, carrying
from engine.assessment.measure import permitted
from engine.assessment.narrow import Narrowed, narrowed
from engine.logic.evaluate import Reading, combine
from engine.model.values import Truth

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.assessment.dossier import Dossier, Draft

Outcome = Literal[
    "proposed", "waiting", "conflict", "open", "not-met", "not-reached", "excluded", "no-law"
]
Standing = Literal["proposed", "to-be-established", "not-proposed"]
OPEN: tuple[Outcome, ...] = ("open", "waiting", "conflict")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a charge comes to. `links` are those that carry it.

    `other` is what it comes to under the version in force at the decision, if that is asked.
    """

    draft: Draft
    outcome: Outcome
    firm: bool = True
    dossier: Dossier | None = None
    links: tuple[Carrying, ...] = ()
    permitted: Narrowed | None = None
    other: Verdict | None = None


def without_law(draft: Draft) -> Verdict:
    """Return the verdict on a charge whose governing law is not in the rule base."""
    return Verdict(draft, "no-law")


def judge_charge(dossier: Dossier) -> Verdict:
    """Return what the stages make of a charge."""
    reached = applies(dossier)
    if reached is Truth.NO:
        return Verdict(dossier.draft, "not-reached", dossier=dossier)
    links = carrying(dossier)
    carried = combine("any", [each.reading for each in links])
    if carried.as_value is Truth.NO or permitted(dossier).truth is Truth.NO:
        return Verdict(dossier.draft, "not-met", dossier=dossier)
    found = narrowed(dossier)
    truth = min(reached, carried.as_value, found.law.base.truth)
    bearing = tuple(each for each in links if each.reading.as_value is Truth.YES)
    return Verdict(
        draft=dossier.draft,
        outcome="proposed" if truth is Truth.YES else _undetermined(found, reached, carried),
        firm=dossier.charge["applies"].firm and carried.firm and found.firm,
        dossier=dossier,
        links=bearing,
        permitted=found,
    )


def _undetermined(found: Narrowed, reached: Truth, carried: Reading) -> Outcome:
    only_measures = reached is Truth.YES and carried.as_value is Truth.YES
    if only_measures and found.law.base.state in ("waiting", "conflict"):
        return "waiting" if found.law.base.state == "waiting" else "conflict"
    return "open"


def standing(verdicts: Iterable[Verdict]) -> Standing:
    """Return what a subject comes to: the strongest of its charges."""
    outcomes = {verdict.outcome for verdict in verdicts}
    if "proposed" in outcomes:
        return "proposed"
    return "to-be-established" if outcomes.intersection(OPEN) else "not-proposed"
