"""What each subject comes to: proposed, to be established, or not proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.compare import compare
from engine.assessment.considerations import considerations
from engine.assessment.misses import misses, open_points, reach_settled
from engine.assessment.points import distinct
from engine.assessment.proposals import charge_of, propose
from engine.model.assessment import NotProposed, ToBeEstablished
from engine.model.proposal import OpenCharge, OtherVersion, Proposal
from engine.model.vocabulary import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.assessment.bare import Bare
    from engine.assessment.justify import Sources
    from engine.assessment.points import Ground
    from engine.assessment.verdicts import Verdict
    from engine.model.links import Link
    from engine.model.proposal import Consideration, Subject


def proposals(bare: Bare, sources: Sources, view: Subject) -> Iterator[Proposal]:
    """Yield the proposals on a subject, one per charge that came to one."""
    found = bare.verdicts[view.id]
    others = tuple(
        open_charge(sources.ground, each) for each in found if each.outcome != "proposed"
    )
    for verdict in found:
        if verdict.outcome == "proposed":
            table = bare.tables.get(verdict.draft.id, ())
            proposal = propose(sources, view, verdict, others, table)
            yield _side_by_side(sources, proposal, verdict.other) if verdict.other else proposal


def _side_by_side(sources: Sources, proposal: Proposal, other: Verdict) -> Proposal:
    """Return a proposal with what the version in force at the decision comes to beside it.

    What that waits for is asked too: the choice between the two may hang on it.
    """
    law = other.draft.law
    shown: Proposal | OpenCharge = (
        propose(sources, proposal.subject, other, (), ())
        if other.outcome == "proposed"
        else open_charge(sources.ground, other)
    )
    asked = {point.key for point in (*proposal.conditions, *proposal.open_questions)}
    more = (point for point in shown.conditions if point.key not in asked)
    beside = OtherVersion(
        comparison=compare(law, proposal, shown),
        proposal=shown if isinstance(shown, Proposal) else None,
        charge=shown if isinstance(shown, OpenCharge) else None,
    )
    return proposal.model_copy(
        update={"other_version": beside, "open_questions": (*proposal.open_questions, *more)}
    )


def open_charge(found: Ground, verdict: Verdict) -> OpenCharge:
    """Return a charge that came to no proposal, with what stands in the way."""
    if verdict.outcome == "proposed":
        raise ValueError(verdict.outcome)
    return OpenCharge(
        charge=charge_of(verdict.draft),
        outcome=verdict.outcome,
        misses=misses(found, verdict),
        conditions=open_points(found, verdict),
    )


def _charges(bare: Bare, sources: Sources, view: Subject) -> tuple[OpenCharge, ...]:
    return tuple(open_charge(sources.ground, each) for each in bare.verdicts[view.id])


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
        conditions=distinct(point for each in charges for point in each.conditions),
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
