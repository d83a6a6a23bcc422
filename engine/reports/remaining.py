"""What remains of a subject's proposals if something falls, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.text.catalogue import say

if TYPE_CHECKING:
    from engine.model.relies_on import ChargeLeft, Remains
    from engine.reports.voice import Voice

_SHOWN = 3


def left(v: Voice, found: Remains, *, brief: bool = False) -> str:
    """Return what remains, under which regulation if there are several; in brief without facts."""
    told = [(each.regulation, _left(v, each, brief=brief)) for each in found.charges]
    if len({text for _, text in told}) == 1:
        return told[0][1]
    return v.joined(_say(v, "of", law=v.short(law), text=text) for law, text in told)


def _say(v: Voice, code: str, **details: str) -> str:
    return say("relies_on", code, v.lang, **details)


def _left(v: Voice, each: ChargeLeft, *, brief: bool) -> str:
    if brief and each.loss == "gone":
        return _say(v, "loss:gone-brief")
    outcome = _say(v, f"outcome:{each.outcome}", unknown=_unknown(v, each))
    parts = v.listed(_say(v, f"part:{part}") for part in each.parts)
    return _say(v, f"loss:{each.loss}", outcome=outcome, range=_range(v, each), parts=parts)


def _range(v: Voice, each: ChargeLeft) -> str:
    labels = [v.of(measure.label) for measure in each.after]
    if len(labels) < len(("low", "high")):
        return v.listed(labels)
    return v.say("range", low=labels[0], high=labels[-1])


def _unknown(v: Voice, each: ChargeLeft) -> str:
    """Return the facts that would then be waited for, by their questions where they are asked."""
    facts = list(dict.fromkeys(node.fact for node in each.unknown))
    if not facts:
        return ""
    shown = (v.fact(fact) + v.asked([f"unknown:{fact}"]) for fact in facts[:_SHOWN])
    code = "unknown" if len(facts) <= _SHOWN else "unknown-more"
    return _say(v, code, facts=v.listed(shown), count=str(len(facts)))
