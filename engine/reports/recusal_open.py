"""What nobody has recorded of any reviewer, and who may ask for recusal: once for all reviewers."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from engine.reports import citing
from engine.reports.blocks import Heading, Line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.recusal import PartyView, RecusalRule, Unasked
    from engine.reports.blocks import Block
    from engine.reports.recusal_voice import RecusalVoice

Asked = list[tuple[int, "Unasked"]]


def unasked(v: RecusalVoice) -> Iterator[Block]:
    """Yield what has to be asked: each thing once, with the reviewers it is asked of."""
    found: dict[str, Asked] = defaultdict(list)
    for number, reviewer in enumerate(v.found.reviewers, start=1):
        for each in (*reviewer.not_recorded, *reviewer.to_be_judged):
            found[each.fact].append((number, each))
    for asked in found.values():
        first = asked[0][1]
        yield Heading(3, v.of(first.question or first.label))
        yield _line(v, "source", _source(v, first))
        for at, text in enumerate(_as_to(v, asked)):
            yield _line(v, "" if at else "to", text)
        cited = v.cited(citation for _, each in asked for citation in each.citations)
        yield _line(v, "articles", cited)


def _line(v: RecusalVoice, label: str, text: str) -> Line:
    return Line(text, v.say(f"entry:{label}") if label else "", branch=True)


def _as_to(v: RecusalVoice, asked: Asked) -> Iterator[str]:
    """Yield to whom, those reviewers together who are asked about the same people."""
    alike: dict[tuple[PartyView, ...], list[int]] = defaultdict(list)
    for number, each in asked:
        alike[each.parties].append(number)
    for parties, numbers in alike.items():
        reviewers = v.listed(map(str, numbers))
        told = v.listed(v.party(party) for party in parties)
        yield v.say("as-to", reviewers=reviewers, parties=told)


def _source(v: RecusalVoice, each: Unasked) -> str:
    ask = v.of(each.ask or each.label)
    return v.say("source-judged", who=v.of(each.judged_by), ask=ask) if each.judged_by else ask


def asks(v: RecusalVoice) -> Iterator[Line]:
    """Yield who may ask for recusal, once a law."""
    told = (_asks(v, each) for reviewer in v.found.reviewers for each in reviewer.asked_by)
    yield from (Line(text) for text in dict.fromkeys(told))


def _asks(v: RecusalVoice, each: RecusalRule) -> str:
    at = each.citation.provision.model_copy(update={"paragraph": None, "item": None})
    whole = each.citation.model_copy(update={"provision": at})
    return v.say("asks", label=v.of(each.label), law=citing.cited(whole, v.lang))
