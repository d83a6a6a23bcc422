"""Why a charge comes to no proposal."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.model.proposal import OpenCharge
    from engine.reports.voice import Voice


def outcome(v: Voice, charge: OpenCharge) -> str:
    """Return why a charge comes to no proposal."""
    mark = v.assumed_in(charge.conditions)
    if charge.outcome != "open" or not charge.misses:
        return v.say(f"outcome:{charge.outcome}", mark=mark)
    first = charge.misses[0]
    asked = [f"unknown:{node.fact}" for node in first.unknown]
    keys = [key for key in asked if key in v.numbers.questions]
    keys = keys or [point.key for point in charge.conditions]
    return v.say(f"stage:{first.stage}", questions=v.asked(keys), mark="")
