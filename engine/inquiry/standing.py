"""What a justification stands on: the walk from its conclusions down to what is laid before people.

A condition is borne by the tests that make it true, not by those that fail beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from engine.model.justification import ConclusionNode, FactNode, FindingNode, LinkNode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from engine.model.justification import Justification, Node, Trace

Kind = Literal["bears", "except", "considered"]


class Edge(NamedTuple):
    """From a node to one it refers to.

    `bears` it stands on it · `except` an exception or an overrider looked at · `considered` what
    was looked at besides.
    """

    kind: Kind
    target: str


def bearing(trace: Trace) -> Iterator[str]:
    """Yield the facts that make a condition what it is: yes, no or unknown."""
    if trace.kind == "test":
        yield from [trace.node] if trace.node else []
        return
    opposite = {"yes": "no", "no": "yes", "unknown": "unknown"}
    wanted = opposite[trace.truth] if trace.kind == "none" else trace.truth
    for part in trace.of:
        if part.truth == wanted:
            yield from bearing(part)


def leaves(trace: Trace) -> Iterator[str]:
    """Yield every fact that a condition reads."""
    if trace.kind == "test":
        yield from [trace.node] if trace.node else []
    for part in trace.of:
        yield from leaves(part)


def edges(name: str, node: Node) -> tuple[Edge, ...]:
    """Return what a node refers to, each once, what it stands on first."""
    found = {Edge("bears", target): None for target in _borne(name, node)}
    known = {edge.target for edge in found}
    for kind, targets in _beside(node):
        found |= {Edge(kind, target): None for target in targets if target not in known}
    return tuple(found)


def _borne(name: str, node: Node) -> Iterator[str]:
    if isinstance(node, ConclusionNode):
        yield from bearing(node.when)
    elif isinstance(node, FactNode):
        yield from node.from_
        yield from node.evidence
        yield from _about(name)
    elif isinstance(node, LinkNode):
        yield from (piece for step in node.link.path for piece in step.evidence)
    elif isinstance(node, FindingNode):
        yield from node.evidence


def _about(name: str) -> Iterator[str]:
    """Yield the link or the finding that a fact is about, as its name has it."""
    of = name.rsplit("#", 1)[0]
    yield of.partition("|")[2] or of
    yield of.rpartition("@")[2]


def _beside(node: Node) -> Iterator[tuple[Kind, Iterable[str]]]:
    if isinstance(node, ConclusionNode):
        yield "considered", leaves(node.when)
        yield "except", [*(leaves(node.unless) if node.unless else ()), *node.overriders]
    elif isinstance(node, FactNode):
        yield "considered", node.considered


def carried_by(justification: Justification) -> tuple[str, ...]:
    """Return the nodes that the roots of a justification stand on, roots first."""
    return walked(justification, lambda edge: edge.kind == "bears")


def walked(justification: Justification, follow: Callable[[Edge], bool]) -> tuple[str, ...]:
    """Return the nodes reached from the roots along the edges to follow, each once."""
    nodes, seen = justification.nodes, dict[str, None]()
    waiting = [*reversed(justification.roots)]
    while waiting:
        name = waiting.pop()
        if name in seen or name not in nodes:
            continue
        seen[name] = None
        below = [edge.target for edge in edges(name, nodes[name]) if follow(edge)]
        waiting.extend(reversed(below))
    return tuple(seen)
