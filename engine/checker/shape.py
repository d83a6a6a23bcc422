"""Is the graph whole: names, references, no circle, no stranger, links without a gap?"""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from engine.checker.faults import Fault, fault
from engine.checker.graph import below, read_by, tests
from engine.model.justification import (
    ConclusionNode,
    EvidenceNode,
    FactNode,
    FindingNode,
    LinkNode,
)
from engine.model.values import SheetKind, Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.checker.graph import Graph, Kind
    from engine.model.justification import Node
    from engine.model.links import Link


def whole(graph: Graph) -> Iterator[Fault]:
    """Yield what keeps a graph from being read at all: references to nothing, and circles."""
    justification = graph.proposal.justification
    for name in (*justification.roots, *justification.beside):
        if graph.node(name) is None:
            yield fault("no-node", graph.charge, name=name)
    for name, node in justification.nodes.items():
        for other, kind in _wanted(node):
            if not isinstance(graph.node(other), kind):
                yield fault("no-node", name, name=other)
    yield from _circle(graph)


def _wanted(node: Node) -> Iterator[tuple[str, Kind]]:
    if isinstance(node, ConclusionNode):
        yield from ((name, FactNode) for name in read_by(node))
        yield from ((name, ConclusionNode) for name in node.overriders)
    elif isinstance(node, FactNode):
        kind: Kind = FactNode if node.basis == "tally" else ConclusionNode
        yield from ((name, kind) for name in (*node.from_, *node.considered))
        yield from ((name, EvidenceNode) for name in node.evidence)
        yield from _about(node)
    elif isinstance(node, FindingNode):
        yield from ((name, EvidenceNode) for name in node.evidence)
    elif isinstance(node, LinkNode):
        pieces = chain.from_iterable(step.evidence for step in node.link.path)
        yield from ((name, EvidenceNode) for name in pieces)


def _about(node: FactNode) -> Iterator[tuple[str, Kind]]:
    """Yield the link or the finding that a fact is about."""
    link = node.of.partition("|")[2]
    if node.sheet is SheetKind.FINDING:
        yield node.of, FindingNode
    elif node.sheet is SheetKind.LINK and (link or node.basis == "structural"):
        yield link or node.of, LinkNode
    elif node.sheet is SheetKind.LINK:
        yield node.of.rpartition("@")[2], FindingNode


def _circle(graph: Graph) -> Iterator[Fault]:
    nodes = graph.proposal.justification.nodes
    try:
        TopologicalSorter({name: below(name, node) for name, node in nodes.items()}).prepare()
    except CycleError as circle:
        yield fault("circle", graph.charge, names=list(dict.fromkeys(circle.args[1])))


def sound(graph: Graph) -> Iterator[Fault]:
    """Yield what is wrong with a graph that can be read."""
    yield from _orphans(graph)
    yield from _left_out(graph)
    for name, node in graph.proposal.justification.nodes.items():
        if isinstance(node, ConclusionNode):
            yield from _read_on(graph, name, node)
        if (own := _own_name(node)) not in (None, name):
            yield fault("wrong-name", name, name=own)
        if isinstance(node, LinkNode):
            yield from _way(graph, node.link)


def _orphans(graph: Graph) -> Iterator[Fault]:
    justification = graph.proposal.justification
    reached: set[str] = set()
    waiting = [*justification.roots, *justification.beside]
    while waiting:
        name = waiting.pop()
        node = graph.node(name)
        if node is not None and name not in reached:
            reached.add(name)
            waiting += below(name, node)
    for name in justification.nodes:
        if name not in reached:
            yield fault("orphan", name)


def _own_name(node: Node) -> str | None:
    if isinstance(node, FactNode):
        return f"{node.of}#{node.fact}"
    if isinstance(node, ConclusionNode):
        return f"{node.of}>{node.rule}"
    return node.link.id if isinstance(node, LinkNode) else None


def _read_on(graph: Graph, name: str, node: ConclusionNode) -> Iterator[Fault]:
    """Yield the facts a rule read that are not on its sheet, nor what a test says it read."""
    sheet = _sheet(graph, node.of)
    if sheet is None:
        yield fault("strange-sheet", name, sheet=node.of)
        return
    for test in chain(tests(node.when), tests(node.unless)):
        fact = graph.fact(test.node)
        if fact is not None and (fact.of not in sheet or fact.fact != test.fact):
            yield fault("strange-fact", name, name=test.node)
    for other in node.overriders:
        conclusion = graph.conclusion(other)
        if conclusion is not None and not _may_override(graph, conclusion, node):
            yield fault("strange-fact", name, name=other)


def _may_override(graph: Graph, over: ConclusionNode, node: ConclusionNode) -> bool:
    """Whether a conclusion stands where it can override: a responsibility for the same finding."""
    if node.stage == Stage.ATTRIBUTE:
        return graph.one_question(over.of, node.of)
    return over.of == node.of


def _left_out(graph: Graph) -> Iterator[Fault]:
    """Yield overriders that a conclusion does not name, though its rule yields to theirs elsewhere.

    A rule yields to the same rules on every link of a finding.
    """
    every = dict(graph.every_conclusion())
    over = {(node.rule, every[name].rule) for node in every.values() for name in node.overriders}
    for name, node in every.items():
        for other, by in every.items():
            ranked = (node.rule, by.rule) in over and node.stage == by.stage == Stage.ATTRIBUTE
            if ranked and other not in node.overriders and graph.one_question(by.of, node.of):
                yield fault("overrider-left-out", name, name=other)


def _sheet(graph: Graph, of: str) -> set[str] | None:
    """Return whose facts a sheet shows: its own, and those of its parents."""
    proposal, charge = graph.proposal, graph.charge
    subject, violation = proposal.subject.id, proposal.charge.violation
    shared = {"case", subject, violation, f"{subject}/{violation}", charge}
    if of == charge:
        return shared
    start, _, about = of.partition("|")
    if start != charge:
        return None
    link = graph.link(about)
    if link is None:
        return {*shared, of}
    return {*shared, of, about, link.finding, f"{subject}@{link.finding}"}


def _way(graph: Graph, link: Link) -> Iterator[Fault]:
    """Yield the gaps in the way from a subject to the unit of a finding."""
    if link.subject != graph.proposal.subject.id:
        yield fault("strange-link", link.id, subject=link.subject)
    ends = [(step.source, step.target) for step in link.path]
    finding = graph.finding(link.finding)
    if ends and (ends[0][0] != link.subject or (finding and ends[-1][1] != finding.unit)):
        yield fault("gap", link.id, source=ends[0][0], target=ends[-1][1])
    yield from _gaps(link.id, ends)


def _gaps(name: str, ends: Iterable[tuple[str, str]]) -> Iterator[Fault]:
    for (_, target), (source, _) in pairwise(ends):
        if target != source:
            yield fault("gap", name, source=target, target=source)
