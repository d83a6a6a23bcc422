"""What an answer would change, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.blocks import Line
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.inquiry.asking.effect import Effect, Side
    from engine.reports.voice import Voice


def _said(v: Voice, code: str, **details: str) -> str:
    return say("ask", code, v.lang, **details)


def effect_lines(v: Voice, changes: Sequence[Effect]) -> Iterator[Line]:
    """Yield what changes per subject and regulation, or that nothing does."""
    for each in changes:
        if each.matters:
            yield Line(_changed(v, each), _said(v, "label:effect"))
    if not any(each.matters for each in changes):
        yield Line(_said(v, "effect:none"), _said(v, "label:same"))
    firmer = v.joined(_firmer(v, each) for each in changes if not each.matters)
    if firmer:
        yield Line(firmer, _said(v, "label:firmer"))


def _changed(v: Voice, effect: Effect) -> str:
    return _said(v, "effect", **_named(v, effect), changes=v.joined(_changes(v, effect)))


def _named(v: Voice, effect: Effect) -> dict[str, str]:
    return {"who": v.name(effect.subject), "law": v.short(effect.regulation)}


def _changes(v: Voice, effect: Effect) -> Iterator[str]:
    before, after = effect.before, effect.after
    sides = {"before": _standing(v, before), "after": _standing(v, after)}
    if sides["before"] != sides["after"]:
        yield _said(v, "effect:standing", **sides)
    if before.measures != after.measures:
        yield _said(v, "effect:measures", before=_ends(v, before), after=_ends(v, after))
    if effect.other:
        parts = v.listed(_said(v, f"part:{part}") for part in effect.other)
        yield _said(v, "effect:other", parts=parts)


def _standing(v: Voice, side: Side) -> str:
    if side.standing == "proposed":
        return v.say("verdict:established" if side.firm else "verdict:conditional")
    return v.say(f"verdict:{side.standing}")


def _ends(v: Voice, side: Side) -> str:
    return v.listed(v.of(each) for each in side.measures) or _said(v, "no-measures")


def _firmer(v: Voice, effect: Effect) -> str:
    return _said(v, "effect:firmer" if effect.after.firm else "effect:softer", **_named(v, effect))
