"""What is missing in the shipped case, worked out once."""

from __future__ import annotations

from functools import cache

from engine.inquiry.brief import Brief
from engine.inquiry.missing import missing
from engine.model.missing import Missing
from tests.inquiry.village import village


@cache
def asked(whose: str | None = None) -> Missing:
    return missing(village(), whose)


def remembered(brief: Brief, whose: str | None = None) -> Missing:
    """Return what is missing: of the shipped case what was worked out before."""
    return asked(whose) if brief.case == village().case else missing(brief, whose)
