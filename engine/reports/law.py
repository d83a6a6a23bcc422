"""What the law permits in a proposal: basis, range, options, and who may decide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.justification import ConclusionNode
from engine.model.measures import Merge
from engine.text.catalogue import fill

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.model.proposal import Authority, Measures, MeasureView, Merging, Proposal, Together
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
    """Return what is permitted: both ends of a range, or a set."""
    return _span(v, measures, measures.range)


def _span(v: Voice, measures: Measures, found: Sequence[MeasureView]) -> str:
    labels = [v.of(each.label) for each in found]
    if measures.kind == "set" or len(labels) == 1:
        return v.listed(labels)
    return v.say("range", low=labels[0], high=labels[-1]) if labels else v.say("no-measure")


def permitted(v: Voice, proposal: Proposal) -> Iterator[str]:
    """Yield the range with its verb, and what it would be otherwise."""
    found = proposal.measures
    marks = v.assumed_in(proposal.conditions)
    verb = v.say(f"verb:{found.verb}")
    yield v.say(f"permitted:{found.kind}", verb=verb, measures=span(v, found), mark=marks)
    if found.base != found.range:
        yield v.say("base", measures=_span(v, found, found.base))
    if found.otherwise:
        yield v.say("otherwise", measures=_span(v, found, found.otherwise))
    elif proposal.conditions and not v.brief:
        yield v.say("otherwise-nothing")
    if found.waiting:
        yield v.say("waiting", measures=_span(v, found, found.waiting))
    if found.merging and not v.brief:
        yield from _several(v, found, found.merging)


def _several(v: Voice, found: Measures, how: Merging) -> Iterator[str]:
    """Yield what several violations come to together, and the period of those that are equal."""
    article = v.say("in-brackets", text=v.cited(how.citation)) if how.citation else ""
    if how.merge is not Merge.HIGHEST_PLUS_ONE:
        yield v.say("if-several:heaviest", article=article)
    for each in found.if_several:
        due, then = v.of(each.due.label), v.of(each.then.label)
        if how.merge is Merge.HIGHEST_PLUS_ONE:
            yield v.say("if-several", due=due, then=then, article=article)
        if each.together:
            yield _together(v, due, each.together, how)


def _together(v: Voice, due: str, period: Together, how: Merging) -> str:
    return v.say(
        "if-several:together",
        due=due,
        count=str(period.count),
        least=str(period.least),
        most=str(period.most),
        verb=v.say(f"period-verb:{how.verb}") if how.verb else "",
        cap=v.say("period-cap", months=str(how.cap_months)) if how.cap_months else "",
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


def authority(v: Voice, proposals: Iterable[Proposal]) -> Iterator[str]:
    """Yield who may decide which measures on whom, each rule once."""
    grouped: dict[tuple[str, str], list[tuple[Proposal, Authority]]] = {}
    for proposal in proposals:
        for each in proposal.authority:
            grouped.setdefault((_decides(v, each), _by(v, each)), []).append((proposal, each))
    joined: dict[tuple[str, str, str], list[str]] = {}
    for (text, by), found in grouped.items():
        whom = v.subjects(proposal.subject.id for proposal, _ in found)
        joined.setdefault((whom, v.listed(_measures(v, found)), by), []).append(text)
    code = "authority-alone" if v.alone else "authority"
    for (whom, measures, by), texts in joined.items():
        told = fill(by, {"text": v.joined(texts)})
        yield v.say(code, whom=whom, measures=measures, text=told)


def _decides(v: Voice, each: Authority) -> str:
    verb = v.say(f"authority-verb:{each.verb}")
    return v.say("decides", verb=verb, label=v.of(each.label))


def _by(v: Voice, each: Authority) -> str:
    """Return the provision and the conditions of an authority, with room for what they are of."""
    return v.say(
        "by-article",
        article=v.cited(each.citation),
        mark=v.assumed_in(each.conditions),
        questions=v.asked_in(each.conditions),
    )


def _measures(v: Voice, found: Iterable[tuple[Proposal, Authority]]) -> list[str]:
    words: dict[str, str] = {}
    for proposal, each in found:
        known = {view.id: view for view in (*proposal.measures.range, *proposal.measures.base)}
        options = {view.id: view.label for view in proposal.options}
        if each.measure in known:
            words[each.measure] = v.of(known[each.measure].label)
        elif each.measure in options:
            words[each.measure] = v.of(options[each.measure])
    return list(words.values())
