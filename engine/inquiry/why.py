"""Why is somebody proposed? The reasons that the assessment itself holds, with the exceptions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from engine.inquiry.answering import answering, candidates
from engine.inquiry.recorded import recorded
from engine.inquiry.standing import bearing, carried_by
from engine.model.justification import ConclusionNode
from engine.model.values import Status
from engine.model.why import ExceptionView, Justified, Why

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.assessment import Assessment
    from engine.model.justification import FactNode, Justification, Trace
    from engine.model.proposal import Proposal

State = Literal["not-so", "unknown", "conditional", "yields"]


def why(part: Assessment, subject: str) -> Why:
    """Return why a subject is proposed, from the part of an assessment that speaks of it.

    Raises KeyError for anybody who is no candidate.
    """
    standing, view = candidates(part)[subject]
    own = [each for each in part.proposals if each.subject.id == subject]
    return Why(
        case=part.case,
        digests=part.digests,
        subject=view,
        standing=standing,
        ask="why-not" if answering(standing) == "why-not" else None,
        reasons=tuple(_justified(each) for each in own),
        assumptions=part.assumptions,
        evidence=part.evidence,
        findings=part.findings,
        duties=part.duties,
        names=part.names,
        labels=part.labels,
    )


def _justified(proposal: Proposal) -> Justified:
    return Justified(proposal=proposal, exceptions=tuple(exceptions(proposal.justification)))


def exceptions(found: Justification) -> Iterator[ExceptionView]:
    """Yield what would undo a conclusion that a proposal stands on, and why it does not."""
    for name in carried_by(found):
        node = found.nodes[name]
        if isinstance(node, ConclusionNode) and node.status.concludes:
            if node.unless is not None:
                yield _excluded(found, name, node, node.unless)
            for other in node.overriders:
                overrider = found.nodes.get(other)
                if isinstance(overrider, ConclusionNode):
                    yield _replaced(found, name, overrider)


def _excluded(
    found: Justification, name: str, node: ConclusionNode, unless: Trace
) -> ExceptionView:
    states: dict[str, State] = {"no": "not-so", "unknown": "unknown", "yes": "conditional"}
    facts = recorded(found, bearing(unless))
    return _of(node, name, kind="excluded", state=states[unless.truth], facts=facts)


def _replaced(found: Justification, name: str, by: ConclusionNode) -> ExceptionView:
    """Return what became of a provision that would have taken a conclusion's place."""
    states: dict[Status, State] = {
        Status.ESTABLISHED: "conditional",
        Status.CONDITIONAL: "conditional",
        Status.OPEN: "unknown",
        Status.DEFEATED: "yields",
    }
    excepted = by.status is Status.EXCEPTED and by.unless is not None
    facts = recorded(found, bearing(by.unless if excepted and by.unless else by.when))
    state = states.get(by.status, "not-so")
    return _of(by, name, kind="replaced", state=state, facts=() if state == "yields" else facts)


def _of(
    rule: ConclusionNode,
    of: str,
    *,
    kind: Literal["excluded", "replaced"],
    state: State,
    facts: tuple[FactNode, ...],
) -> ExceptionView:
    return ExceptionView(
        kind=kind,
        state=state,
        of=of,
        rule=rule.rule,
        title=rule.title,
        citation=rule.citation,
        facts=facts,
        others=rule.overridden_by if state == "yields" else (),
    )
