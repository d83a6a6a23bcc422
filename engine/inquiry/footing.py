"""What a proposal stands on: the rules on its way, and the recorded facts that each needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.model.justification import ConclusionNode, FactNode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.justification import Justification, Trace
    from engine.model.proposal import Proposal

_DRAWN = ("concluded", "tally")


class Footing(NamedTuple):
    """Rules from the first stage to the last, and recorded facts in the order they are read."""

    rules: tuple[ConclusionNode, ...]
    facts: tuple[FactNode, ...]


def footing(proposal: Proposal) -> Footing:
    """Return what a proposal stands on, down to the facts that nothing else concludes."""
    found = proposal.justification
    names: dict[str, None] = {}
    waiting = list(reversed(found.roots))
    while waiting:
        name = waiting.pop()
        if name not in names and name in found.nodes:
            names[name] = None
            waiting.extend(reversed(list(_below(found, name))))
    nodes = [found.nodes[name] for name in names]
    rules = [node for node in nodes if isinstance(node, ConclusionNode)]
    facts = [node for node in nodes if isinstance(node, FactNode) and node.basis not in _DRAWN]
    return Footing(tuple(sorted(rules, key=_stage)), tuple(facts))


_ORDER = ("applicable", "attribute", "qualify", "measure", "adjust", "narrow")


def _stage(node: ConclusionNode) -> int:
    return _ORDER.index(node.stage)


def _below(found: Justification, name: str) -> Iterator[str]:
    node = found.nodes[name]
    if isinstance(node, ConclusionNode):
        yield from _needed(node.when)
    elif isinstance(node, FactNode):
        yield from node.from_


def _needed(trace: Trace) -> Iterator[str]:
    """Yield the facts through which a condition holds: of an alternative the first that does."""
    if trace.truth != "yes":
        return
    if not trace.of:
        if trace.node is not None:
            yield trace.node
        return
    if trace.kind == "none":
        return
    holding = [part for part in trace.of if part.truth == "yes"]
    for part in holding[:1] if trace.kind == "any" else holding:
        yield from _needed(part)
