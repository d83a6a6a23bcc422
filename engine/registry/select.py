"""Which proposal a decision is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.registry.refusal import Listed, Refusal, plain

if TYPE_CHECKING:
    from engine.model.assessment import Assessment
    from engine.model.base import Words
    from engine.model.proposal import Proposal


def proposal_on(
    assessment: Assessment, subject: str, regime: str | None = None, charge: str | None = None
) -> Proposal | Refusal:
    """Return the one proposal on a subject of the case, or why there is not one."""
    on_subject = [each for each in assessment.proposals if each.subject.id == subject]
    name = _name(assessment, subject)
    if not on_subject:
        return Refusal("no-proposal", {"name": name})
    wanted = [
        each
        for each in on_subject
        if regime in (None, each.charge.regime.value) and charge in (None, each.charge.id)
    ]
    if len(wanted) == 1:
        return wanted[0]
    code = "several-proposals" if wanted else "no-such-proposal"
    lines = tuple(_listed(each) for each in wanted or on_subject)
    return Refusal(code, {"name": name}, lines, usage=True)


def _listed(proposal: Proposal) -> Listed:
    charge = proposal.charge
    return Listed(f"--regime {charge.regime.value} --charge {charge.id}", charge.title)


def _name(assessment: Assessment, subject: str) -> Words:
    groups = (assessment.proposals, assessment.to_be_established, assessment.not_proposed)
    found = {each.subject.id: each.subject.name for group in groups for each in group}
    return found.get(subject, plain(subject))
