"""Facts that rules concluded: what a slot holds, given what the rules behind it came to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.checker.derive import Derivation, Ruled
    from engine.model.justification import ConclusionNode, FactNode

Held = tuple[str | None, bool]
Behind = list[tuple["ConclusionNode", "Ruled"]]

UNSETTLED: Held = (None, False)


def filled(derivation: Derivation, node: FactNode) -> Held:
    """Return the value of a slot and whether it is firm."""
    behind = _behind(derivation, node)
    standing = [each for each in behind if _stands(node.fact, each[1])]
    if standing:
        held = _held(derivation, node.fact, standing)
    elif any(ruled.status == "open" for _, ruled in behind):
        held = UNSETTLED
    else:
        held = "no", all(ruled.firm for _, ruled in behind)
    if node.fact == "applies" and derivation.graph.proposal.charge.points:
        return held[0], False
    return held


def _stands(fact: str, ruled: Ruled) -> bool:
    """Whether a conclusion fills its slot: what yields to another fills that of measures only."""
    return ruled.concludes and (not ruled.yields or is_measure(fact))


def is_measure(fact: str) -> bool:
    """Whether a fact says what is permitted: an end of the range, or one measure."""
    return fact.startswith(("measures/", "range."))


def _behind(derivation: Derivation, node: FactNode) -> Behind:
    """Return the conclusions behind a slot that say something on it."""
    names = dict.fromkeys((*node.from_, *node.considered))
    found = ((derivation.graph.conclusion(name), derivation.rule(name)) for name in names)
    return [(each, ruled) for each, ruled in found if each and speaks_on(node.fact, each)]


def speaks_on(fact: str, conclusion: ConclusionNode) -> bool:
    """Whether what a rule concludes has to do with a slot, and with its code in a family."""
    if is_measure(fact):
        return "range" in conclusion.then or "measures" in conclusion.then
    slot, _, code = fact.partition("/")
    held = conclusion.then.get(slot, ())
    return code in held if code else bool(held)


def _held(derivation: Derivation, fact: str, standing: Behind) -> Held:
    firm = all(ruled.firm for _, ruled in standing)
    if is_measure(fact):
        return _measure(derivation, fact, standing), firm
    slot, _, code = fact.partition("/")
    if code:
        return "yes", firm
    values = list(dict.fromkeys(held for each, _ in standing for held in each.then[slot]))
    return (values[0], firm) if len(values) == 1 else UNSETTLED


def _measure(derivation: Derivation, fact: str, standing: Behind) -> str | None:
    """Return an end of the range permitted, or whether a measure is permitted."""
    ranges = [each.then["range"] for each, _ in standing if "range" in each.then]
    codes = derivation.ladder.heaviest(ranges) if ranges else _union(standing)
    if not codes:
        return None
    ends = {"range.low": codes[0], "range.high": codes[-1]}
    return ends.get(fact) or ("yes" if fact.partition("/")[2] in codes else "no")


def _union(standing: Behind) -> tuple[str, ...]:
    return tuple(code for each, _ in standing for code in each.then.get("measures", ()))
