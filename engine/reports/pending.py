"""Who is still to be examined, who is not proposed, and what must be explained in writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.asking import FIRST
from engine.reports.blocks import Line, Table
from engine.reports.grounds import not_asked, speaking_for
from engine.reports.links import assumed, chains, four, tenure
from engine.reports.outcome import outcome
from engine.reports.versions import beside_open
from engine.text.catalogue import fill

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.assessment import Alert, NotProposed, ToBeEstablished
    from engine.model.justification import FactNode
    from engine.model.links import Link
    from engine.model.proposal import OpenCharge
    from engine.reports.blocks import Block
    from engine.reports.voice import Voice


def to_be_established(v: Voice) -> Iterator[Block]:
    """Yield who is to be examined: what speaks for them, then a row each with its question."""
    found = v.assessment.to_be_established
    favouring = [each for pending in found for each in pending.favouring]
    for pending in found:
        yield from _told(v, pending)
    unasked = [] if also_unasked(v) else list(not_asked(v, favouring))
    if unasked:
        yield Line(v.listed(unasked), v.say("entry:not-asked"))
    yield _table(v)


def _told(v: Voice, pending: ToBeEstablished) -> Iterator[Line]:
    """Yield what speaks for a subject, on a sheet of its own its links, and the later version."""
    told = v.joined(speaking_for(v, pending.favouring, _own(pending.links)))
    if v.alone:
        yield Line(told or v.say("for:nothing-recorded"), v.say("entry:for"))
        yield Line(chains(v, _own(pending.links)), v.say("entry:chain"))
    elif told:
        said = v.say("named", name=v.of(pending.subject.name), text=told)
        yield Line(said, v.say("entry:for"))
    for charge in pending.charges:
        beside = v.joined(beside_open(v, charge))
        if beside:
            short = v.say("other", short=v.short(charge.charge.regulation), text=beside)
            named = v.say("named", name=v.of(pending.subject.name), text=short)
            yield Line(short if v.alone else named, v.say("entry:versions"))


def also_unasked(v: Voice) -> str:
    """Return whom else the common list of unasked points is about, where the list is the same."""
    found = v.assessment.to_be_established
    said = [each for of in v.assessment.proposals for each in of.favouring]
    mine = [each for pending in found for each in pending.favouring]
    same = v.brief and said and mine and [*not_asked(v, said)] == [*not_asked(v, mine)]
    return v.say("unasked-too", whom=v.subjects(each.subject.id for each in found)) if same else ""


def _table(v: Voice) -> Table:
    """Return a row for each; a mark that all rows bear stands in the head of its column."""
    found = v.assessment.to_be_established
    marks = {assumed(v, _own(each.links)) for each in found}
    same = marks.pop() if len(marks) == 1 else ""
    codes = ["number", "subject", "four", "tenure", "first", *([] if v.brief else ["law"])]
    columns = [v.say(f"column:{code}") + (same if code == "tenure" else "") for code in codes]
    rows = tuple(_pending(v, each, marked=not same)[: len(codes)] for each in found)
    return Table(tuple(columns), rows)


def _own(links: Iterable[Link]) -> list[Link]:
    found = list(links)
    return [link for link in found if link.own_duty] or found


def _pending(v: Voice, pending: ToBeEstablished, *, marked: bool) -> tuple[str, ...]:
    links = _own(pending.links)
    laws = [each.charge.regulation for each in pending.charges if each.outcome != "no-law"]
    return (
        v.subjects([pending.subject.id]),
        v.of(pending.subject.name),
        four(v, links, brief=True),
        (v.joined(_tenure(v, link) for link in links) or v.say("organisation"))
        + (assumed(v, links) if marked else ""),
        _first(v, pending),
        v.listed(v.short(each) for each in laws),
    )


def _tenure(v: Voice, link: Link) -> str:
    least, most = link.days
    days = str(least) if least == most else f"{least}-{most}"
    of = str(link.period_days) if link.period_days is not None else "?"
    brief = link.in_office.value in ("throughout", "partly") and link.kind == "person"
    code = f"tenure-brief:{link.in_office.value}"
    return v.say(code, days=days, of=of) if brief else tenure(v, link)


def _first(v: Voice, pending: ToBeEstablished) -> str:
    """Return the question that settles most of what a subject waits for."""
    own = {point.key for point in pending.conditions}
    asked = [each for each in v.assessment.questions if each.key in v.numbers.questions]
    for place, question in enumerate(asked):
        if question.key in own:
            if v.brief and place < FIRST:
                return v.asked([question.key], bare=True)
            fact = v.fact(question.fact) if question.fact else v.of(question.text)
            return v.say("first-asked", fact=fact, questions=v.asked([question.key]))
    return v.joined(outcome(v, each) for each in pending.charges)


def not_proposed(v: Voice) -> Iterator[Block]:
    """Yield who was considered and is not proposed, a row each with the reason."""
    rows = tuple(_not_proposed(v, each) for each in v.assessment.not_proposed)
    codes = () if v.brief else ("number", "subject", "reason")
    yield Table(tuple(v.say(f"column:{code}") for code in codes), rows)


def both(v: Voice) -> Iterator[Block]:
    """Yield who is to be examined and then who is not proposed."""
    if v.assessment.to_be_established:
        yield from to_be_established(v)
    if v.assessment.not_proposed:
        yield from not_proposed(v)


def _not_proposed(v: Voice, each: NotProposed) -> tuple[str, ...]:
    found = v.joined(_reason(v, charge) for charge in each.charges if charge.outcome != "no-law")
    reason = found or v.say("outcome:no-law" if each.charges else "outcome:no-regulation")
    told = v.say("not-proposed-for", reason=reason) if v.brief else reason
    return v.subjects([each.subject.id]), v.of(each.subject.name), told


def _reason(v: Voice, charge: OpenCharge) -> str:
    failed = next((miss.failed for miss in charge.misses if miss.failed), ())
    if charge.outcome != "not-met" or not failed:
        return outcome(v, charge)
    return v.joined(_because(v, node) for node in failed)


NO_DUTY = ("link.own_duty=no",)


def _because(v: Voice, node: FactNode) -> str:
    value = v.value(node.fact, node.value)
    worded = f"{node.fact}={node.value}"
    told = node.value in ("yes", "no")
    text = v.say("fact", label=v.fact(node.fact), value=value) if told else value
    if worded in NO_DUTY:
        text = v.say("reason:no-duty")
    return text + v.assumed([node.assumption])


def alerts(v: Voice) -> Iterator[Line]:
    """Yield what a person must explain in writing before anything is decided."""
    if v.brief:
        yield from _by_provision(v)
        return
    for alert in v.assessment.alerts:
        told = _alert(v, alert) if v.full and not v.alone else _about(v, alert)
        yield Line(v.say("alert", label=v.of(alert.label), text=told), _number(v, alert))


def _number(v: Voice, alert: Alert) -> str:
    return v.say("alert-label", number=str(v.numbers.alerts[alert.rule, alert.citation]))


def _by_provision(v: Voice) -> Iterator[Line]:
    """Yield the alerts of each regulation in a line, each article named once."""
    grouped: dict[str, dict[str, list[str]]] = {}
    for alert in v.assessment.alerts:
        articles = grouped.setdefault(v.of(alert.citation.short), {})
        text = v.say("alert", label=v.of(alert.label), text=_whom(v, alert))
        told = v.say("alert-numbered", label=_number(v, alert), text=text)
        articles.setdefault(v.article(alert.citation), []).append(told)
    for short, articles in grouped.items():
        texts = (
            v.say("alert-article", article=article, text=v.joined(told))
            for article, told in articles.items()
        )
        yield Line(v.say("labelled", label=short, text=v.joined(texts)))


def _whom(v: Voice, alert: Alert) -> str:
    """Return whom and what an alert is about, by number; with neither it is the case."""
    whom = v.subjects(alert.subjects)
    told = v.say("alert-whom", whom=whom) if whom else v.findings(alert.findings)
    return told or v.say("alert-case")


def _about(v: Voice, alert: Alert) -> str:
    """Return whom and what an alert is about, and its provision."""
    names = v.listed(v.name(each) for each in alert.subjects) if v.alone else ""
    about = names or _whom(v, alert)
    return v.say("alert-about", about=about, provision=v.cited(alert.citation))


def _alert(v: Voice, alert: Alert) -> str:
    """Return the reason of an alert, its provision at the end unless the reason names it."""
    told = v.of(alert.because)
    filled = _filled(v, alert, told).rstrip(v.say("stop"))
    if "{provision}" in told:
        return filled
    return filled + v.say("in-brackets", text=v.cited(alert.citation))


def _filled(v: Voice, alert: Alert, told: str) -> str:
    return fill(
        told,
        {
            "subject": v.listed(v.name(each) for each in alert.subjects),
            "finding": v.findings(alert.findings),
            "evidence": v.evidence(
                piece
                for each in alert.findings
                if each in v.assessment.findings
                for piece in v.assessment.findings[each].evidence
            ),
            "provision": v.cited(alert.citation),
        },
    )
