"""A justification tree laid out for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.justification import tree_view
from engine.reports.terminal import terminal

if TYPE_CHECKING:
    from engine.model.assessment import Assessment
    from engine.model.base import Lang


def tree(assessment: Assessment, lang: Lang, who: str | None, full: bool) -> str:  # noqa: FBT001 - the signature of every format
    """Return the justification of every proposal as trees."""
    return terminal(tree_view(assessment, lang, who=who, full=full))
