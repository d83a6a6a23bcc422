"""Check an assessment: everything that does not hold, and nothing if it is sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.checker.beside import beside, beside_open
from engine.checker.document import document, open_charges
from engine.checker.law import law
from engine.checker.proposal import proposal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.checker.faults import Fault
    from engine.model.assessment import Assessment
    from engine.model.proposal import OpenCharge, Proposal


def check(assessment: Assessment) -> tuple[Fault, ...]:
    """Return the faults of an assessment, each once, those of each proposal first."""
    found = [fault for each in assessment.proposals for fault in _proposal(assessment, each)]
    found += [fault for each in open_charges(assessment) for fault in _open(assessment, each)]
    return tuple(dict.fromkeys([*found, *document(assessment), *law(assessment)]))


def _open(assessment: Assessment, shown: OpenCharge) -> Iterator[Fault]:
    """Yield the faults of what stands beside a charge that came to no proposal."""
    yield from beside_open(assessment, shown)
    if shown.other_version and shown.other_version.proposal:
        yield from proposal(shown.other_version.proposal)


def _proposal(assessment: Assessment, shown: Proposal) -> Iterator[Fault]:
    """Yield the faults of a proposal, of what stands beside it, and of how the two compare."""
    yield from proposal(shown)
    yield from beside(assessment, shown)
    if shown.other_version and shown.other_version.proposal:
        yield from proposal(shown.other_version.proposal)
