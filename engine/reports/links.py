"""Links in words: the way through the chain, and the time in office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.model.links import Link, Step
    from engine.reports.voice import Voice

_TWO = 2


def chains(v: Voice, links: Iterable[Link]) -> str:
    """Return the ways of some links, one that is part of another folded into it."""
    found = list(links)
    ways = {_ids(link): way(v, link) for link in found}
    longest = [ids for ids in ways if not any(_within(ids, other) for other in ways)]
    shown = longest if not v.brief else longest[:_TWO]
    more = len(longest) - len(shown)
    parts = [ways[ids] for ids in shown]
    if more:
        parts.append(v.say("more-chains", count=str(more)))
    held = [link for link in found if not v.brief or link.in_office.value != "throughout"]
    return v.joined([*parts, *(tenure(v, link) for link in held)]) + assumed(v, found)


def _ids(link: Link) -> tuple[str, ...]:
    return tuple(f"{step.edge}:{step.target}" for step in link.path)


def _within(ids: Sequence[str], other: Sequence[str]) -> bool:
    return len(ids) < len(other) and tuple(other[: len(ids)]) == tuple(ids)


def way(v: Voice, link: Link) -> str:
    """Return the way of a link: from the post through its units to what failed."""
    steps = [step for step in link.path if step.edge != "holds"]
    if v.brief and steps:
        first = v.say("first-step", edge=v.say(f"edge:{steps[0].edge}"), target=_over(v, steps[0]))
        return first + "".join(_step(v, step) for step in steps[1:])
    start = steps[0].source if steps else link.post or link.subject
    return v.name(start) + "".join(_step(v, step) for step in steps)


def _over(v: Voice, step: Step) -> str:
    areas = v.listed(v.name(area) for area in step.areas)
    based = v.assessment.duties.get(step.basis or "") if not v.brief else None
    basis = v.say("step-basis", provision=v.cited(based.citation)) if based else ""
    told = v.joined([areas, basis])
    return v.name(step.target) + (v.say("in-brackets", text=told) if told else "")


def duty(v: Voice, ident: str) -> str:
    """Return an entry of a duty list: what is due, from whom, by which provision; in brief this."""
    entry = v.assessment.duties.get(ident)
    if entry is None:
        return v.name(ident)
    provision = v.cited(entry.citation)
    if v.brief:
        return provision
    four = [v.say(f"four:{entry.responsibility}")] if entry.responsibility else []
    told = v.joined([*four, v.of(entry.holder), provision])
    return v.say("duty", title=v.of(entry.title), told=told)


def _step(v: Voice, step: Step) -> str:
    return v.say("step", edge=v.say(f"edge:{step.edge}"), target=_over(v, step))


def tenure(v: Voice, link: Link) -> str:
    """Return how long a person held the post, against the period of the finding."""
    office = link.in_office.value
    least, most = link.days
    days = str(least) if least == most else f"{least}-{most}"
    of = str(link.period_days) if link.period_days is not None else "?"
    held = next((step for step in link.path if step.edge == "holds"), None)
    if link.kind == "organisation" and office == "throughout":
        return ""
    text = v.say(f"tenure:{office}", days=days, of=of)
    if held is None or office == "throughout":
        return text
    start, end = held.start or v.say("open-end"), held.end or v.say("to-date")
    return v.say("held", start=start, end=end) + ("" if v.brief else v.say("comma") + text)


def dates(v: Voice, links: Iterable[Link]) -> Iterator[str]:
    """Yield the posts held on the way of some links with their days; in full, all dated steps."""
    for step in (step for link in links for step in link.path):
        if step.edge == "holds" or (v.full and (step.start or step.end)):
            code = "held" if step.edge == "holds" else "dated"
            yield say(
                "why",
                code,
                v.lang,
                post=v.name(step.target),
                source=v.name(step.source),
                step=_step(v, step),
                start=step.start or v.say("open-end"),
                end=step.end or v.say("to-date"),
                mark=v.assumed([step.assumption]) if step.assumed else "",
            )


def assumed(v: Voice, links: Iterable[Link]) -> str:
    """Return the mark of the assumptions that some links rest on."""
    steps = (step for link in links for step in link.path if step.assumed)
    return v.assumed(step.assumption for step in steps)


def four(v: Voice, links: Iterable[Link], *, brief: bool = False) -> str:
    """Return which of the four responsibilities some links carry."""
    codes = dict.fromkeys(link.responsibility.value for link in links)
    shown = [code for code in codes if code != "none"] or list(codes)
    if brief:
        return v.listed(v.say(f"four:{code}") for code in shown)
    return v.listed(say("structural", f"link.responsibility={code}", v.lang) for code in shown)
