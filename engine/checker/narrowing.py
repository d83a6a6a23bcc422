"""Local policy: what it leaves of the statutory range, and whether it is told as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.checker.faults import Fault, differs, fault, lacks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.checker.derive import Derivation
    from engine.model.justification import ConclusionNode

Codes = tuple[str, ...]


def left(derivation: Derivation, kind: str, statutory: Codes) -> tuple[Codes, Codes]:
    """Return what local policy leaves of a range, and the conclusions that took the rest."""
    found = dict(_standing(derivation)) if kind == "range" else {}
    spans = {name: node.then["narrow"] for name, node in found.items()}
    spans = {name: span for name, span in spans.items() if derivation.ladder.holds(span)}
    codes = derivation.ladder.within(statutory, spans.values()) if spans else statutory
    cutting = tuple(name for name, span in spans.items() if _cuts(derivation, span, statutory))
    return codes, cutting if codes != statutory else ()


def _standing(derivation: Derivation) -> Iterator[tuple[str, ConclusionNode]]:
    for name, node in of_policy(derivation):
        ruled = derivation.rule(name)
        if ruled.concludes and not ruled.yields:
            yield name, node


def of_policy(derivation: Derivation) -> Iterator[tuple[str, ConclusionNode]]:
    """Yield the conclusions of local policy on a charge, each on a sheet named after its pack."""
    graph = derivation.graph
    for name, node in graph.every_conclusion():
        law = f"{node.citation.regulation}/{node.citation.version}"
        if node.stage == "narrow" and node.of == f"{graph.charge}|{law}" and "narrow" in node.then:
            yield name, node


def _cuts(derivation: Derivation, span: Codes, statutory: Codes) -> bool:
    (low, high), (first, last) = derivation.ladder.ends(statutory), derivation.ladder.ends(span)
    return low < first or last < high


def told(derivation: Derivation, statutory: Codes, codes: Codes) -> Iterator[Fault]:
    """Yield local policy that is left out, told without being there, or told otherwise."""
    graph = derivation.graph
    shown = {each.node: each for each in graph.proposal.measures.local}
    wanted = dict(_standing(derivation))
    wanted |= {
        name: node for name, node in of_policy(derivation) if derivation.rule(name).status == "open"
    }
    yield from lacks("policy", graph.charge, shown, wanted)
    for name, each in shown.items():
        node = wanted.get(name)
        if node is None:
            continue
        ends = (each.low.id, each.high.id)
        yield from differs("policy-ends", name, ends, node.then["narrow"])
        yield from differs("status", name, each.status.value, derivation.rule(name).status)
        if derivation.ladder.holds(ends):
            effect = _effect(derivation, name, ends, (statutory, codes))
            yield from differs("policy-effect", name, each.effect, effect)
        else:
            yield fault("policy-off-ladder", name, names=ends)


def _effect(derivation: Derivation, name: str, span: Codes, ranges: tuple[Codes, Codes]) -> str:
    statutory, codes = ranges
    if derivation.rule(name).status == "open":
        return "open"
    if not _cuts(derivation, span, statutory):
        return "within"
    return "narrows" if codes != statutory else "apart"
