"""Two subjects side by side, in words: what speaks for each first, then why they differ or not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from engine.reports.blocks import Heading, Line, Table, View
from engine.reports.compare_facts import facts, name, tell, value
from engine.reports.compare_rest import links, rest, rules
from engine.reports.framing import closing, opening
from engine.reports.grounds import speaking_for
from engine.reports.links import chains, dates
from engine.reports.treatment import bears, leaning, permitted, verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.compare import ChargePair, Compare, Equalised, Examined, Side
    from engine.model.links import Link
    from engine.reports.blocks import Block
    from engine.reports.voice import Voice


def compare_view(v: Voice, found: Compare) -> View:
    """Return two subjects side by side.

    In detail it is told of the regulations under which one of them is proposed, or if none is, of
    those under which they differ.
    """
    shown = _shown(found)
    code = "title:other" if any(not each.same for each in shown) else "title:same"
    title = tell(v, code, x=name(v, found, "x"), y=name(v, found, "y"))
    blocks = [
        *opening(v, title, found.case),
        _for(v, found.x),
        _for(v, found.y),
        *(block for pair in shown for block in _pair(v, found, pair)),
        *rest(v, found, [each for each in found.charges if each not in shown]),
        Line(tell(v, "note"), tell(v, "label:note")),
        closing(v),
    ]
    return View(tuple(blocks))


def _shown(found: Compare) -> list[ChargePair]:
    proposed = [each for each in found.charges if "proposed" in (each.x.outcome, each.y.outcome)]
    return proposed or [each for each in found.charges if not each.same]


def _for(v: Voice, one: Examined) -> Line:
    told = v.joined(speaking_for(v, one.favouring, ())) or v.say("for:none")
    text = v.say("named", name=v.of(one.subject.name), text=told)
    return Line(text, v.say("entry:for"))


def _pair(v: Voice, found: Compare, pair: ChargePair) -> Iterator[Block]:
    days = v.listed(tell(v, "version", day=str(each)) for each in pair.versions)
    state = tell(v, "state:same" if pair.same else "state:other")
    law = v.short(pair.regulation)
    yield Heading(2, tell(v, "section", law=law, versions=days, state=state))
    yield _overview(v, found, pair)
    yield from facts(v, found, pair)
    yield from links(v, found, pair)
    yield from rules(v, found, pair)
    yield from _equal(v, found, pair)


def _overview(v: Voice, found: Compare, pair: ChargePair) -> Table:
    columns = (tell(v, "column:item"), name(v, found, "x"), name(v, found, "y"))
    links = _own(each.x for each in pair.links), _own(each.y for each in pair.links)
    brief = replace(v, full=False)
    rows = [
        *((code, told(v, found, pair.x), told(v, found, pair.y)) for code, told in _TOLD),
        ("chain", *(chains(brief, each) for each in links)),
        ("dates", *(v.joined(dates(brief, each)) for each in links)),
    ]
    nothing = tell(v, "nothing")
    shown = ((tell(v, f"row:{code}"), x or nothing, y or nothing) for code, x, y in rows if x or y)
    return Table(columns, tuple(shown))


_TOLD = (
    ("verdict", verdict),
    ("responsibility", bears),
    ("range", permitted),
    ("beside", leaning),
)


def _own(links: Iterable[Link | None]) -> list[Link]:
    """Return the links on which the work was the subject's own duty, or all if there are none."""
    found = [link for link in links if link is not None]
    return [link for link in found if link.own_duty] or found


def _equal(v: Voice, found: Compare, pair: ChargePair) -> Iterator[Block]:
    if pair.same:
        return
    yield Heading(3, tell(v, "section:equal"))
    known = {each.side: each for each in pair.equal}
    for side, other in _TURNED:
        each = known.get(side)
        none = tell(v, "equal:none", other=name(v, found, other))
        yield Line(_equalised(v, found, pair, each) if each else none, name(v, found, side))


_TURNED: tuple[tuple[Side, Side], ...] = (("y", "x"), ("x", "y"))


def _equalised(v: Voice, found: Compare, pair: ChargePair, each: Equalised) -> str:
    """Return which facts as the other has them make one be treated as the other."""
    other: Side = "x" if each.side == "y" else "y"
    facts_of = {fact.fact: fact.x if other == "x" else fact.y for fact in pair.differing}
    told = v.listed(
        v.say("fact", label=v.fact(fact), value=value(v, fact, facts_of[fact]))
        for fact in each.facts
    )
    becomes = pair.x if other == "x" else pair.y
    text, range_ = verdict(v, found, becomes), permitted(v, found, becomes)
    shown = tell(v, "verdict-range", verdict=text, range=range_) if range_ else text
    smallest = tell(v, "smallest" if each.smallest else "irreducible")
    whom = name(v, found, other)
    return tell(v, "equal", facts=told, other=whom, verdict=shown, smallest=smallest)
