"""Units that stand above one another in a circle."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import networkx as nx

from engine.chain.edges import PARENT, Edge
from engine.chain.fault import Fault, FaultCode, on_days
from engine.chain.spans import Span, common, joined, runs
from engine.model.organisation import DutyKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.chain.graph import Chain

_COMMAND = frozenset((PARENT, DutyKind.LEADS, DutyKind.IN_CHARGE))
"""What nobody can be subject to from below; supervision of one another is no fault."""


def cycles(chain: Chain, within: Span) -> Iterator[Fault]:
    """Return the units that on some day each commanded the next and the last the first."""
    command = [
        edge
        for unit in chain.units
        for edge in chain.into(unit)
        if edge.source in chain.units and edge.kind in _COMMAND
    ]
    for tangle in _tangles(command):
        inner = [e for e in command if e.source in tangle and e.target in tangle]
        for members, days in _on_days(inner, within).items():
            yield from on_days(FaultCode.CYCLE, tuple(sorted(members)), joined(days))


def _tangles(edges: Iterable[Edge]) -> list[frozenset[str]]:
    """Return the sets of nodes that can all be reached from one another."""
    graph: nx.DiGraph[str] = nx.DiGraph((edge.source, edge.target) for edge in edges)
    return [
        frozenset(nodes)
        for nodes in nx.strongly_connected_components(graph)
        if len(nodes) > 1 or any(graph.has_edge(node, node) for node in nodes)
    ]


def _on_days(edges: list[Edge], within: Span) -> dict[frozenset[str], list[Span]]:
    """Return on which days of a span which nodes were in a circle."""
    times = [(edge, common(edge.time.maybe, (within,))) for edge in edges]
    found: dict[frozenset[str], list[Span]] = defaultdict(list)
    for run in runs(span for _, spans in times for span in spans):
        there = [edge for edge, spans in times if common(spans, (run,))]
        for members in _tangles(there):
            found[members].append(run)
    return found
