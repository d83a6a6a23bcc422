"""Check an assessment: everything that does not hold, and nothing if it is sound."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.checker.document import document
from engine.checker.proposal import proposal

if TYPE_CHECKING:
    from engine.checker.faults import Fault
    from engine.model.assessment import Assessment


def check(assessment: Assessment) -> tuple[Fault, ...]:
    """Return the faults of an assessment, each once, those of each proposal first."""
    found = [fault for each in assessment.proposals for fault in proposal(each)]
    return tuple(dict.fromkeys([*found, *document(assessment)]))
