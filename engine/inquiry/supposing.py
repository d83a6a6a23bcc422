"""Assess one subject alone with some facts otherwise, in full, with every reason."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.assessment.pipeline import assess_bare
from engine.assessment.result import explain
from engine.inquiry.alone import part
from engine.inquiry.trial import supposed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from engine.inquiry.brief import Brief
    from engine.model.assessment import Assessment
    from engine.model.values import Scalar


def supposing(brief: Brief, subject: str, values: Mapping[str, Scalar | None]) -> Assessment:
    """Return what a subject alone comes to with facts otherwise, by the keys of their cells."""
    alone = part(brief.bare.prepared, subject)
    otherwise = tuple(supposed(each, values) for each in alone.dossiers)
    return explain(assess_bare(replace(alone, dossiers=otherwise), brief.matcher), brief.digests)
