"""What is supposed of a case, in words, each with what the case now says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.change import Falls, SetFact
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.model.change import Serves
    from engine.model.what_if import Held, Supposed
    from engine.reports.voice import Voice

UNKNOWN = "unknown"


def supposed(v: Voice, each: Supposed) -> str:
    """Return a supposition as a statement."""
    change = each.change
    if isinstance(change, SetFact):
        return _set(v, change, each.now)
    if isinstance(change, Falls):
        return _falls(v, change.what)
    return _serves(v, change, each.now)


def _say(v: Voice, code: str, **details: str) -> str:
    return say("suppose", code, v.lang, **details)


def _set(v: Voice, change: SetFact, now: Iterable[Held]) -> str:
    kind = {
        (False, False): "case",
        (False, True): "finding",
        (True, False): "subject",
        (True, True): "link",
    }[change.subject is not None, bool(change.findings)]
    subject, findings = v.name(change.subject or ""), v.findings(change.findings)
    return _say(
        v,
        "set",
        of=_say(v, f"of:{kind}", subject=subject, findings=findings) if kind != "case" else "",
        fact=v.fact(change.fact),
        value=_value(v, change.fact, change.value),
        now=_now(v, change.fact, now),
    )


def _value(v: Voice, fact: str, value: str | int) -> str:
    return v.value(fact, None if value == UNKNOWN else value)


def _now(v: Voice, fact: str, now: Iterable[Held]) -> str:
    """Return what is said of a fact; of which findings, if it is not the same of all."""
    told: dict[tuple[str, str], list[str]] = {}
    for each in now:
        told.setdefault((v.value(fact, each.value), v.assumed([each.assumption])), []).append(
            each.of
        )
    one = len(told) == 1
    return v.joined(
        _say(
            v,
            "now" if one or not v.findings(of) else "now-of",
            value=value,
            mark=mark,
            findings=v.findings(of),
        )
        for (value, mark), of in told.items()
    )


def _falls(v: Voice, what: str) -> str:
    title = v.name(what)
    if what in v.numbers.findings:
        return _say(v, "falls:finding", number=v.findings([what]), title=title)
    if what in v.numbers.evidence:
        return _say(v, "falls:evidence", number=v.evidence([what]), title=title)
    number = _say(v, "assumption", number=str(v.numbers.assumptions.get(what, what)))
    return _say(v, "falls:assumption", number=number, title=title)


def _serves(v: Voice, change: Serves, now: Iterable[Held]) -> str:
    held = v.joined(_span(v, str(each.value)) + v.assumed([each.assumption]) for each in now)
    return _say(
        v,
        "serves",
        person=v.name(change.person),
        post=v.name(change.post),
        start=str(change.start or _say(v, "open-start")),
        end=str(change.end or _say(v, "open-end")),
        now=held or _say(v, "no-span"),
    )


def _span(v: Voice, written: str) -> str:
    start, _, end = written.partition("..")
    return _say(v, "span", start=start or _say(v, "open-start"), end=end or _say(v, "open-end"))
