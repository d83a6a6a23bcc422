"""Does each measure carry the rules that permit it, with their own verb and article?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.checker.faults import Fault, fault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.checker.derive import Derivation
    from engine.checker.permitted import Permitted
    from engine.model.justification import ConclusionNode
    from engine.model.offered import Offered

Nodes = list["ConclusionNode"]


def verbs(derivation: Derivation, found: Permitted) -> Iterator[Fault]:
    """Yield the measures whose verb or article is not that of the rules that permit them."""
    shown, base = derivation.graph.proposal.measures, _standing(derivation, found)
    for views, nodes in (
        ((*shown.base, *shown.statutory, *shown.range), base),
        (shown.otherwise, _named(derivation, found.yielding)),
        (shown.waiting, _named(derivation, found.unread)),
    ):
        for view in views:
            wanted = [node for node in nodes if _permits(node, view.id)]
            yield from _compared(derivation.graph.charge, view, wanted)


def _named(derivation: Derivation, names: Iterable[str]) -> Nodes:
    return [node for name in names if (node := derivation.graph.conclusion(name))]


def _standing(derivation: Derivation, found: Permitted) -> Nodes:
    """Return the rules of a set, or on a ladder those whose own range is the one that stands."""
    nodes = _named(derivation, found.by)
    if found.kind == "set":
        return nodes
    ladder = derivation.ladder
    return [node for node in nodes if ladder.heaviest([node.then["range"]]) == found.base]


def _permits(node: ConclusionNode, code: str) -> bool:
    """Return whether a rule permits a measure; the rules of a range do so together."""
    return "range" in node.then or code in node.then["measures"]


def _compared(where: str, view: Offered, nodes: Sequence[ConclusionNode]) -> Iterator[Fault]:
    recorded = [(each.rule, each.verb, each.citation) for each in view.by]
    derived = [(node.rule, node.verb, node.citation) for node in nodes]
    if sorted(recorded, key=str) != sorted(derived, key=str):
        told = [f"{rule} {verb}" for rule, verb, _ in recorded]
        follow = [f"{rule} {verb}" for rule, verb, _ in derived]
        yield fault("measures-verb", where, recorded=told, derived=follow, what=view.id)
