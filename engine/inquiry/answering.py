"""Which question answers for a subject: why it is proposed, or why it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from engine.assessment.verdicts import Standing
    from engine.model.assessment import Assessment
    from engine.model.proposal import Subject

Answering = Literal["why", "why-not"]


def answering(standing: Standing) -> Answering:
    """Return the question that answers for a subject of a standing: there is always exactly one."""
    return "why" if standing == "proposed" else "why-not"


def candidates(assessment: Assessment) -> dict[str, tuple[Standing, Subject]]:
    """Return every candidate of an assessment by id with what it comes to, in its order."""
    found: dict[str, tuple[Standing, Subject]] = {}
    for proposal in assessment.proposals:
        found[proposal.subject.id] = "proposed", proposal.subject
    for pending in assessment.to_be_established:
        found[pending.subject.id] = "to-be-established", pending.subject
    for other in assessment.not_proposed:
        found[other.subject.id] = "not-proposed", other.subject
    return found
