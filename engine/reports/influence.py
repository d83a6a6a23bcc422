"""Influence periods in words: alone, and beside earlier ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.blocks import Line
from engine.reports.inert import inert

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Words
    from engine.model.justification import Citation
    from engine.model.timetable import Earlier, InfluencePeriod
    from engine.reports.timetable import Speaker


def periods(s: Speaker) -> Iterator[Line]:
    """Yield the period of each measure, what it comes to beside earlier ones, and these."""
    found = s.timetable.periods
    if not found:
        unasked = s.timetable.outcome == "open" and s.timetable.measure is None
        yield Line(s.say("no-periods-yet" if unasked else "no-periods"))
        return
    for period in found:
        yield Line(_told(s, period), s.voice.of(period.measure.label))
    earlier = {each.prior: each for period in found for each in period.earlier}
    for each in earlier.values():
        yield Line(_earlier(s, each))


def _told(s: Speaker, period: InfluencePeriod) -> str:
    return s.voice.joined([_alone(s, period), _joined(s, period), _several(s, period)])


def _alone(s: Speaker, period: InfluencePeriod) -> str:
    from_to = s.say(f"from:{period.measure.counts_from.value}")
    if period.start and period.own_end:
        days = {"start": str(period.start), "end": str(period.own_end)}
        from_to = s.say("from-to", counted=from_to, **days)
    cited = s.voice.cited(period.citation) if period.citation else ""
    bars = s.voice.of(period.bars) if period.bars else ""
    return s.say(
        "period",
        months=str(period.measure.months),
        from_to=from_to,
        article=s.say("period-article", article=cited) if cited else "",
        bars=s.say("bars", bars=bars) if bars else "",
    )


def _joined(s: Speaker, period: InfluencePeriod) -> str:
    reach = s.voice.of(period.rule_for) if period.rule_for else ""
    asked = asked_of(s, period.rule_citation, period.rule_to_verify)
    unsettled = period.unsettled not in (None, "start")
    caution = s.say(f"unsettled:{period.unsettled}", reach=reach, asked=asked) if unsettled else ""
    if period.end is None or period.rule is None:
        return caution
    cited = s.voice.cited(period.rule_citation) if period.rule_citation else ""
    told = s.say(
        f"joined:{period.rule.value}",
        end=str(period.end),
        cap=s.say("cap", months=str(period.cap)) if period.cap else "",
        article=s.say("by-article", article=cited) if cited else "",
    )
    return s.voice.joined([told, caution])


def asked_of(s: Speaker, citation: Citation | None, unplaced: Words | None) -> str:
    """Return what has to be compared with the text, or found in it."""
    found = citation.provision.to_verify if citation else None
    what = unplaced or found
    return s.voice.of(what) if what else s.say("to-verify-all")


def _several(s: Speaker, period: InfluencePeriod) -> str:
    if period.months_if_several is None:
        return ""
    least, most = period.months_if_several
    return s.say("if-several", least=str(least), most=str(most))


def _earlier(s: Speaker, each: Earlier) -> str:
    unknown = s.say("unknown-day")
    return s.say(
        "earlier",
        label=s.voice.of(each.label),
        start=each.start or unknown,
        end=str(each.end) if each.end else unknown,
        runs=s.say(f"runs:{each.runs}"),
        assumed=s.say("assumed") if each.assumed else "",
        prior=inert(each.prior),
    )
