"""Why a subject is proposed: as text for a terminal, tree, Markdown, JSON, or a graph."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from engine.inquiry.standing import edges
from engine.model.schema import written_schema
from engine.model.why import Why
from engine.reports.diagram import Arrow, Box, Diagram, dot, mermaid
from engine.reports.inert import json_inert
from engine.reports.justification import node_text
from engine.reports.markdown import markdown
from engine.reports.terminal import terminal
from engine.reports.why import why_title, why_tree, why_view

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from engine.model.justification import Node
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


def _json(v: Voice, found: Why) -> str:  # noqa: ARG001 - JSON speaks both languages
    data = found.model_dump(mode="json", by_alias=True)
    return json_inert(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


WHY_FORMATS: dict[str, Callable[[Voice, Why], str]] = {
    "table": lambda v, found: terminal(why_view(v, found)),
    "tree": lambda v, found: terminal(why_tree(v, found)),
    "json": _json,
    "md": lambda v, found: markdown(why_view(v, found)),
    "dot": lambda v, found: dot(why_diagram(v, found)),
    "mermaid": lambda v, found: mermaid(why_diagram(v, found)),
}


def why_schema() -> dict[str, Any]:
    """Return the JSON Schema of `why.v1`."""
    return written_schema(Why, "why.v1")
