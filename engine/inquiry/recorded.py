"""The recorded facts that a condition comes down to, through what only carries conclusions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.attribute import SLOT as RESPONSIBILITY
from engine.inquiry.standing import bearing
from engine.model.justification import ConclusionNode, FactNode
from engine.model.values import NO, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.justification import Justification, Node, Trace


def recorded(found: Justification, names: Iterable[str]) -> tuple[FactNode, ...]:
    """Return the facts of the chain or of the case that some nodes are what they are for."""
    return tuple(_recorded(found, names, set()))


def _recorded(found: Justification, names: Iterable[str], seen: set[str]) -> Iterator[FactNode]:
    for name in names:
        if name not in seen:
            seen.add(name)
            node = found.nodes.get(name)
            below = _behind(found, node)
            if below:
                yield from _recorded(found, below, seen)
            elif isinstance(node, FactNode):
                yield node


def _behind(found: Justification, node: Node | None) -> tuple[str, ...]:
    """Return what a conclusion, or a fact that only carries conclusions, is what it is for."""
    if isinstance(node, ConclusionNode):
        return tuple(bearing(_deciding(node)))
    if not isinstance(node, FactNode) or node.basis not in ("concluded", "tally"):
        return ()
    every = {name: found.nodes.get(name) for name in (*node.from_, *node.considered)}
    links = {each.of for each in every.values() if isinstance(each, FactNode) and _bears(each)}
    alike = (name for name, each in every.items() if _truth(each) == _truth(node))
    return tuple(name for name in alike if not _idle(every[name], links)) or tuple(every)


def _deciding(node: ConclusionNode) -> Trace:
    excepted = node.status is Status.EXCEPTED and node.unless is not None
    return node.unless if excepted and node.unless is not None else node.when


def _bears(fact: FactNode) -> bool:
    """Whether a fact says that a link carries a responsibility."""
    return fact.fact == RESPONSIBILITY and _truth(fact) == "yes"


def _idle(node: Node | None, links: set[str]) -> bool:
    """Whether something was concluded of a link that carries nothing, where another one does."""
    if not links or not isinstance(node, FactNode):
        return False
    return node.basis == "concluded" and node.of not in links


def _truth(node: Node | None) -> str:
    """Return whether something holds, does not, or is not known, as far as a reason goes."""
    if isinstance(node, ConclusionNode):
        if node.status.concludes:
            return "yes"
        return "unknown" if node.status is Status.OPEN else "no"
    if isinstance(node, FactNode):
        known = "no" if node.value == NO else "yes"
        return "unknown" if node.value is None else known
    return ""
