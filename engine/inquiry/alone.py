"""What a case comes to for one subject alone: the same stages on that subject's charges only.

No charge rests on what another subject comes to; only the safeguards look at several at once, and
what they would say is not meant here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.assessment.pipeline import assess_bare
from engine.assessment.prepare import prepare
from engine.assessment.result import explain

if TYPE_CHECKING:
    from engine.assessment.bare import Bare
    from engine.assessment.prepare import Prepared
    from engine.inquiry.brief import Brief
    from engine.model.assessment import Assessment


def alone(brief: Brief, subject: str) -> Bare:
    """Return what every charge of a subject comes to. Raises TooManyLinksError."""
    whole = prepare(brief.organisation, brief.case, brief.rulebook)
    return assess_bare(part(whole, subject), brief.matcher)


def explained_alone(brief: Brief, bare: Bare) -> Assessment:
    """Return what a subject comes to, with every reason."""
    return explain(bare, brief.digests)


def part(whole: Prepared, subject: str) -> Prepared:
    """Return what the stages start from for one subject."""
    return replace(
        whole,
        links=tuple(link for link in whole.links if link.subject == subject),
        subjects={who: cells for who, cells in whole.subjects.items() if who == subject},
        drafts=tuple(draft for draft in whole.drafts if draft.subject == subject),
        dossiers=tuple(each for each in whole.dossiers if each.draft.subject == subject),
    )
