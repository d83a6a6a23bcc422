"""The chain on one day: a slice, the ways from one node down to another, the three chains."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

import networkx as nx

from engine.chain.edges import HEADS, MEMBER, PARENT, Edge, step
from engine.chain.spans import time_of
from engine.model.organisation import DutyKind, UnitKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from engine.chain.graph import Chain, Graph
    from engine.model.links import Step
    from engine.model.organisation import Dated

MOST_PATHS = 20
MOST_WALKS = 500

_IN_CHARGE = frozenset((DutyKind.IN_CHARGE, DutyKind.STANDS_IN, DutyKind.LEADS))
_WATCHES = frozenset((DutyKind.SUPERVISES, DutyKind.OVERSEES))
_ABOVE = frozenset((DutyKind.LEADS, DutyKind.SUPERVISES, PARENT))


class Walk(NamedTuple):
    """A walk along one of the vertical chains: the nodes it passes and the edges between them."""

    nodes: tuple[str, ...]
    steps: tuple[Step, ...]


def may_hold(dated: Dated, day: date) -> bool:
    """Return whether something held on a day, in some completion of its dates."""
    return any(span.first <= day.toordinal() <= span.last for span in time_of(dated).maybe)


def holds_on(edge: Edge, day: date) -> bool:
    """Return whether an edge held on a day, in some completion of its dates."""
    return any(span.first <= day.toordinal() <= span.last for span in edge.time.maybe)


def surely_holds(dated: Dated, day: date) -> bool:
    """Return whether something held on a day, in every completion of its dates."""
    return any(span.first <= day.toordinal() <= span.last for span in time_of(dated).sure)


def slice_on(chain: Chain, day: date) -> Graph:
    """Return a view of the graph with what may have held on a day; nothing is copied."""

    def there(node: str) -> bool:
        dated = chain.units.get(node) or chain.posts.get(node)
        return dated is None or may_hold(dated, day)

    def held(_source: str, _target: str, key: object) -> bool:
        return isinstance(key, Edge) and holds_on(key, day)

    view: Graph = nx.subgraph_view(chain.graph, filter_node=there, filter_edge=held)
    return view


def paths(chain: Chain, source: str, target: str, day: date) -> tuple[tuple[Step, ...], ...]:
    """Return the shortest ways from a node down to another on a day, at most twenty, by their ids.

    The search goes upwards from the target, so it costs what stands above it.
    """
    view = slice_on(chain, day)
    if source not in view or target not in view:
        return ()
    nearer = _nearer(view, target)
    if source == target or source not in nearer:
        return ()
    found = islice(_descents(nearer, source, target), MOST_PATHS)
    return tuple(_steps(chain, nodes, day) for nodes in found)


def _nearer(view: Graph, target: str) -> dict[str, list[str]]:
    """Return, for every node above a target, the nodes below it that are one step nearer."""
    nearer: dict[str, list[str]] = {target: []}
    layer = [target]
    while layer:
        found: dict[str, list[str]] = defaultdict(list)
        for node in layer:
            for above in view.predecessors(node):
                if above not in nearer:
                    found[above].append(node)
        nearer.update(found)
        layer = list(found)
    return nearer


def _descents(nearer: dict[str, list[str]], source: str, target: str) -> Iterator[tuple[str, ...]]:
    open_ways: list[tuple[str, ...]] = [(source,)]
    while open_ways:
        way = open_ways.pop()
        if way[-1] == target:
            yield way
        else:
            open_ways.extend((*way, node) for node in sorted(nearer[way[-1]], reverse=True))


def _steps(chain: Chain, nodes: tuple[str, ...], day: date) -> tuple[Step, ...]:
    return tuple(step(_edge(chain, above, below, day)) for above, below in pairwise(nodes))


def _edge(chain: Chain, above: str, below: str, day: date) -> Edge:
    return next(edge for edge in _out_of(chain, above, day) if edge.target == below)


def leading_walks(chain: Chain, unit: str, day: date) -> tuple[Walk, ...]:
    """Return chain 1: secretary, members of the leading group, heads of subordinate units."""
    return _first(
        _walk(head, member, *rest)
        for head in _into(chain, unit, day, HEADS)
        for member in _into(chain, unit, day, MEMBER)
        for rest in _run_by(chain, member.source, day) or [()]
    )


def _first(walks: Iterator[Walk]) -> tuple[Walk, ...]:
    """Return no more walks than anybody reads: they multiply with the posts on their way."""
    return tuple(islice(walks, MOST_WALKS))


def _run_by(chain: Chain, post: str, day: date) -> list[tuple[Edge, ...]]:
    duties = [edge for edge in _out_of(chain, post, day) if edge.kind in _IN_CHARGE]
    return [(duty, *at) for duty in duties for at in _at(chain, duty.target, day, HEADS)]


def _at(chain: Chain, unit: str, day: date, *kinds: str) -> list[tuple[Edge, ...]]:
    """Return the posts of some kinds at a unit one by one, or once nothing where there is none."""
    posts: list[tuple[Edge, ...]] = [(edge,) for edge in _into(chain, unit, day, *kinds)]
    return posts or [()]


def supervision_walks(chain: Chain, organ: str, day: date) -> tuple[Walk, ...]:
    """Return chain 2: discipline organ, responsible unit, head and members of that unit."""
    if not _is(chain, organ, UnitKind.DISCIPLINE):
        return ()
    watched = [edge for edge in _out_of(chain, organ, day) if edge.kind in _WATCHES]
    return _first(
        Walk((organ, duty.target, *(post.source for post in posts)), _as_steps(duty, *posts))
        for duty in watched
        for posts in _at(chain, duty.target, day, HEADS, MEMBER)
    )


def discipline_walks(chain: Chain, organ: str, day: date) -> tuple[Walk, ...]:
    """Return chain 3: higher discipline organ, lower one, the Party committee it supervises."""
    if not _is(chain, organ, UnitKind.DISCIPLINE):
        return ()
    lower = [
        edge
        for edge in _out_of(chain, organ, day)
        if edge.kind in _ABOVE and _is(chain, edge.target, UnitKind.DISCIPLINE)
    ]
    return _first(
        Walk((organ, first.target, second.target), _as_steps(first, second))
        for first in lower
        for second in _out_of(chain, first.target, day)
        if second.kind in _WATCHES and _is(chain, second.target, UnitKind.PARTY)
    )


def _walk(head: Edge, member: Edge, *rest: Edge) -> Walk:
    """Return a walk that goes from post to post of one unit, then down by a duty."""
    below = (edge.source if edge.kind == HEADS else edge.target for edge in rest)
    return Walk((head.source, member.source, *below), _as_steps(head, member, *rest))


def _as_steps(*edges: Edge) -> tuple[Step, ...]:
    return tuple(step(edge) for edge in edges)


def _into(chain: Chain, node: str, day: date, *kinds: str) -> list[Edge]:
    return [e for e in chain.into(node) if e.kind in kinds and holds_on(e, day)]


def _out_of(chain: Chain, node: str, day: date) -> list[Edge]:
    return [edge for edge in chain.out_of(node) if holds_on(edge, day)]


def _is(chain: Chain, node: str, kind: UnitKind) -> bool:
    return node in chain.units and chain.units[node].kind is kind
