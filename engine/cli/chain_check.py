"""Faults of a chain, and ways through it, as lines and as data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.chain.faults import Fault, FaultCode
from engine.cli.columns import aligned
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from engine.cli.chain_names import Names
    from engine.model.base import Lang
    from engine.model.links import Step


def checked(names: Names, found: Sequence[Fault], start: date, end: date) -> list[str]:
    """Return faults as lines, with the days looked at and the count."""
    lang = names.lang
    days = days_words(lang, start, end)
    code = "count" if found else "count:0"
    return [
        say("chain", "checked", lang, days=days),
        *(worded(names, fault) for fault in found),
        say("chain", code, lang, count=str(len(found))),
    ]


def worded(names: Names, fault: Fault) -> str:
    """Return a fault as a sentence."""
    first, *others = fault.where
    alone = fault.code is FaultCode.CYCLE and not others
    comma = "、" if names.lang == "zh" else ", "
    return say(
        "chain",
        "fault:self-cycle" if alone else f"fault:{fault.code}",
        names.lang,
        first=names.quoted(first),
        others=comma.join(map(names.quoted, others)),
        days=days_words(names.lang, fault.start, fault.end),
    )


def days_words(lang: Lang, start: date | None, end: date | None) -> str:
    """Return a run of days in words; a side that is not given is open."""
    sides = {
        "one": start and start == end,
        "both": start and end,
        "from": start,
        "to": end,
        "none": True,
    }
    code = next(code for code, holds in sides.items() if holds)
    return say("chain", f"days:{code}", lang, start=_iso(start) or "", end=_iso(end) or "")


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def check_data(found: Sequence[Fault], start: date, end: date) -> dict[str, Any]:
    """Return faults as data with stable keys."""
    faults = [
        {"code": one.code.value, "where": one.where, "from": _iso(one.start), "to": _iso(one.end)}
        for one in found
    ]
    days = {"from": start.isoformat(), "to": end.isoformat()}
    return {"schema": "chain-check.v1", **days, "faults": faults}


def path_lines(names: Names, way: Sequence[Step]) -> list[str]:
    """Return a way through the chain, one step a line, with its dates."""
    return aligned(
        (
            names.of(one.source),
            f"-{say('chain', f'edge:{one.edge}', names.lang)}->",
            names.of(one.target),
            names.areas(one.areas) if one.areas else "",
            one.start or "",
            one.end or "",
        )
        for one in way
    )
