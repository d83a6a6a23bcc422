"""What else is told of two subjects side by side: links, rules, and the other regulations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.blocks import Heading, Line
from engine.reports.compare_facts import name, tell
from engine.reports.links import way
from engine.reports.treatment import verdict

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.compare import ChargePair, Compare, RulePair, Side
    from engine.reports.blocks import Block
    from engine.reports.voice import Voice

_SIDES: tuple[Side, ...] = ("x", "y")


def links(v: Voice, found: Compare, pair: ChargePair) -> Iterator[Line]:
    """Yield the links of one that have no counterpart, and whether they decide."""
    told: list[str] = []
    for side in _SIDES:
        own = [
            (link, each.decides)
            for each in pair.links
            if (link := each.x if side == "x" else each.y) and None in (each.x, each.y)
        ]
        idle = [link for link, decides in own if not decides]
        who = name(v, found, side)
        told += [
            tell(v, "links:deciding", name=who, way=way(v, link))
            for link, decides in own
            if decides
        ]
        told += [tell(v, "links:more", name=who, count=str(len(idle)))] if idle else []
    if told:
        yield Line(v.joined(told), tell(v, "label:links"))


def rules(v: Voice, found: Compare, pair: ChargePair) -> Iterator[Line]:
    """Yield the rules that hold for one only and carry its proposal; the rest by number."""
    deciding = [each for each in pair.rules if each.decides]
    told = [_rule(v, found, each) for each in deciding]
    more = len(pair.rules) - len(deciding)
    told += [tell(v, "rules-more", count=str(more))] if more else []
    if told:
        yield Line(v.joined(told), tell(v, "label:rules"))


def _rule(v: Voice, found: Compare, each: RulePair) -> str:
    side: Side = "x" if each.x is not None and each.x.concludes else "y"
    differ = v.listed(map(v.fact, each.facts))
    facts = tell(v, "rule-facts", facts=differ) if differ else ""
    provision, title = v.cited(each.citation), v.of(each.title)
    who = name(v, found, side)
    return tell(v, "rule", provision=provision, title=title, name=who, facts=facts)


def rest(v: Voice, found: Compare, pairs: Sequence[ChargePair]) -> Iterator[Block]:
    """Yield, a line each, the regulations under which neither is proposed, or only one is read."""
    lines = [Line(_short(v, found, each), v.short(each.regulation)) for each in pairs]
    for regulation, side in found.apart.items():
        text = tell(v, "rest:apart", name=name(v, found, side))
        lines.append(Line(text, v.short(regulation)))
    if lines:
        yield Heading(2, tell(v, "section:rest"))
        yield from lines
    elif not found.charges:
        yield Line(tell(v, "none"))


def _short(v: Voice, found: Compare, pair: ChargePair) -> str:
    of_x, of_y = verdict(v, found, pair.x), verdict(v, found, pair.y)
    if pair.same:
        return tell(v, "rest:same", verdict=of_x)
    facts = v.listed(v.fact(each.fact) for each in pair.differing if each.decides)
    deciding = tell(v, "rest:deciding", facts=facts) if facts else ""
    x, y = name(v, found, "x"), name(v, found, "y")
    return tell(v, "rest:other", x=x, of_x=of_x, y=y, of_y=of_y, deciding=deciding)
