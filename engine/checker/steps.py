"""Is each step recorded as it follows: conditions, statuses, overrides, points, slots, tallies?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.checker.faults import Fault, differs, fault, lacks
from engine.checker.kleene import WORDS
from engine.checker.leaves import LEAVES
from engine.checker.slots import is_measure, speaks_on
from engine.model.justification import ConclusionNode, FactNode

RESPONSIBILITY = "responsibility"

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from engine.checker.derive import Derivation
    from engine.checker.points import Points
    from engine.model.justification import Trace


def steps(derivation: Derivation, points: Points) -> Iterator[Fault]:
    """Yield the steps of a justification that do not follow from its leaves."""
    for name, node in derivation.graph.of(ConclusionNode):
        yield from _conclusion(derivation, name, node)
        keys = {point.key for point in node.conditions}
        yield from lacks("points", name, keys, points.of(name))
    for name, fact in derivation.graph.of(FactNode):
        if fact.basis not in LEAVES:
            yield from _derived(derivation, name, fact)


def _conclusion(derivation: Derivation, name: str, node: ConclusionNode) -> Iterator[Fault]:
    for part in (node.when, node.unless):
        if part is not None:
            yield from _condition(derivation, name, part)
    cited = (node.citation.regulation, node.citation.version)
    yield from differs("cited", name, cited, _law(derivation, node))
    ruled = derivation.rule(name)
    yield from differs("status", name, node.status.value, ruled.status)
    yield from differs("overridden", name, node.overridden_by, ruled.overridden_by)


def _law(derivation: Derivation, node: ConclusionNode) -> tuple[str, date | None]:
    """Return the law a conclusion may cite: that of the charge; of local policy, its sheet's."""
    charge, cited = derivation.graph.proposal.charge, node.citation
    if cited.provision.regulation:
        return charge.regulation, None
    if node.stage == "narrow" and node.of.endswith(f"|{cited.regulation}/{cited.version}"):
        return cited.regulation, cited.version
    return charge.regulation, charge.version


def _condition(derivation: Derivation, name: str, trace: Trace) -> Iterator[Fault]:
    """Yield the innermost parts of a condition whose truth is not as recorded."""
    within = [found for part in trace.of for found in _condition(derivation, name, part)]
    yield from within
    if within:
        return
    pair = derivation.read(trace)
    what = trace.fact or trace.term or trace.kind
    yield from differs("truth", name, trace.truth, WORDS[pair.value], what=what)
    yield from differs("truth-firm", name, trace.firm, pair.firm, what=what)
    if trace.kind != "test" and trace.fact and not _of_family(trace):
        yield fault("family", name, what=trace.fact)


def _of_family(trace: Trace) -> bool:
    """Whether the parts of a test of a family are its codes, and for `only` the others too."""
    codes = [str(code) for code in trace.required]
    if trace.op == "contains":
        return trace.kind == "any" and _members(trace) == codes
    if trace.op != "only" or [part.kind for part in trace.of] != ["any", "none"]:
        return False
    others = _members(trace.of[1], trace.fact)
    return _members(trace.of[0], trace.fact) == codes and not {*others} & {*codes, None}


def _members(trace: Trace, family: str | None = None) -> list[str | None]:
    """Return the codes that parts ask a family for; None for a part that asks something else."""
    start = f"{family or trace.fact}/"
    return [
        part.fact.removeprefix(start)
        if part.fact
        and part.fact.startswith(start)
        and (part.op, part.required) == ("is", ("yes",))
        else None
        for part in trace.of
    ]


def _derived(derivation: Derivation, name: str, node: FactNode) -> Iterator[Fault]:
    cell = derivation.cell(name)
    yield from differs("value", name, node.value, cell.value)
    yield from differs("firm", name, node.firm, cell.firm)
    for other in (*node.from_, *node.considered):
        conclusion = derivation.graph.conclusion(other)
        if conclusion is not None and not _about(derivation, node, conclusion):
            yield fault("stray-support", name, name=other)
    if node.basis == "concluded" and not is_measure(node.fact):
        yield from lacks("support", name, node.from_, _support(derivation, node))


def _support(derivation: Derivation, node: FactNode) -> list[str]:
    """Return what a slot stands on: what fills it; else what may; else what is not firmly out.

    What fills it otherwise on another link of the finding stands against it.
    """
    found = dict(derivation.graph.of(ConclusionNode))
    said = {name: each for name, each in found.items() if _about(derivation, node, each)}
    rules = {name: derivation.rule(name) for name in said}
    filling = [name for name, each in rules.items() if each.concludes and not each.yields]
    own = [name for name in filling if said[name].of == node.of]
    if own:
        several = len({said[name].then[node.fact.partition("/")[0]] for name in filling}) > 1
        return filling if several else own
    here = {name: each for name, each in rules.items() if said[name].of == node.of}
    pending = [name for name, each in here.items() if each.status == "open"]
    return pending or [name for name, each in here.items() if not each.firm]


def _about(derivation: Derivation, node: FactNode, conclusion: ConclusionNode) -> bool:
    """Whether a conclusion is on the sheet of a slot; of a responsibility, on its finding."""
    if not speaks_on(node.fact, conclusion):
        return False
    if node.fact == RESPONSIBILITY:
        return derivation.graph.one_question(conclusion.of, node.of)
    return conclusion.of == node.of
