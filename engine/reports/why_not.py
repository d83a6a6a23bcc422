"""Why not, in words: the result, what speaks for the subject, then the nearest way first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from engine.reports.blocks import Heading, Line, View
from engine.reports.grounds import grounds, not_asked, speaking_for
from engine.reports.law import by_verb
from engine.reports.links import chains
from engine.reports.release_mark import release_line
from engine.reports.voice import voice
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.assessment import Assessment
    from engine.model.base import Lang
    from engine.model.why_not import Beyond, NearCondition, Nearest, WhyNot
    from engine.reports.blocks import Block
    from engine.reports.voice import Voice

_STATES = ("holds", "fails", "unknown")
_READ = ("qualify", "attribute")


def why_not_view(found: WhyNot, assessment: Assessment, lang: Lang) -> View:
    """Return why something is not proposed, in words. Things keep the numbers of the assessment."""
    v = voice(assessment, lang, assessment, full=False, alone=False)
    return View(tuple(_blocks(v, found)))


def _said(v: Voice, code: str, **details: str) -> str:
    return say("why_not", code, v.lang, **details)


def _blocks(v: Voice, found: WhyNot) -> Iterator[Block]:
    who = v.of(found.subject.name)
    code = "title:asked" if found.asked else "title"
    asked = v.of(found.asked.label) if found.asked else ""
    yield Heading(1, _said(v, code, who=who, asked=asked))
    yield from release_line(v.assessment.digests, v.lang)
    yield Line(_conclusion(v, found), _said(v, "label:conclusion"))
    told = v.joined(speaking_for(v, found.favouring, found.links))
    yield Line(told or v.say("for:nothing-recorded"), _said(v, "label:for"))
    for place, way in enumerate(found.nearest):
        yield Heading(2, _title(v, way, "next" if place else "nearest"))
        yield from _way(v, way)
    yield from _rest(v, found)


def _conclusion(v: Voice, found: WhyNot) -> str:
    if found.standing == "proposed" and found.asked is None:
        return _said(v, "proposed-already")
    missing = not found.nearest and found.verdict != "no-provision"
    return _said(
        v,
        "conclusion",
        standing=_standing(v, found),
        verdict=_said(v, f"verdict:{found.verdict}"),
        meaning=_said(v, "meaning:no-way" if missing else f"meaning:{found.verdict}"),
    )


def _standing(v: Voice, found: WhyNot) -> str:
    if found.standing == "proposed":
        return _said(v, "without-this")
    return v.say(f"verdict:{found.standing}")


def _title(v: Voice, way: Nearest, code: str) -> str:
    counted = Counter[str](each.state for each in way.conditions)
    counts = (
        _said(v, f"count:{state}", count=str(counted[state])) for state in _STATES if counted[state]
    )
    return _said(v, code, law=_law(v, way), count=str(len(way.conditions)), counts=v.listed(counts))


def _law(v: Voice, way: Nearest) -> str:
    articles = (v.article(rule.citation) for rule in way.rules if rule.stage in _READ)
    short = v.short(way.charge.regulation)
    version = v.say("in-brackets", text=str(way.charge.version.year)) if way.charge.version else ""
    return _said(v, "law", short=short + version, articles=v.listed(articles))


def _way(v: Voice, way: Nearest) -> Iterator[Line]:
    by_state: dict[str, list[NearCondition]] = {state: [] for state in _STATES}
    for each in way.conditions:
        by_state[each.state].append(each)
    held = v.joined(_held(v, each) for each in by_state["holds"])
    if held:
        yield Line(held, _said(v, "label:holds"), branch=True)
    for state in ("fails", "unknown"):
        for each in by_state[state]:
            yield Line(_condition(v, each), _said(v, f"label:{state}"), branch=True)
    yield Line(chains(v, way.links), _said(v, "label:chain"), branch=True)
    yield Line(_then(v, way), _said(v, "label:then"), branch=True)


def _held(v: Voice, each: NearCondition) -> str:
    yes = each.value == "yes"
    return _said(
        v,
        "held" if yes else "held-value",
        fact=v.fact(each.fact),
        value=v.value(each.fact, each.value),
        place=_place(v, each),
        mark=v.assumed([each.assumption]),
    )


def _condition(v: Voice, each: NearCondition) -> str:
    value = v.value(each.fact, each.value) if each.state == "fails" else ""
    return _said(
        v,
        "condition",
        fact=v.fact(each.fact),
        place=_place(v, each),
        value=_said(v, f"value:{each.state}", value=value),
        required=v.value(each.fact, each.required),
        mark=v.assumed([each.assumption]),
        question=v.asked([f"unknown:{each.fact}"]),
        by=_said(v, "by", by=v.of(each.judged_by)) if each.judged_by else "",
    )


def _place(v: Voice, each: NearCondition) -> str:
    """Return the number of the finding that a condition is about, in brackets."""
    finding = each.of.partition("/")[0].rpartition("@")[2]
    number = v.findings([finding])
    return v.say("in-brackets", text=number) if number else ""


def _then(v: Voice, way: Nearest) -> str:
    then = way.then
    powers = v.joined(v.of(each) for measure in then.measures for each in measure.powers)
    also = [each for each in way.alike if each in v.numbers.findings]
    told = _said(
        v,
        "then",
        verdict=v.say(f"verdict:{then.status}"),
        measures=v.joined(by_verb(v, then.kind, then.measures)),
        responsibility=v.listed(v.of(each) for each in then.responsibility),
        powers=_said(v, "powers", power=powers) if powers else "",
    )
    return told + (_said(v, "alike", findings=v.findings(also)) if len(also) > 1 else "")


def _rest(v: Voice, found: WhyNot) -> Iterator[Block]:
    yield Heading(2, _said(v, "rest"))
    considered = v.joined(_considered(v, found))
    if considered:
        yield Line(considered, _said(v, "label:exceptions"))
    beyond = v.joined(_beyond(v, each) for each in found.beyond)
    if beyond:
        yield Line(beyond, _said(v, "label:beyond"))
    look = v.joined(
        v.of(each.ask)
        for way in found.nearest
        for each in way.conditions
        if each.ask is not None and each.state != "holds"
    )
    if look:
        yield Line(look, _said(v, "label:look"))
    unasked = v.joined(not_asked(v, found.favouring))
    if unasked:
        yield Line(_said(v, "also", facts=unasked), _said(v, "label:also"))
    yield Line(_said(v, "caution"), _said(v, "label:caution"))
    if found.nearest:
        yield Line(_said(v, "checked", count=str(len(found.nearest))), _said(v, "label:checked"))


def _considered(v: Voice, found: WhyNot) -> Iterator[str]:
    """Yield the grounds that each regulation of a way has in the subject's favour."""
    for way in found.nearest:
        regulation = way.charge.regulation
        own = [
            each
            for each in found.favouring
            if each.citation is not None and each.citation.regulation == regulation
        ]
        told = v.joined(grounds(v, own, [], {}))
        if told:
            yield v.say("labelled", label=v.short(regulation), text=told)


def _beyond(v: Voice, each: Beyond) -> str:
    proposed = each.outcome == "proposed"
    reason = _said(v, "beyond:proposed") if proposed else v.say(f"outcome:{each.outcome}", mark="")
    texts = v.listed(map(v.article, each.waiting))
    waiting = _said(v, "waiting", texts=texts) if texts and not proposed else ""
    return _said(v, "beyond", short=v.short(each.charge.regulation), reason=reason + waiting)
