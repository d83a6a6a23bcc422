"""One proposal, derived again from its leaves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.checker.carrying import carrying, reached, roots
from engine.checker.derive import Derivation
from engine.checker.faults import Fault, differs, fault, lacks
from engine.checker.graph import Graph
from engine.checker.kleene import YES
from engine.checker.leaves import leaves
from engine.checker.permitted import beside, measures, permitted
from engine.checker.points import Points
from engine.checker.shape import sound, whole
from engine.checker.steps import steps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.checker.permitted import Permitted
    from engine.model.justification import OpenPoint
    from engine.model.proposal import OtherVersion, Proposal


def proposal(shown: Proposal) -> Iterator[Fault]:
    """Yield what does not hold in a proposal; where its graph cannot be read, that alone."""
    graph = Graph(shown)
    broken = list(whole(graph))
    if broken:
        yield from broken
        return
    derivation = Derivation(graph)
    points = Points(derivation)
    yield from sound(graph)
    yield from leaves(graph)
    yield from steps(derivation, points)
    yield from carrying(derivation, points)
    yield from _drawn_up(derivation, points)
    yield from beside(derivation, points)
    yield from _questions(derivation, points)


def _drawn_up(derivation: Derivation, points: Points) -> Iterator[Fault]:
    """Yield where measures, roots, conditions and status are not those that follow."""
    graph, found = derivation.graph, permitted(derivation)
    if found is None:
        yield fault("no-measures", graph.charge)
        return
    yield from measures(derivation, found)
    wanted = [*found.behind, *roots(derivation)]
    yield from lacks("roots", graph.charge, graph.proposal.justification.roots, wanted)
    keys = points.behind(wanted) | {point.key for point in graph.proposal.charge.points}
    recorded = {point.key for point in graph.proposal.conditions}
    yield from lacks("points", graph.charge, recorded, keys)
    status = "established" if _firm(derivation, found) and not keys else "conditional"
    yield from differs("status", graph.charge, graph.proposal.status, status)


def _firm(derivation: Derivation, found: Permitted) -> bool:
    """Whether nothing conditional decides a proposal."""
    settled = reached(derivation).sure == YES
    return settled and all(derivation.rule(name).firm for name in found.behind)


def _questions(derivation: Derivation, points: Points) -> Iterator[Fault]:
    """Yield where what is asked beside the conditions is not what others leave open.

    Other charges do, local policy that is not settled, and responsibilities in conflict.
    """
    shown = derivation.graph.proposal
    asked = {point.key for point in shown.conditions}
    others = {point.key for each in shown.also_open for point in each.conditions}
    others |= {point.key for each in shown.also_open for point in _beside(each.other_version)}
    others |= {point.key for point in _beside(shown.other_version)}
    others |= _conflicts(derivation, points)
    for policy in shown.measures.local:
        if policy.effect == "open":
            others |= points.of(policy.node)
    if not shown.charge.stated and len(shown.charge.findings) > 1:
        asked.discard(key := f"violation:{shown.subject.id}")
        others.add(key)
    recorded = {point.key for point in shown.open_questions}
    yield from lacks("open-questions", shown.charge.id, recorded, others - asked)


def _conflicts(derivation: Derivation, points: Points) -> set[str]:
    """Return the conflicts that the responsibilities shown beside the proposal are in."""
    graph = derivation.graph
    beside = (graph.fact(name) for name in graph.proposal.justification.beside)
    shown = [f"{fact.of}#{fact.fact}" for fact in beside if fact and fact.fact == "responsibility"]
    return {key for key in points.behind(shown) if key.startswith("conflict:")}


def _beside(other: OtherVersion | None) -> tuple[OpenPoint, ...]:
    """Return what is to be settled under the other version."""
    found = (other.proposal or other.charge) if other else None
    return found.conditions if found else ()
