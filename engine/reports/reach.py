"""Under which laws something has been looked at, beyond whether they reach anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.values import Stage, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.assessment import Assessment, GoverningLaw
    from engine.model.proposal import OpenCharge


def reach_open(charge: OpenCharge) -> bool:
    """Whether it is not even settled that the law reaches the subject."""
    first = next(iter(charge.misses), None)
    return first is not None and (first.stage, first.status) == (Stage.APPLICABLE, Status.OPEN)


def examined(assessment: Assessment, law: GoverningLaw) -> bool:
    """Whether a law came to a proposal, or to more than a question whether it reaches anybody."""
    return proposed(assessment, law) or any(
        charge.charge.regulation == law.regulation and not reach_open(charge)
        for charge in _open(assessment)
    )


def proposed(assessment: Assessment, law: GoverningLaw) -> bool:
    """Whether something is proposed under a law in its version."""
    key = law.regulation, law.version
    charges = (each.charge for each in assessment.proposals)
    return any((each.regulation, each.version) == key for each in charges)


def _open(assessment: Assessment) -> Iterator[OpenCharge]:
    for proposal in assessment.proposals:
        yield from proposal.also_open
    for pending in assessment.to_be_established:
        yield from pending.charges
    for other in assessment.not_proposed:
        yield from other.charges
