"""The facts that are supposed, in words: what is, what would be, and who judges it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.flip import Supposed
    from engine.reports.voice import Voice

_TWO = 2


def group(v: Voice, changes: Sequence[Supposed]) -> str:
    """Return changes of which any one will do, those that read alike told together."""
    facts: dict[str, list[Supposed]] = {}
    for each in changes:
        facts.setdefault(each.key, []).append(each)
    alike: dict[tuple[str, str, str], list[str]] = {}
    for found in facts.values():
        alike.setdefault(_told(v, found), []).append(_fact(v, found[0]))
    told = [
        say("flip", "change", v.lang, facts=v.listed(names), now=now, then=then, who=who)
        for (now, then, who), names in alike.items()
    ]
    text = v.joined(told)
    return text if len(facts) < _TWO else say("flip", "any", v.lang, text=text)


def _told(v: Voice, found: Sequence[Supposed]) -> tuple[str, str, str]:
    first = found[0]
    then = say("flip", "or", v.lang).join(v.of(each.supposed.label) for each in found)
    return v.of(first.present.label) + v.assumed(first.assumptions), then, _judge(v, first)


def _judge(v: Voice, change: Supposed) -> str:
    return v.of(change.judged_by) if change.judged_by else v.say("people")


def _fact(v: Voice, change: Supposed) -> str:
    return "".join(_parts(v, change))


def _parts(v: Voice, change: Supposed) -> Iterator[str]:
    findings = v.findings(change.findings)
    if findings:
        yield f"{findings} "
    yield v.of(change.label)
    if change.known == "unknown":
        yield v.asked([f"unknown:{change.fact}"])
