"""The chain on one day, as lines and as data."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.chain.edges import DUTIES, HEADS, HOLDS, MEMBER, Edge, place, step
from engine.chain.walks import (
    MOST_WALKS,
    Walk,
    discipline_walks,
    leading_walks,
    may_hold,
    supervision_walks,
    surely_holds,
)
from engine.cli.columns import aligned
from engine.model.organisation import Level, Tenure
from engine.reports.inert import inert
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from engine.chain.graph import Chain
    from engine.cli.chain_names import Names
    from engine.model.organisation import Post, Unit

_RANK = {level: rank for rank, level in enumerate(Level)}
_PLACES = {HEADS: 0, MEMBER: 1}
_POST_COLUMNS = ("level", "unit", "post", "holder", "from", "to")
_DUTY_COLUMNS = ("by", "duty", "over", "areas", "from", "to")


def units_on(chain: Chain, day: date, only: str | None) -> list[Unit]:
    """Return the units that may have existed on a day, highest level first."""
    there = [
        unit
        for unit in chain.units.values()
        if (only is None or unit.id == only) and may_hold(unit, day)
    ]
    return sorted(there, key=lambda unit: (-_RANK[unit.level], unit.id))


def posts_on(chain: Chain, unit: Unit, day: date) -> list[Post]:
    """Return the posts of a unit on a day: the head, the leading group, the others."""
    edges = [edge for edge in chain.into(unit.id) if edge.source in chain.posts]
    own = {edge.source for edge in edges if edge.kind not in DUTIES}
    there = [chain.posts[post] for post in own if may_hold(chain.posts[post], day)]
    return sorted(there, key=lambda post: (_PLACES.get(place(post), 2), post.id))


def tenures_on(chain: Chain, post: Post, day: date) -> list[Edge]:
    """Return the tenures of a post that may have held on a day."""
    edges = [edge for edge in chain.into(post.id) if edge.kind == HOLDS]
    return [edge for edge in edges if may_hold(edge.record, day)]


def duties_on(chain: Chain, day: date, only: str | None) -> list[Edge]:
    """Return the duties on a day: all, or those of and over one unit."""
    into = (edge for unit in chain.units for edge in chain.into(unit))
    duties = [edge for edge in into if edge.kind in DUTIES and may_hold(edge.record, day)]
    if only is not None:
        duties = [edge for edge in duties if only in (edge.target, _unit_of(chain, edge.source))]
    return sorted(duties, key=lambda edge: edge.order)


def _unit_of(chain: Chain, holder: str) -> str:
    return chain.posts[holder].unit if holder in chain.posts else holder


def shown(names: Names, day: date, only: str | None) -> list[str]:
    """Return a slice of the chain as lines."""
    chain, lang = names.chain, names.lang
    title = say("chain", "title", lang, organisation=_title(names), day=day.isoformat())
    lines = [title, "", *aligned([_heads(names, _POST_COLUMNS), *_post_rows(names, day, only)])]
    if duties := duties_on(chain, day, only):
        rows = [_duty_row(names, edge, day) for edge in duties]
        lines += ["", *aligned([_heads(names, _DUTY_COLUMNS), *rows])]
    return [*lines, *_walk_lines(names, only, day)] if only else lines


def _title(names: Names) -> str:
    return inert(names.chain.organisation.title.in_(names.lang))


def _heads(names: Names, columns: tuple[str, ...]) -> list[str]:
    return [say("chain", f"column:{column}", names.lang) for column in columns]


def _post_rows(names: Names, day: date, only: str | None) -> Iterator[list[str]]:
    for unit in units_on(names.chain, day, only):
        first = [say("chain", f"level:{unit.level}", names.lang), _unit_name(names, unit)]
        posts = posts_on(names.chain, unit, day)
        if not posts:
            yield [*first, say("chain", "no-posts", names.lang), "", "", ""]
        for post in posts:
            yield from ([*first, *row] for row in _holder_rows(names, post, day))


def _unit_name(names: Names, unit: Unit) -> str:
    """Return the name of a unit, with what it succeeds."""
    name = names.of(unit.id)
    if not unit.succeeds:
        return name
    others = ("、" if names.lang == "zh" else ", ").join(map(names.of, unit.succeeds))
    return say("chain", "formerly", names.lang, unit=name, others=others)


def _holder_rows(names: Names, post: Post, day: date) -> Iterator[list[str]]:
    tenures = tenures_on(names.chain, post, day)
    if not tenures:
        yield [names.of(post.id), say("chain", "vacant-post", names.lang), "", ""]
    for edge in tenures:
        yield [names.of(post.id), _holder(names, edge, day), *_dates(edge)]


def _holder(names: Names, edge: Edge, day: date) -> str:
    manner = edge.record.manner if isinstance(edge.record, Tenure) else "regular"
    text = say("chain", f"manner:{manner}", names.lang, person=names.of(edge.source))
    return text if surely_holds(edge.record, day) else _perhaps(names, text)


def _perhaps(names: Names, text: str) -> str:
    return say("chain", "perhaps", names.lang, text=text)


def _dates(edge: Edge) -> tuple[str, str]:
    return str(edge.record.start or ""), str(edge.record.end or "")


def _duty_row(names: Names, edge: Edge, day: date) -> list[str]:
    kind = say("chain", f"edge:{edge.kind}", names.lang)
    text = kind if surely_holds(edge.record, day) else _perhaps(names, kind)
    ends = (names.of(edge.source), text, names.of(edge.target))
    return [*ends, names.areas(edge.areas), *_dates(edge)]


def _walks(chain: Chain, unit: str, day: date) -> list[tuple[str, tuple[Walk, ...]]]:
    ways = (leading_walks, supervision_walks, discipline_walks)
    return [(str(number), way(chain, unit, day)) for number, way in enumerate(ways, start=1)]


def _walk_lines(names: Names, unit: str, day: date) -> Iterator[str]:
    for number, walks in _walks(names.chain, unit, day):
        if walks:
            yield ""
            yield say("chain", f"chain:{number}", names.lang)
        for walk in walks:
            yield "  " + " -> ".join(names.of(node) for node in walk.nodes)
        if len(walks) == MOST_WALKS:
            yield say("chain", "first-walks", names.lang, count=str(MOST_WALKS))


def data(names: Names, day: date, only: str | None) -> dict[str, Any]:
    """Return a slice of the chain as data with stable keys."""
    chain = names.chain
    slice_: dict[str, Any] = {
        "schema": "chain-slice.v1",
        "organisation": chain.organisation.id,
        "on": day.isoformat(),
        "units": [_unit_data(chain, unit, day) for unit in units_on(chain, day, only)],
        "duties": [_step_data(edge, day) for edge in duties_on(chain, day, only)],
    }
    if only:
        walks = _walks(chain, only, day)
        slice_["chains"] = {number: [list(walk.nodes) for walk in way] for number, way in walks}
    return slice_


def _unit_data(chain: Chain, unit: Unit, day: date) -> dict[str, Any]:
    posts = posts_on(chain, unit, day)
    return {
        "id": unit.id,
        "name": unit.name.model_dump(),
        "kind": unit.kind.value,
        "level": unit.level.value,
        "parent": unit.parent,
        "succeeds": list(unit.succeeds),
        "posts": [_post_data(chain, post, day) for post in posts],
    }


def _post_data(chain: Chain, post: Post, day: date) -> dict[str, Any]:
    holders = [_step_data(edge, day) for edge in tenures_on(chain, post, day)]
    title = post.title.model_dump()
    return {"id": post.id, "title": title, "place": place(post), "holders": holders}


def _step_data(edge: Edge, day: date) -> dict[str, Any]:
    return {**step(edge).model_dump(mode="json"), "sure": surely_holds(edge.record, day)}
