"""Facts that the chain gives, compared with the link, the finding or the subject they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from engine.checker.faults import Fault, differs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.checker.graph import Graph
    from engine.model.justification import FactNode, FindingNode, Value
    from engine.model.links import Link

_SETTLED = {"established": "yes", "refuted": "no"}


def follows(graph: Graph, name: str, node: FactNode) -> Iterator[Fault]:
    """Yield a fault if a structural fact is not what it is about says."""
    known = _expected(graph, node)
    if node.fact in known:
        yield from differs("chain-value", name, node.value, known[node.fact])
    link = graph.link(node.of)
    if link is not None and node.fact in _of_link(link):
        first = next(iter(_assumed(link)), None)
        yield from differs("chain-assumption", name, node.assumption, first)


def _expected(graph: Graph, node: FactNode) -> dict[str, Value]:
    """Return what the thing that a fact is about says, by fact; not all facts have such a thing."""
    link, finding = graph.link(node.of), graph.finding(node.of)
    if link is not None:
        return _of_link(link)
    if finding is not None:
        return _of_finding(graph, finding)
    if node.of == graph.proposal.subject.id:
        return {"subject.kind": graph.proposal.subject.kind}
    about = node.of.removeprefix(f"{graph.charge}|")
    return {} if about == node.of else _of_option(graph, about)


def _of_link(link: Link) -> dict[str, Value]:
    least, most = link.days
    return {
        "link.relation": link.relation.value,
        "link.responsibility": link.responsibility.value,
        "link.own_duty": "yes" if link.own_duty else "no",
        "link.in_office": _known(link.in_office.value),
        "link.days": least if least == most else None,
        "link.levels": link.levels,
        "link.manner": link.manner.value if link.manner else None,
        "link.predates_tenure": _known(link.predates_tenure),
        "link.left_since": _known(link.left_since),
    }


def _known(word: str) -> str | None:
    return None if word == "unknown" else word


def _of_finding(graph: Graph, finding: FindingNode) -> dict[str, Value]:
    pieces: list[Any] = [graph.node(name) for name in finding.evidence]
    named = dict(zip(finding.evidence, pieces, strict=True))
    clean = {name: piece for name, piece in named.items() if piece and not piece.disputed}
    origins = {piece.origin.zh if piece.origin else name for name, piece in clean.items()}
    return {
        "finding.established": _SETTLED.get(finding.standing),
        "finding.sources": len(origins),
        "finding.disputed_only": "yes" if named and not clean else "no",
    }


def _of_option(graph: Graph, measure: str) -> dict[str, Value]:
    permitted = {each.id for each in graph.proposal.measures.range}
    kind = "measure" if measure in permitted else "option"
    return {"option.measure": measure, "option.kind": kind}


def _assumed(link: Link) -> list[str]:
    """Return the assumptions that the steps of a link's way rest on."""
    steps = (step for step in link.path if step.assumed)
    named = (step.assumption or f"{step.source}-{step.target}" for step in steps)
    return list(dict.fromkeys(named))


def assumptions_of(graph: Graph, node: FactNode) -> list[str]:
    """Return the assumptions a fact rests on directly: of a link, those of its whole way."""
    if node.assumption is None:
        return []
    link = graph.link(node.of)
    return _assumed(link) if link is not None and node.basis == "structural" else [node.assumption]
