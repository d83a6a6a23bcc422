"""Is a leaf what its record makes of it: alleged is unknown, refuted burdens nobody?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.checker.chain_facts import follows
from engine.checker.faults import Fault, differs, fault
from engine.model.justification import FactNode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.checker.graph import Graph

LEAVES = ("judged", "structural", "unrecorded")
_STANDINGS = ("alleged", "disputed", "established", "refuted")


def leaves(graph: Graph) -> Iterator[Fault]:
    """Yield what is wrong with the leaves of a graph."""
    for name, node in graph.of(FactNode):
        if node.basis in LEAVES:
            yield from _leaf(name, node)
        elif node.standing or node.assumption or node.evidence:
            yield fault("judged-above-leaf", name)
        if node.basis == "structural":
            yield from follows(graph, name, node)


def _leaf(name: str, node: FactNode) -> Iterator[Fault]:
    firm = node.value is not None and node.assumption is None
    yield from differs("leaf-firm", name, node.firm, firm)
    if node.from_ or node.considered:
        yield fault("leaf-derived", name)
    if node.basis == "judged":
        yield from _judged(name, node)
    elif node.standing is not None:
        yield fault("leaf-standing", name, standing=node.standing)
    if node.basis == "unrecorded" and (node.value is not None or node.evidence or node.assumption):
        yield fault("leaf-unrecorded", name, value=node.value)


def _judged(name: str, node: FactNode) -> Iterator[Fault]:
    if node.standing not in _STANDINGS:
        yield fault("leaf-standing", name, standing=node.standing)
    elif node.standing in ("alleged", "disputed") and node.value is not None:
        yield fault("leaf-unsettled", name, standing=node.standing, value=node.value)
    elif node.standing == "refuted" and node.value not in (None, "no"):
        yield fault("leaf-refuted", name, value=node.value)
