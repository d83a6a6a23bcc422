"""Why a subject is proposed: as text for a terminal, tree, Markdown, JSON, or a graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.inquiry.standing import edges
from engine.reports.answer import laid_out
from engine.reports.diagram import Arrow, Box, Diagram, dot, mermaid
from engine.reports.justification import node_text
from engine.reports.markdown import markdown
from engine.reports.terminal import terminal
from engine.reports.why import why_title, why_tree, why_view

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from engine.model.justification import Node
    from engine.model.why import Why
    from engine.reports.voice import Voice


def why_diagram(v: Voice, found: Why) -> Diagram:
    """Return the graphs of a subject's justifications as one: each of their nodes once."""
    graphs = [each.proposal.justification for each in found.reasons]
    nodes: Mapping[str, Node] = {name: node for each in graphs for name, node in each.nodes.items()}
    roots = {root for each in graphs for root in each.roots}
    boxes = (
        Box(name, node.node, node_text(v, name, node), thick=name in roots)
        for name, node in nodes.items()
    )
    arrows = (
        Arrow(name, edge.target, dashed=edge.kind != "bears")
        for name, node in nodes.items()
        for edge in edges(name, node)
        if edge.target in nodes
    )
    return Diagram(why_title(v, found), tuple(boxes), tuple(arrows))


WHY_FORMATS: dict[str, Callable[[Voice, Why], str]] = {
    "table": lambda v, found: terminal(why_view(v, found)),
    "tree": lambda v, found: terminal(why_tree(v, found)),
    "json": lambda v, found: laid_out("json", found, why_view(v, found)),
    "md": lambda v, found: markdown(why_view(v, found)),
    "dot": lambda v, found: dot(why_diagram(v, found)),
    "mermaid": lambda v, found: mermaid(why_diagram(v, found)),
}
