"""How a subject stands in an assessment, gathered from where the assessment says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.model.justification import ConclusionNode, FactNode
from engine.scenarios.slip import SlipError, UnmetError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.assessment import Assessment
    from engine.model.justification import Citation, OpenPoint
    from engine.model.links import Link
    from engine.model.proposal import Consideration, OpenCharge, Proposal
    from engine.scenarios.assessing import Found
    from engine.scenarios.world import World


@dataclass(frozen=True, slots=True)
class Stand:
    """What an assessment says of one subject.

    `charges` are those that come to no proposal; `favouring` is what speaks for a subject that is
    still to be examined.
    """

    subject: str
    verdict: str
    proposals: tuple[Proposal, ...] = ()
    charges: tuple[OpenCharge, ...] = ()
    favouring: tuple[Consideration, ...] = ()

    def under(self, regulations: Iterable[str] | None) -> tuple[Proposal, ...]:
        """Return the proposals under some regulations, or all."""
        if regulations is None:
            return self.proposals
        wanted = set(regulations)
        return tuple(each for each in self.proposals if each.charge.regulation in wanted)

    @property
    def points(self) -> Iterator[OpenPoint]:
        """Everything people still have to settle about the subject."""
        for proposal in self.proposals:
            yield from (*proposal.conditions, *proposal.open_questions)
            yield from (point for option in proposal.options for point in option.conditions)
        for charge in self.charges:
            yield from charge.conditions

    @property
    def considerations(self) -> Iterator[Consideration]:
        """What speaks for or against the subject."""
        yield from self.favouring
        for proposal in self.proposals:
            yield from (*proposal.favouring, *proposal.burdening)

    @property
    def rules(self) -> Iterator[tuple[str, Citation]]:
        """The rules the outcome rests on, with their provisions.

        Of a proposal those that concluded; for a subject not proposed those that came nearest.
        """
        if not self.proposals:
            for charge in self.charges:
                yield from ((miss.rule, miss.citation) for miss in charge.misses)
        yield from ((node.rule, node.citation) for node in self.conclusions)

    @property
    def conclusions(self) -> Iterator[ConclusionNode]:
        """What rules concluded for the proposals on the subject."""
        for proposal in self.proposals:
            for node in proposal.justification.nodes.values():
                if isinstance(node, ConclusionNode) and node.status.concludes:
                    yield node

    @property
    def facts(self) -> Iterator[tuple[str, object]]:
        """The facts the outcome rests on, with their values."""
        if not self.proposals:
            for charge in self.charges:
                for miss in charge.misses:
                    yield from ((leaf.fact, leaf.value) for leaf in (*miss.failed, *miss.unknown))
        for proposal in self.proposals:
            for node in proposal.justification.nodes.values():
                if isinstance(node, FactNode):
                    yield node.fact, node.value


def found(world: World) -> Found:
    """Return what the case came to. Raises SlipError before it was assessed."""
    if world.found is None:
        raise SlipError("not-assessed")
    return world.found


def stand(assessment: Assessment, subject: str) -> Stand:
    """Return how a subject stands; one that nothing links is not considered."""
    proposals = tuple(each for each in assessment.proposals if each.subject.id == subject)
    if proposals:
        return Stand(subject, "proposed", proposals, proposals[0].also_open)
    for pending in assessment.to_be_established:
        if pending.subject.id == subject:
            return Stand(subject, "to-be-established", (), pending.charges, pending.favouring)
    for other in assessment.not_proposed:
        if other.subject.id == subject:
            return Stand(subject, "not-proposed", (), other.charges)
    return Stand(subject, "not-considered")


def stands(world: World, text: str) -> list[Stand]:
    """Return how each of some subjects stands."""
    assessment = found(world).assessment
    return [stand(assessment, subject) for subject in world.subjects(text)]


def links(world: World, subject: str, finding: str) -> list[Link]:
    """Return the links of a subject with a finding."""
    every = found(world).bare.prepared.links
    return [link for link in every if link.subject == subject and link.finding == finding]


def require(fulfilled: object, *subjects: str) -> None:
    """Raise UnmetError, naming the subjects whose rules explain it, unless something is so."""
    if not fulfilled:
        raise UnmetError(*subjects)
