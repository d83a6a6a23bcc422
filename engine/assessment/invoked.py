"""Which findings of a subject a regulation for a special matter is examined on.

Such a regulation names the facts that invoke it. Where a case says nothing of them, nobody is asked
about the matter; where it says something, be it that the fact is not known, the regulation is
examined like any other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.case import Case
    from engine.model.rules import Regulation


def invoking(
    case: Case, regulation: Regulation, subject: str, findings: Sequence[str]
) -> tuple[str, ...]:
    """Return those of a subject's findings on which a regulation is to be examined, in order."""
    if not regulation.invoked_by:
        return tuple(findings)
    spoken = set(_spoken(case, regulation, subject, findings))
    return tuple(finding for finding in findings if finding in spoken)


def _spoken(
    case: Case, regulation: Regulation, subject: str, findings: Sequence[str]
) -> Iterator[str]:
    """Yield the findings of which the case says something: all, where it names none."""
    facts = set(regulation.invoked_by)
    charges = {charge.id: charge for charge in case.charges}
    for judgement in case.judgements:
        charge = charges.get(judgement.charge or "")
        whose = judgement.subject or (charge.subject if charge else None)
        if facts.intersection(judgement.facts) and whose in (None, subject):
            yield from judgement.findings or (charge.findings if charge else findings)
