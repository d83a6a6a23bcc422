"""Words for the codes that stand in a result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.qualify import SLOT as CIRCUMSTANCE

if TYPE_CHECKING:
    from engine.assessment.prepare import Prepared
    from engine.model.base import Words


def labels(prepared: Prepared) -> dict[str, Words]:
    """Return the words of facts, of their values, of circumstances and of regulations by code."""
    specs = prepared.vocabulary.values()
    slots = [spec for pack in prepared.rulebook.packs for spec in pack.slots]
    worded = {
        **{spec.name: spec.label for spec in specs},
        **{f"{spec.name}={code}": words for spec in specs for code, words in spec.values.items()},
        **{
            f"{CIRCUMSTANCE}={code}": words
            for slot in slots
            if slot.name == CIRCUMSTANCE
            for code, words in slot.values.items()
        },
        **{f"regulation={item.id}": item.short for item in prepared.rulebook.regulations},
    }
    return dict(sorted(worded.items()))
