"""The organisation as a dated graph."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx as nx

from engine.chain.edges import Edge, answers, belongs, holds, stands
from engine.chain.succession import succession

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any, TypeAlias

    from engine.model.organisation import Area, Organisation, Person, Post, Unit

    Graph: TypeAlias = nx.MultiDiGraph[str]
else:
    Graph = nx.MultiDiGraph

_NOTHING: dict[str, Any] = {}


class Bare(Graph):
    """A graph whose edges are keyed by themselves, and where nothing bears attributes.

    So nodes and edges all share one empty mapping instead of having one each.
    """

    node_attr_dict_factory = staticmethod(lambda: _NOTHING)
    edge_attr_dict_factory = staticmethod(lambda: _NOTHING)


@dataclass(frozen=True, slots=True)
class Chain:
    """The responsibility chain: the graph of an organisation and what finds things in it.

    Nodes are ids of units, posts and people; the key of every edge is its `Edge`.
    `wider` gives, for each area, the areas a duty may name to cover it: itself and all it is in.
    """

    organisation: Organisation
    graph: Graph
    units: dict[str, Unit]
    posts: dict[str, Post]
    people: dict[str, Person]
    wider: dict[str, frozenset[str]]

    def into(self, node: str, *, but: str | None = None) -> list[Edge]:
        """Return the edges into a node, but those of one kind, always in the same order."""
        return _in_order(self.graph.pred[node], but)

    def out_of(self, node: str) -> list[Edge]:
        """Return the edges out of a node, always in the same order."""
        return _in_order(self.graph.succ[node], None)

    def covers(self, edge: Edge, area: str) -> bool:
        """Return whether an edge is over an area; one that names no areas is over all."""
        return not edge.areas or not self.wider.get(area, frozenset((area,))).isdisjoint(edge.areas)


def build(organisation: Organisation) -> Chain:
    """Build the graph of an organisation whose references have been checked."""
    return Chain(
        organisation,
        _graph(organisation),
        {unit.id: unit for unit in organisation.units},
        {post.id: post for post in organisation.posts},
        {person.id: person for person in organisation.people},
        _wider(organisation.areas),
    )


def _graph(organisation: Organisation) -> Graph:
    graph = Bare()
    with _uncollected():
        for nodes in (organisation.units, organisation.posts, organisation.people):
            graph.add_nodes_from(node.id for node in nodes)
        for edge in _edges(organisation):
            graph.add_edge(edge.source, edge.target, key=edge)
    return graph


@contextmanager
def _uncollected() -> Iterator[None]:
    """Spare the garbage collector walks over a graph that only grows and drops nothing."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _in_order(beside: Mapping[str, Mapping[Any, object]], but: str | None) -> list[Edge]:
    keys = (edge for parallel in beside.values() for edge in parallel)
    found: list[Edge] = [edge for edge in keys if edge.kind != but]
    return sorted(found, key=lambda edge: edge.order) if len(found) > 1 else found


def _edges(organisation: Organisation) -> Iterator[Edge]:
    yield from (belongs(unit, unit.parent) for unit in organisation.units if unit.parent)
    yield from succession({unit.id: unit for unit in organisation.units})
    yield from map(stands, organisation.posts)
    yield from map(holds, organisation.tenures)
    yield from map(answers, organisation.duties)


def _wider(areas: Iterable[Area]) -> dict[str, frozenset[str]]:
    above = {area.id: area.within for area in areas}
    return {area: frozenset(_upwards(area, above)) for area in above}


def _upwards(area: str, above: dict[str, str | None]) -> Iterator[str]:
    seen: set[str] = set()
    here: str | None = area
    while here is not None and here not in seen:
        seen.add(here)
        yield here
        here = above.get(here)
