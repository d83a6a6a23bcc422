"""The facts of two subjects side by side, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.blocks import Heading, Line, Table
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.compare import ChargePair, Compare, FactPair, Held, Side
    from engine.reports.blocks import Block
    from engine.reports.voice import Voice


def tell(v: Voice, code: str, **details: str) -> str:
    """Return a wording of a comparison."""
    return say("compare", code, v.lang, **details)


def name(v: Voice, found: Compare, side: Side) -> str:
    """Return the name of one of the two."""
    return v.of((found.x if side == "x" else found.y).subject.name)


def facts(v: Voice, found: Compare, pair: ChargePair) -> Iterator[Block]:
    """Yield what differs and decides, what differs besides, and what is alike."""
    deciding = [each for each in pair.differing if each.decides]
    others = [each for each in pair.differing if not each.decides]
    code = "section:deciding" if deciding else "section:deciding-none"
    yield Heading(3, tell(v, code, count=str(len(deciding))))
    if deciding:
        yield _table(v, found, deciding, "changes")
    if others:
        yield Heading(3, tell(v, "section:others", count=str(len(others))))
        yield _table(v, found, others, "read")
    yield _alike(v, pair.alike)
    if pair.unasked:
        text = tell(v, "unasked", count=str(len(pair.unasked)))
        yield Line(text, tell(v, "label:unasked"))


def _table(v: Voice, found: Compare, pairs: Sequence[FactPair], last: str) -> Table:
    columns = (tell(v, "column:item"), name(v, found, "x"), name(v, found, "y"))
    rows = tuple(
        (v.fact(each.fact), held(v, each, each.x), held(v, each, each.y), _last(v, found, each))
        for each in pairs
    )
    return Table((*columns, tell(v, f"column:{last}")), rows)


def _last(v: Voice, found: Compare, each: FactPair) -> str:
    if each.decides:
        return v.listed(name(v, found, side) for side in each.decides)
    return tell(v, "is-read" if each.read else "unread")


def held(v: Voice, pair: FactPair, found: Sequence[Held]) -> str:
    """Return the value of a fact with its mark, by finding where it is not the same on all."""
    return value(v, pair.fact, found) + v.assumed(each.assumption for each in found)


def value(v: Voice, fact: str, found: Sequence[Held]) -> str:
    """Return the value of a fact, by finding where it is not the same on all."""
    told = [v.value(fact, each.value) for each in found]
    if len(set(told)) == 1:
        return told[0]
    numbers = [v.findings([each.finding or ""]) for each in found]
    pairs = zip(numbers, told, strict=True)
    return v.joined(tell(v, "on", finding=number, value=text) for number, text in pairs)


def _alike(v: Voice, alike: Sequence[FactPair]) -> Line:
    read = [each for each in alike if each.read]
    told = v.listed(
        v.say("fact", label=v.fact(each.fact), value=held(v, each, each.x)) for each in read
    )
    code = "alike" if read else "alike-none"
    return Line(tell(v, code, count=str(len(alike)), facts=told), tell(v, "label:alike"))
