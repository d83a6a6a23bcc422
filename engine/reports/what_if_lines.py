"""In what a charge would be otherwise, aspect by aspect; what speaks for a person comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.inquiry.stand import decisive
from engine.model.what_if import Stand
from engine.reports.entries import conditions
from engine.reports.grounds import speaking_for
from engine.reports.law import allowed, ends
from engine.reports.links import assumed, tenure, way
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from engine.model.justification import OpenPoint
    from engine.model.what_if import Aspect, ChargeDifference
    from engine.reports.voice import Voice

NOWHERE = Stand(outcome="none")
"""What a charge comes to that is not drawn up."""


_OF_PROPOSALS = ("favouring", "responsibility", "options", "burdening", "authority", "provisions")
"""What is said of a proposal only; where there is none any more, that says it."""
_WAITING = ("proposed", "open", "waiting", "conflict")


class Entry(NamedTuple):
    """Statements about one aspect."""

    aspect: Aspect
    texts: tuple[str, ...]


def entries(v: Voice, found: ChargeDifference) -> tuple[Entry, ...]:
    """Return all that would be otherwise of a charge."""
    made = (Entry(each, tuple(filter(None, _texts(v, found, each)))) for each in found.differing)
    return tuple(each for each in made if each.texts)


def _texts(v: Voice, found: ChargeDifference, aspect: Aspect) -> Iterator[str]:
    was, would_be = found.was or NOWHERE, found.would_be or NOWHERE
    if aspect in _OF_PROPOSALS and would_be.outcome != "proposed":
        return
    if aspect == "conditions":
        yield from _waits(v, found, was, would_be)
    elif aspect in _AS_LISTS:
        yield from _beyond(v, *(list(_AS_LISTS[aspect](v, stand)) for stand in (was, would_be)))
    else:
        yield change(v, *(_AS_ONE[aspect](v, stand) for stand in (was, would_be)))


def told(v: Voice, code: str, **details: str) -> str:
    """Return a wording of what would be otherwise."""
    return say("what_if", code, v.lang, **details)


def change(v: Voice, was: str, would_be: str) -> str:
    """Return what was and what would be; nothing where it is the same."""
    none = told(v, "none")
    same = was == would_be
    return "" if same else told(v, "change", was=was or none, would_be=would_be or none)


def _beyond(v: Voice, was: list[str], would_be: list[str]) -> Iterator[str]:
    gained = v.joined(each for each in would_be if each not in was)
    lost = v.joined(each for each in was if each not in would_be)
    yield _told_of(v, "gained", gained)
    yield _told_of(v, "lost", lost)


def _told_of(v: Voice, code: str, things: str) -> str:
    return told(v, code, things=things) if things else ""


def _waits(v: Voice, found: ChargeDifference, was: Stand, would_be: Stand) -> Iterator[str]:
    keys = [{point.key for point in stand.conditions} for stand in (was, would_be)]
    staying = keys[0] & keys[1]
    yield _told_of(v, "gained", points(v, found.gained, staying))
    if would_be.outcome in _WAITING:
        yield _told_of(v, "lost", points(v, found.lost, staying))


def points(v: Voice, found: Iterable[OpenPoint], staying: Iterable[str] = ()) -> str:
    """Return what has to be settled: by number where the proposal numbers it, or in words.

    Of what stays asked of others the findings are named that it is asked of here.
    """
    still = set(staying)
    asked: dict[str, list[OpenPoint]] = {}
    for point in found:
        where = v.findings(map(_finding, point.scopes)) if point.key in still else ""
        asked.setdefault(where, []).append(point)
    return v.joined(
        told(v, "points-of", findings=where, points=_points(v, group))
        if where
        else _points(v, group)
        for where, group in asked.items()
    )


def _finding(scope: str) -> str:
    return scope.rpartition("@")[2]


def _points(v: Voice, found: Iterable[OpenPoint]) -> str:
    listed = list(found)
    numbers = v.numbers
    known = {
        *numbers.questions,
        *numbers.texts,
        *(f"assumption:{it}" for it in numbers.assumptions),
    }
    numbered = conditions(v, (point.key for point in listed if point.key in known))
    return v.joined([numbered, *(_point(v, each) for each in listed if each.key not in known)])


def _point(v: Voice, point: OpenPoint) -> str:
    if point.citation is not None:
        return v.cited(point.citation)
    return v.fact(point.fact) if point.fact else v.say("in-force")


def verdict(v: Voice, stand: Stand) -> str:
    """Return what a charge comes to, in a word."""
    if stand.status is not None:
        return v.say(f"verdict:{stand.status}")
    if stand.outcome == NOWHERE.outcome:
        return told(v, "outcome:none")
    return v.say(f"outcome:{stand.outcome}", mark="")


def permitted(v: Voice, stand: Stand) -> str:
    """Return the measures, and what else stands beside the range."""
    found = stand.measures
    if found is None:
        return ""
    asides = {
        "statutory": found.statutory if found.statutory != found.range else (),
        "base": found.base if found.base != found.statutory else (),
        "otherwise": found.otherwise,
    }
    beside = v.joined(
        v.say(code, measures=ends(v, found, views)) for code, views in asides.items() if views
    )
    if found.waiting:
        texts = v.listed(map(v.article, found.waiting_for))
        waiting = v.say("waiting", measures=ends(v, found, found.waiting), texts=texts)
        beside = v.joined([beside, waiting])
    text = allowed(v, found, ends(v, found, found.range), "")
    return text + (v.say("in-brackets", text=beside) if beside else "")


def _version(v: Voice, stand: Stand) -> str:
    return str(stand.version) if stand.version else told(v, "version:none")


def _borne(v: Voice, stand: Stand) -> str:
    labels = (
        v.say("finding", number=v.findings([each.finding]), title=v.listed(map(v.of, each.label)))
        for each in stand.responsibility
    )
    return v.joined(labels)


def _options(v: Voice, stand: Stand) -> Iterator[str]:
    for each in stand.options:
        verb = v.say(f"option-verb:{each.verb}")
        article = v.cited(each.citation)
        yield told(v, "power", measures=article, label=v.of(each.label), verb=verb.rstrip(":"))


def _authority(v: Voice, stand: Stand) -> Iterator[str]:
    views = (*stand.measures.range, *stand.measures.base) if stand.measures else ()
    labels = {view.id: view.label for view in views} | {it.id: it.label for it in stand.options}
    powers: dict[tuple[str, str], list[str]] = {}
    for each in stand.authority:
        if each.measure in labels:
            key = v.of(each.label), v.say(f"authority-verb:{each.verb}")
            powers.setdefault(key, []).append(v.of(labels[each.measure]))
    for (label, verb), measures in powers.items():
        yield told(v, "power", measures=v.listed(measures), label=label, verb=verb)
    open_ = [v.of(labels[measure]) for measure in stand.undecided if measure in labels]
    if open_:
        yield told(v, "power:open", measures=v.listed(open_))


def _reasons(v: Voice, stand: Stand) -> Iterator[str]:
    for (fact, of), node in decisive(stand.misses).items():
        number = v.findings([_finding(of)])
        yield told(
            v,
            "fact",
            findings=f"{number} " if number else "",
            label=v.fact(fact),
            value=v.value(fact, node.value),
            mark=v.assumed([node.assumption]),
        )


def _chain(v: Voice, stand: Stand) -> Iterator[str]:
    """Yield the ways of the links, and the time in office on them."""
    for link in stand.links:
        mark = assumed(v, [link])
        yield way(v, link) + mark
        if link.kind == "person":
            yield tenure(v, link) + mark


def _compared(v: Voice, stand: Stand) -> str:
    other = stand.other_version
    return told(v, f"compared:{other.standing}") if other else ""


_AS_ONE: dict[Aspect, Callable[[Voice, Stand], str]] = {
    "outcome": verdict,
    "version": _version,
    "responsibility": _borne,
    "measures": permitted,
    "other-version": _compared,
}
_AS_LISTS: dict[Aspect, Callable[[Voice, Stand], Iterable[str]]] = {
    "favouring": lambda v, stand: speaking_for(v, stand.favouring, stand.links),
    "options": _options,
    "burdening": lambda v, stand: speaking_for(v, stand.burdening, stand.links),
    "authority": _authority,
    "provisions": lambda v, stand: map(v.cited, stand.provisions),
    "reasons": _reasons,
    "chain": _chain,
}
