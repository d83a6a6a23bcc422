"""What a report on recusal says of one reviewer, label by label."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from engine.reports.blocks import Line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.model.links import Link
    from engine.model.recusal import RecusalRule, RelationView, ReviewerView
    from engine.reports.recusal_voice import RecusalVoice


def entries(v: RecusalVoice, reviewer: ReviewerView) -> Iterator[Line]:
    """Yield all that is said of a reviewer."""
    found = {
        "capacity": [_capacities(v, reviewer)],
        "ground": _grounds(v, reviewer),
        "pending": _pending(v, reviewer),
        "other": _others(v, reviewer),
        "chain": [_chain(v, reviewer)],
        "decides": _decides(v, reviewer),
    }
    for label, texts in found.items():
        for at, text in enumerate(text for text in texts if text):
            yield Line(text, "" if at else v.say(f"entry:{label}"), branch=True)


def _capacities(v: RecusalVoice, reviewer: ReviewerView) -> str:
    told = (
        v.say(
            "capacity",
            label=v.of(each.label),
            value=v.fact(each.value),
            mark=v.say("assumed") if each.assumption else "",
        )
        for each in reviewer.capacities
    )
    return v.joined(told) or v.say("capacity:none")


def _recorded(v: RecusalVoice, reviewer: ReviewerView, rule: RecusalRule) -> str:
    """Return the recorded relations that a ground reads."""
    mine = (
        each for each in reviewer.relations if each.party == rule.party and each.kind in rule.kinds
    )
    return v.joined(v.relation(each) for each in mine)


def _alike(rules: Iterable[RecusalRule]) -> Iterator[list[RecusalRule]]:
    """Yield the rules that say the same of the same relations, whichever law they are of."""

    def key(each: RecusalRule) -> tuple[str, ...]:
        party = each.party
        whom = (party.part, party.id or "") if party else ("", "")
        return (*whom, *each.kinds, each.verb.value, each.status.value, *_unknown(each))

    for _, group in groupby(sorted(rules, key=key), key=key):
        yield list(group)


def _grounds(v: RecusalVoice, reviewer: ReviewerView) -> Iterator[str]:
    for group in _alike(reviewer.grounds):
        first = group[0]
        conditional = first.status.value == "conditional"
        yield v.say(
            "ground",
            relation=_recorded(v, reviewer, first),
            verb=v.say(f"verb:{first.verb}"),
            mark=v.say("condition:conditional") if conditional else "",
            articles=v.cited(each.citation for each in group),
        )


def _unknown(rule: RecusalRule) -> tuple[str, ...]:
    """Return what else is not known: the relation itself is said already."""
    own = {f"relation.{kind}" for kind in rule.kinds}
    facts = (point.fact for point in rule.conditions if point.kind == "unknown" and point.fact)
    return tuple(fact for fact in facts if fact not in own)


def _pending(v: RecusalVoice, reviewer: ReviewerView) -> Iterator[str]:
    for group in _alike(reviewer.to_be_established):
        first = group[0]
        facts = v.listed(v.fact(fact) for fact in _unknown(first))
        yield v.say(
            "pending",
            relation=_recorded(v, reviewer, first),
            verb=v.say(f"verb:{first.verb}"),
            articles=v.cited(each.citation for each in group),
            needs=v.say("needs", facts=facts) if facts else "",
        )


def _others(v: RecusalVoice, reviewer: ReviewerView) -> Iterator[str]:
    for each in reviewer.relations:
        if not each.read:
            yield v.say(_unread(each), relation=v.relation(each))


def _unread(each: RelationView) -> str:
    return "refuted" if each.standing == "refuted" else "unread"


def _chain(v: RecusalVoice, reviewer: ReviewerView) -> str:
    posts = v.joined(_posts(v, reviewer.links))
    judged = v.say("chain:judge", posts=posts) if posts else ""
    stands = "" if reviewer.post == "linked" else v.say(f"chain:{reviewer.post}")
    return v.joined([stands, judged])


def _posts(v: RecusalVoice, links: Sequence[Link]) -> Iterator[str]:
    """Yield the posts held, each with the findings on whose chain it stands."""
    for post in dict.fromkeys(link.post for link in links if link.post):
        mine = [link for link in links if link.post == post]
        start, end = mine[0].stretches[0][0], mine[0].stretches[-1][1]
        yield v.say(
            "chain:post",
            post=v.name(post or ""),
            start=start or v.say("open-end"),
            end=end or v.say("to-date"),
            findings=v.listed(v.name(link.finding) for link in mine),
            own=v.say("chain:own") if any(link.own_duty for link in mine) else "",
        )


def _decides(v: RecusalVoice, reviewer: ReviewerView) -> Iterator[str]:
    for each in reviewer.decided_by:
        verb, article = v.say(f"decides-verb:{each.verb}"), v.cited([each.citation])
        yield v.say("decides", label=v.of(each.label), verb=verb, article=article)
    yield from _deciding_open(v, reviewer.deciding_open)
    silent = _silent(v, reviewer)
    yield from (v.say("decides-silent", law=law) for law in silent)
    if not (reviewer.decided_by or reviewer.deciding_open or silent):
        yield v.say("decides-nobody")


def _deciding_open(v: RecusalVoice, rules: Iterable[RecusalRule]) -> Iterator[str]:
    grouped: dict[str, list[RecusalRule]] = {}
    for each in rules:
        grouped.setdefault(v.listed(v.fact(fact) for fact in _unknown(each)), []).append(each)
    for facts, found in grouped.items():
        labels = v.say("or-else").join(dict.fromkeys(v.of(each.label) for each in found))
        articles = v.cited(each.citation for each in found)
        yield v.say("decides-open", facts=facts, labels=labels, articles=articles)


def _silent(v: RecusalVoice, reviewer: ReviewerView) -> list[str]:
    """Return the laws that give or may give a ground and do not say who decides."""
    rules = (*reviewer.grounds, *reviewer.to_be_established)
    concerned = {each.citation.regulation for each in rules}
    return [
        v.of(law.title)
        for law in v.found.law
        if law.regulation in concerned and not law.names_decider
    ]
