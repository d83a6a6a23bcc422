"""Assess one subject alone with some facts otherwise, in full, with every reason."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.assessment.pipeline import assess_bare
from engine.assessment.result import explain
from engine.inquiry.trial import supposed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.inquiry.brief import Brief
    from engine.model.assessment import Assessment
    from engine.model.values import Scalar


def supposing(brief: Brief, subject: str, values: Mapping[str, Scalar | None]) -> Assessment:
    """Return what a subject alone comes to with facts otherwise, by the keys of their cells."""
    prepared = brief.bare.prepared
    alone = replace(
        prepared,
        links=tuple(link for link in prepared.links if link.subject == subject),
        subjects={subject: prepared.subjects[subject]},
        drafts=tuple(each for each in prepared.drafts if each.subject == subject),
        dossiers=tuple(
            supposed(each, values) for each in prepared.dossiers if each.draft.subject == subject
        ),
    )
    return explain(assess_bare(alone, brief.matcher), brief.digests)
