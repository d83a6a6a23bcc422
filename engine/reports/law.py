"""What the law permits in a proposal: basis, range, options, and what measures bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.justification import ConclusionNode
from engine.model.measures import Merge
from engine.text.catalogue import fill

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.model.justification import Citation
    from engine.model.offered import (
        Combined,
        Measures,
        MeasureView,
        Narrowing,
        Offered,
        Together,
    )
    from engine.model.proposal import Proposal
    from engine.model.why_not import Measured
    from engine.reports.voice import Voice


def basis(v: Voice, proposal: Proposal) -> Iterator[str]:
    """Yield the provisions that a proposal stands on: of the breach, of the responsibility."""
    short = v.short(proposal.charge.regulation)
    for node in proposal.circumstances:
        article, title = v.article(node.citation), v.of(node.title)
        yield v.say(
            "basis-brief" if v.brief else "basis", short=short, article=article, title=title
        )
    nodes = proposal.justification.nodes
    found = (nodes.get(name) for each in proposal.responsibility for name in each.conclusions)
    cited = [v.article(node.citation) for node in found if isinstance(node, ConclusionNode)]
    if cited and v.brief:
        yield v.say("basis-responsibility", article=v.listed(cited))


def span(v: Voice, measures: Measures) -> str:
    """Return what may be chosen: both ends of a range, or a set; marked where policy narrows it."""
    narrowed = measures.range != measures.statutory
    mark = v.say("local-mark") if narrowed else ""
    return ends(v, measures, measures.range) + mark


def ends(v: Voice, measures: Measures, found: Sequence[MeasureView]) -> str:
    """Return some of the measures: both ends of a range, or all of a set."""
    return _worded(v, measures.kind, found)


def _worded(v: Voice, kind: str, found: Sequence[MeasureView | Measured]) -> str:
    labels = [v.of(each.label) for each in found]
    if kind == "set" or len(labels) == 1:
        return v.listed(labels)
    return v.say("range", low=labels[0], high=labels[-1]) if labels else v.say("no-measure")


def by_verb(v: Voice, kind: str, found: Iterable[Offered | Measured]) -> Iterator[str]:
    """Yield measures by the verb of the rules that permit them, with the articles these stand in.

    A measure that rules with different verbs permit is told under each. Another regulation than
    that of the charge is named.
    """
    grouped: dict[tuple[str, str], list[Offered | Measured]] = {}
    for view in found:
        cited: dict[str, list[str]] = {}
        for each in view.by:
            at = v.article if each.citation.version else v.cited
            cited.setdefault(v.say(f"verb:{each.verb}"), []).append(at(each.citation))
        for verb, articles in cited.items():
            grouped.setdefault((verb, v.listed(articles)), []).append(view)
    for (verb, where), views in grouped.items():
        yield v.say("by-verb", verb=verb, measures=_worded(v, kind, views), articles=where)


def allowed(v: Voice, found: Measures, told: str, mark: str) -> str:
    """Return what may be chosen, as told, with its verb; a set by its several verbs."""
    if found.kind == "range" and len(found.verbs) == 1:
        verb = v.say(f"verb:{found.verbs[0]}")
        return v.say("permitted:range", verb=verb, measures=told, mark=mark)
    listed = v.joined(by_verb(v, found.kind, found.range))
    return v.say(f"permitted:{found.kind}:by-verb", measures=listed, mark=mark)


def permitted(v: Voice, proposal: Proposal) -> Iterator[str]:
    """Yield the range with its verb or the measures by theirs, and what it would be otherwise."""
    found = proposal.measures
    marks = v.assumed_in(proposal.conditions)
    yield allowed(v, found, span(v, found), marks)
    if found.range != found.statutory:
        yield v.say("statutory", measures=ends(v, found, found.statutory))
    yield from (_policy(v, each) for each in found.local)
    if found.base != found.statutory:
        yield v.say("base", measures=ends(v, found, found.base))
    if found.otherwise:
        yield v.say("otherwise", measures=ends(v, found, found.otherwise))
    elif proposal.conditions and not v.brief:
        yield v.say("otherwise-nothing")
    if found.waiting:
        texts = v.listed(map(v.article, found.waiting_for))
        yield v.say("waiting", measures=ends(v, found, found.waiting), texts=texts)


def combination(v: Voice, measures: Measures) -> Iterator[str]:
    """Yield what several violations come to, and what the pack says of provisions and periods."""
    for each in measures.combined:
        if each.kind == "merge":
            yield from _several(v, measures, each)
        if each.kind != "merge" or measures.if_several:
            cap = v.say("combined-cap", months=str(each.cap_months)) if each.cap_months else ""
            text = v.say(f"combined:{each.code}", cap=cap)
            reach = v.say("combined-reach", reach=v.of(each.reach)) if each.reach else ""
            asked = v.say("combined-asked", asked=v.of(each.to_verify)) if each.to_verify else ""
            yield text + _in_article(v, each.citation) + reach + asked + _unsaid(v, each)


def _unsaid(v: Voice, each: Combined) -> str:
    """Return that the law does not say it, where taking the graver provision is our choice."""
    return v.say("combined-unsaid") if each.kind == "concurrence" and not each.citation else ""


def _several(v: Voice, measures: Measures, how: Combined) -> Iterator[str]:
    """Yield what the highest sanction is raised to, and the period of those that are equal."""
    for each in measures.if_several:
        due, then = v.of(each.due.label), v.of(each.then.label)
        if how.code is Merge.HIGHEST_PLUS_ONE:
            yield v.say("if-several", due=due, then=then)
        if each.together:
            yield _together(v, due, each.together, how)


def _together(v: Voice, due: str, period: Together, how: Combined) -> str:
    return v.say(
        "if-several:together",
        due=due,
        count=str(period.count),
        least=str(period.least),
        most=str(period.most),
        verb=v.say(f"period-verb:{how.verb}") if how.verb else "",
    )


def influence(v: Voice, proposal: Proposal) -> Iterator[str]:
    """Yield what each measure and option bars, and for how long."""
    for each in proposal.influence:
        told = [
            v.counted("month", each.months) if each.months is not None else "",
            v.of(each.bars) if each.bars else "",
        ]
        label = v.of(each.label) + _in_article(v, each.citation)
        yield v.say("bars", label=label, text=v.joined(told))


def _in_article(v: Voice, citation: Citation | None) -> str:
    return v.say("in-brackets", text=v.article(citation)) if citation else ""


def _policy(v: Voice, each: Narrowing) -> str:
    """Return what a provision of local policy says, and what effect it had."""
    low, high = v.of(each.low.label), v.of(each.high.label)
    return v.say(
        f"policy:{each.effect}",
        provision=v.cited(each.citation),
        title=v.of(each.title),
        measures=low if low == high else v.say("range", low=low, high=high),
        mark=v.assumed_in(each.conditions),
        questions=v.asked_in(each.conditions),
    )


def options(v: Voice, proposal: Proposal) -> Iterator[str]:
    """Yield what may be chosen beside the range, what one provision permits together."""
    grouped: dict[str, list[str]] = {}
    for each in proposal.options:
        text = v.say(
            "option",
            verb=v.say(f"option-verb:{each.verb}"),
            article=v.cited(each.citation),
            mark=v.assumed_in(each.conditions),
            questions=v.asked_in(each.conditions),
        )
        grouped.setdefault(text, []).append(v.of(each.label))
    yield from (fill(text, {"label": v.listed(labels)}) for text, labels in grouped.items())
