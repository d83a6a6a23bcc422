"""What becomes of a proposal and its conclusions if a leaf is taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from engine.checker.carrying import reached
from engine.checker.derive import Derivation
from engine.checker.graph import Graph
from engine.checker.kleene import YES
from engine.checker.permitted import permitted
from engine.model.justification import ConclusionNode

if TYPE_CHECKING:
    from engine.model.proposal import Proposal

Effect = Literal["stands", "weakens", "falls"]


def statuses(proposal: Proposal, *removed: str) -> dict[str, str]:
    """Return what each rule of a justification comes to once some leaves are unknown."""
    derivation = Derivation(Graph(proposal), removed)
    return {name: derivation.rule(name).status for name, _ in derivation.graph.of(ConclusionNode)}


def effects(proposal: Proposal, leaf: str) -> dict[str, Effect]:
    """Return what becomes of each conclusion that stood, once a leaf is unknown."""
    before, after = statuses(proposal), statuses(proposal, leaf)
    return {name: _effect(status, after[name]) for name, status in before.items() if _stood(status)}


def _stood(status: str) -> bool:
    return status in ("established", "conditional")


def _effect(before: str, after: str) -> Effect:
    if not _stood(after):
        return "falls"
    return "weakens" if (before, after) == ("established", "conditional") else "stands"


def without(proposal: Proposal, leaf: str) -> Effect:
    """Return what becomes of a proposal once a leaf is unknown.

    It stands if what is recorded still bears it as firmly, weakens if only under conditions or with
    other measures, and falls if nothing recorded bears it.
    """
    graph = Graph(proposal)
    whole, rest = Derivation(graph), Derivation(graph, (leaf,))
    found, left = permitted(whole), permitted(rest)
    if left is None or reached(rest).value != YES:
        return "falls"
    same = found is not None and (found.base, found.codes) == (left.base, left.codes)
    return "stands" if same and _sure(rest) >= _sure(whole) else "weakens"


def _sure(derivation: Derivation) -> int:
    return min(int(rule) for rule in _firmness(derivation))


def _firmness(derivation: Derivation) -> list[bool]:
    found = permitted(derivation)
    names = found.behind if found else ()
    return [reached(derivation).sure == YES, *(derivation.rule(name).firm for name in names)]
