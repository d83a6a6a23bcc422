"""What a charge comes to for one of two subjects, in words for a cell of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.text.catalogue import say

if TYPE_CHECKING:
    from engine.model.compare import Compare, Treatment
    from engine.reports.voice import Voice


def verdict(v: Voice, _found: Compare, each: Treatment) -> str:
    """Return what a charge comes to."""
    if each.status is not None:
        return v.say(f"verdict:{each.status}")
    return say("compare", f"outcome:{each.outcome}", v.lang)


def bears(v: Voice, found: Compare, each: Treatment) -> str:
    """Return the responsibility borne, if any."""
    labels = (found.labels.get(f"responsibility={code}") for code in each.responsibility)
    return v.listed(v.of(label) for label in labels if label)


def permitted(v: Voice, _found: Compare, each: Treatment) -> str:
    """Return what may be chosen, if anything."""
    labels = [v.of(measure.label) for measure in each.measures]
    if len(labels) < len(("low", "high")):
        return v.listed(labels)
    return v.say("range", low=labels[0], high=labels[-1])


def leaning(v: Voice, _found: Compare, each: Treatment) -> str:
    """Return the options beside the range, and what leans."""
    options = (v.of(measure.label) for measure in each.beside)
    return v.listed([*options, *(v.say(f"lean:{code}") for code in each.leans)])
