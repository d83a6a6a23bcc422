"""The facts that are supposed, in words: what is, what would be, and who judges it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.model.flip import Supposed
    from engine.reports.voice import Voice

_TWO = 2


def group(v: Voice, changes: Sequence[Supposed], *, placed: bool) -> str:
    """Return changes of which any one will do, those that read alike told together.

    `placed` says of which finding each is; otherwise that is said elsewhere.
    """
    facts: dict[str, list[Supposed]] = {}
    for each in changes:
        facts.setdefault(each.key, []).append(each)
    alike: dict[tuple[str, str, str], list[Supposed]] = {}
    for found in facts.values():
        alike.setdefault(_told(v, found), []).append(found[0])
    told = [
        say("flip", "change", v.lang, facts=_facts(v, found, placed), now=now, then=then, who=who)
        for (now, then, who), found in alike.items()
    ]
    text = v.joined(told)
    return text if len(facts) < _TWO else say("flip", "any", v.lang, text=text)


def _told(v: Voice, found: Sequence[Supposed]) -> tuple[str, str, str]:
    first = found[0]
    then = say("flip", "or", v.lang).join(v.of(each.supposed.label) for each in found)
    return v.of(first.present.label) + v.assumed(first.assumptions), then, _judge(v, first)


def _judge(v: Voice, change: Supposed) -> str:
    return v.of(change.judged_by) if change.judged_by else v.say("people")


def _facts(v: Voice, found: Sequence[Supposed], placed: bool) -> str:  # noqa: FBT001 - as above
    """Return facts by their labels, each once, with the findings they are of."""
    by_label: dict[str, list[Supposed]] = {}
    for each in found:
        by_label.setdefault(_label(v, each), []).append(each)
    return v.listed(
        _place(v, alike) + label if placed else label for label, alike in by_label.items()
    )


def _place(v: Voice, alike: Sequence[Supposed]) -> str:
    findings = v.findings(finding for each in alike for finding in each.findings)
    return f"{findings} " if findings else ""


def _label(v: Voice, change: Supposed) -> str:
    asked = v.asked([f"unknown:{change.fact}"]) if change.known == "unknown" else ""
    return v.of(change.label) + asked
