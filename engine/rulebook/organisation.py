"""What an organisation file must agree on within itself."""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from engine.rulebook.bounds import first_faults
from engine.rulebook.quoting import shown
from engine.rulebook.references import cycles, each, missing, repeated, unassumed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.dates import PartialDate
    from engine.model.organisation import Dated, Organisation
    from engine.model.problems import Problem
    from engine.rulebook.document import Document, Path


def organisation_problems(organisation: Organisation, document: Document) -> list[Problem]:
    """Return what an organisation's names, rings and days get wrong."""
    return [
        *first_faults(_repeated(organisation, document)),
        *first_faults(_missing(organisation, document)),
        *first_faults(_cycles(organisation, document)),
        *first_faults(_dates(organisation, document)),
        *first_faults(_assumptions(organisation, document)),
    ]


def _repeated(organisation: Organisation, document: Document) -> Iterator[Problem]:
    shared = [
        ((section, index, "id"), item.id)
        for section in ("units", "posts", "people")
        for index, item in enumerate(getattr(organisation, section))
    ]
    yield from repeated(document, shared)
    for section in ("areas", "duties"):
        items = enumerate(getattr(organisation, section))
        yield from repeated(document, (((section, index, "id"), item.id) for index, item in items))


def _missing(organisation: Organisation, document: Document) -> Iterator[Problem]:
    units = frozenset(unit.id for unit in organisation.units)
    posts = frozenset(post.id for post in organisation.posts)
    people = frozenset(person.id for person in organisation.people)
    for index, unit in enumerate(organisation.units):
        path = ("units", index, "parent")
        yield from missing(document, "unknown-unit", [(path, unit.parent)], units)
        before = each(("units", index, "succeeds"), unit.succeeds)
        yield from missing(document, "unknown-unit", before, units)
    for index, post in enumerate(organisation.posts):
        yield from missing(document, "unknown-unit", [(("posts", index, "unit"), post.unit)], units)
    for index, tenure in enumerate(organisation.tenures):
        at = ("tenures", index)
        yield from missing(document, "unknown-person", [((*at, "person"), tenure.person)], people)
        yield from missing(document, "unknown-post", [((*at, "post"), tenure.post)], posts)
    yield from _missing_in_duties(organisation, document, units, posts)


def _missing_in_duties(
    organisation: Organisation, document: Document, units: frozenset[str], posts: frozenset[str]
) -> Iterator[Problem]:
    areas = frozenset(area.id for area in organisation.areas)
    holders = units | posts
    for index, area in enumerate(organisation.areas):
        within = [(("areas", index, "within"), area.within)]
        yield from missing(document, "unknown-area", within, areas)
    for index, duty in enumerate(organisation.duties):
        at = ("duties", index)
        holder = [((*at, "holder"), duty.holder)]
        yield from missing(document, "unknown-holder", holder, holders)
        yield from missing(document, "unknown-unit", [((*at, "over"), duty.over)], units)
        yield from missing(document, "unknown-area", each((*at, "areas"), duty.areas), areas)


def _cycles(organisation: Organisation, document: Document) -> Iterator[Problem]:
    parents = {unit.id: unit.parent for unit in organisation.units}
    at = {unit.id: ("units", index, "parent") for index, unit in enumerate(organisation.units)}
    yield from cycles(document, "parent-cycle", parents, at)
    within = {area.id: area.within for area in organisation.areas}
    at = {area.id: ("areas", index, "within") for index, area in enumerate(organisation.areas)}
    yield from cycles(document, "area-cycle", within, at)
    yield from _succession_cycle(organisation, document)


def _succession_cycle(organisation: Organisation, document: Document) -> Iterator[Problem]:
    """Yield a ring in which each unit succeeds the next, if there is one."""
    places = {unit.id: index for index, unit in enumerate(organisation.units)}
    try:
        TopologicalSorter({unit.id: unit.succeeds for unit in organisation.units}).prepare()
    except CycleError as circle:
        *ring, _ = reversed(circle.args[1])
        start = min(range(len(ring)), key=lambda at: places.get(ring[at], len(places)))
        way = [*ring[start:], *ring[:start], ring[start]]
        path = ("units", places.get(way[0], 0), "succeeds")
        yield document.problem("succession-cycle", path, way=shown(" -> ".join(way)))


def _dates(organisation: Organisation, document: Document) -> Iterator[Problem]:
    for section in ("units", "posts", "tenures", "duties"):
        for index, item in enumerate(getattr(organisation, section)):
            yield from _reversed(document, (section, index), item)


def _reversed(document: Document, path: Path, item: Dated) -> Iterator[Problem]:
    start: PartialDate | None = item.start
    end: PartialDate | None = item.end
    if start is not None and end is not None and end.latest < start.earliest:
        details = {"start": str(start), "end": str(end)}
        yield document.problem("reversed-period", (*path, "to"), **details)


def _assumptions(organisation: Organisation, document: Document) -> Iterator[Problem]:
    for section in ("tenures", "duties"):
        for index, item in enumerate(getattr(organisation, section)):
            yield from unassumed(document, (section, index), item)
