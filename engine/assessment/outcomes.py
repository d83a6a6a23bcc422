"""What each subject comes to: proposed, to be established, or not proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.compare import compare
from engine.assessment.considerations import considerations
from engine.assessment.misses import misses, open_points, reach_settled
from engine.assessment.points import distinct
from engine.assessment.proposals import charge_of, propose
from engine.assessment.verdicts import OPEN
from engine.model.assessment import NotProposed, ToBeEstablished
from engine.model.proposal import OpenCharge, OtherVersion, Proposal
from engine.model.vocabulary import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.assessment.bare import Bare
    from engine.assessment.justify import Sources
    from engine.assessment.verdicts import Verdict
    from engine.model.links import Link
    from engine.model.proposal import Consideration, Subject


def proposals(bare: Bare, sources: Sources, view: Subject) -> Iterator[Proposal]:
    """Yield the proposals on a subject, one per charge that came to one."""
    found = bare.verdicts[view.id]
    others = tuple(open_charge(sources, view, each) for each in found if each.outcome != "proposed")
    for verdict in found:
        if verdict.outcome == "proposed":
            table = bare.tables.get(verdict.draft.id, ())
            proposal = propose(sources, view, verdict, others, table)
            yield _side_by_side(sources, proposal, verdict.other) if verdict.other else proposal


def _side_by_side(sources: Sources, proposal: Proposal, other: Verdict) -> Proposal:
    """Return a proposal with what the version in force at the decision comes to beside it.

    What that waits for is asked too: the choice between the two may hang on it.
    """
    beside = _beside(sources, proposal, proposal.subject, other)
    shown = beside.proposal or beside.charge
    asked = {point.key for point in (*proposal.conditions, *proposal.open_questions)}
    conditions = shown.conditions if shown else ()
    more = (point for point in conditions if point.key not in asked)
    return proposal.model_copy(
        update={"other_version": beside, "open_questions": (*proposal.open_questions, *more)}
    )


def _beside(
    sources: Sources, act: Proposal | OpenCharge, view: Subject, other: Verdict
) -> OtherVersion:
    """Return what the later version comes to, beside what the law of the act does."""
    proposed = other.outcome == "proposed"
    proposal = propose(sources, view, other, (), ()) if proposed else None
    charge = None if proposal else open_charge(sources, view, other)
    shown = proposal or charge or act
    return OtherVersion(
        comparison=compare(other.draft.law, act, shown), proposal=proposal, charge=charge
    )


def open_charge(sources: Sources, view: Subject, verdict: Verdict) -> OpenCharge:
    """Return a charge that came to no proposal, with what stands in the way.

    Beside one that is open stands what the version in force at the decision comes to, if asked.
    """
    if verdict.outcome == "proposed":
        raise ValueError(verdict.outcome)
    shown = OpenCharge(
        charge=charge_of(verdict.draft),
        outcome=verdict.outcome,
        misses=misses(sources.ground, verdict),
        conditions=open_points(sources.ground, verdict),
    )
    if verdict.other is None or verdict.outcome not in OPEN:
        return shown
    beside = _beside(sources, shown, view, verdict.other)
    return shown.model_copy(update={"other_version": beside})


def _charges(bare: Bare, sources: Sources, view: Subject) -> tuple[OpenCharge, ...]:
    return tuple(open_charge(sources, view, each) for each in bare.verdicts[view.id])


def _links(bare: Bare, view: Subject) -> tuple[Link, ...]:
    return tuple(link for link in bare.prepared.links if link.subject == view.id)


def to_be_established(bare: Bare, sources: Sources, view: Subject) -> ToBeEstablished:
    """Return a subject whose outcome waits for what people have to settle."""
    charges = _charges(bare, sources, view)
    return ToBeEstablished(
        subject=view,
        charges=charges,
        links=_links(bare, view),
        favouring=tuple(_favouring(bare, sources, view)),
        conditions=distinct(point for each in charges for point in each.asked),
    )


def _favouring(bare: Bare, sources: Sources, view: Subject) -> Iterator[Consideration]:
    """Yield what speaks for a subject, each thing once for all its charges.

    Grounds of a law are told once it is settled that the law reaches the subject.
    """
    seen: set[tuple[str | None, str | None, str | None]] = set()
    for verdict in bare.verdicts[view.id]:
        if verdict.dossier is None:
            continue
        links = [link for link in verdict.dossier.links if link.own_duty]
        for each in considerations(sources.ground, verdict.dossier, links, sources.speaking_for):
            key = (each.fact, each.rule, each.finding)
            told = each.rule is None or reach_settled(verdict.dossier)
            if each.direction is Direction.FOR and told and key not in seen:
                seen.add(key)
                yield each


def not_proposed(bare: Bare, sources: Sources, view: Subject) -> NotProposed:
    """Return a subject that is not proposed, with the reason under each regime."""
    return NotProposed(
        subject=view, charges=_charges(bare, sources, view), links=_links(bare, view)
    )
