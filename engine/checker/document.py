"""The assessment as a whole: who stands where, which law, what is asked, what is assumed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.checker.faults import Fault, differs, fault, lacks
from engine.checker.several import several
from engine.model.justification import EvidenceNode, FindingNode
from engine.model.provision import Regime

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.assessment import Assessment
    from engine.model.justification import OpenPoint
    from engine.model.proposal import Consideration, OpenCharge, Proposal

_OPEN = ("open", "waiting", "conflict")


def document(assessment: Assessment) -> Iterator[Fault]:
    """Yield what does not hold across an assessment."""
    yield from _standings(assessment)
    for proposal in assessment.proposals:
        yield from _law(assessment, proposal)
        yield from _policy(assessment, proposal)
        for each in with_beside(proposal):
            yield from _copies(assessment, each)
        yield from _assumptions(assessment, proposal)
    for charge in open_charges(assessment):
        if charge.other_version and charge.other_version.proposal:
            yield from _copies(assessment, charge.other_version.proposal)
    yield from several(assessment.proposals)
    yield from _duties(assessment)
    yield from _questions(assessment)


def _duties(assessment: Assessment) -> Iterator[Fault]:
    """Yield findings that failed a duty which the assessment does not state."""
    for name, finding in assessment.findings.items():
        if missing := set(finding.duties) - set(assessment.duties):
            yield fault("duty-missing", name, names=missing)


def _standings(assessment: Assessment) -> Iterator[Fault]:
    """Yield subjects that stand in two places, charges told twice, and wrong verdicts."""
    places = [
        {each.subject.id for each in assessment.proposals},
        {each.subject.id for each in assessment.to_be_established},
        {each.subject.id for each in assessment.not_proposed},
    ]
    for number, place in enumerate(places):
        for subject in sorted(place & set().union(*places[number + 1 :])):
            yield fault("two-verdicts", subject)
    charges = [each.charge.id for each in assessment.proposals]
    for charge in sorted({each for each in charges if charges.count(each) > 1}):
        yield fault("charge-twice", charge)
    for pending in assessment.to_be_established:
        if not any(each.outcome in _OPEN for each in pending.charges):
            yield fault("nothing-open", pending.subject.id)
    for other in assessment.not_proposed:
        if any(each.outcome in _OPEN for each in other.charges):
            yield fault("still-open", other.subject.id)


def _law(assessment: Assessment, proposal: Proposal) -> Iterator[Fault]:
    charge = proposal.charge
    law = next(
        (
            each
            for each in assessment.law
            if (each.regulation, each.version) == (charge.regulation, charge.version)
            and proposal.subject.id in each.subjects
        ),
        None,
    )
    if law is None or charge.version is None:
        yield fault("no-law", charge.id, version=charge.version)
        return
    in_force = f"text:{charge.regulation}/{charge.version}"
    points = {point.key for point in charge.points}
    yield from differs(
        "in-force", charge.id, in_force in points, not law.in_force_verified, name=in_force
    )


def with_beside(proposal: Proposal) -> Iterator[Proposal]:
    """Yield a proposal, and the one under another version that stands beside it."""
    yield proposal
    if proposal.other_version and proposal.other_version.proposal:
        yield proposal.other_version.proposal


def open_charges(assessment: Assessment) -> Iterator[OpenCharge]:
    """Yield every charge that came to no proposal."""
    for proposal in assessment.proposals:
        yield from proposal.also_open
    for found in (assessment.to_be_established, assessment.not_proposed):
        for subject in found:
            yield from subject.charges


def _policy(assessment: Assessment, proposal: Proposal) -> Iterator[Fault]:
    """Yield local policy that the assessment does not name as such for the subject."""
    known = {
        (law.regulation, law.version)
        for law in assessment.law
        if law.regime is Regime.LOCAL and proposal.subject.id in law.subjects
    }
    for each in proposal.measures.local:
        cited = (each.citation.regulation, each.citation.version)
        if cited not in known:
            yield fault("not-local", each.node, names=cited)


def _copies(assessment: Assessment, proposal: Proposal) -> Iterator[Fault]:
    """Yield evidence and findings of a justification that are not those of the case."""
    for name, node in proposal.justification.nodes.items():
        if isinstance(node, EvidenceNode) and assessment.evidence.get(name) != node:
            yield fault("copy", proposal.charge.id, name=name)
        if isinstance(node, FindingNode) and assessment.findings.get(name) != node:
            yield fault("copy", proposal.charge.id, name=name)


def _assumptions(assessment: Assessment, proposal: Proposal) -> Iterator[Fault]:
    resting = {each.id: each.subjects for each in assessment.assumptions}
    for point in proposal.conditions:
        if proposal.subject.id not in resting.get(point.assumption or "", (proposal.subject.id,)):
            yield fault("not-resting", proposal.charge.id, name=point.assumption)


def _questions(assessment: Assessment) -> Iterator[Fault]:
    """Yield questions that nobody asks, points nobody asks about, and subjects left out of them."""
    asked: dict[str, set[str]] = {}
    waited: dict[str, set[str]] = {}
    for subject, points, waits in _points(assessment):
        for point in points:
            asked.setdefault(point.key, set()).add(subject)
            if waits:
                waited.setdefault(point.key, set()).add(subject)
    questions = {each.key: each for each in assessment.questions}
    yield from lacks("questions", assessment.case.id, questions, asked)
    for key, question in questions.items():
        yield from lacks("concerns", key, question.concerns, asked.get(key, set()))
        if missing := waited.get(key, set()) - set(question.settles):
            yield fault("settles-missing", key, names=missing)


Asked = tuple[str, "Iterable[OpenPoint]", bool]


def _points(assessment: Assessment) -> Iterator[Asked]:
    """Yield points with the subject they are about, and whether its proposal waits for them."""
    for proposal in assessment.proposals:
        yield proposal.subject.id, proposal.conditions, True
        yield proposal.subject.id, proposal.open_questions, False
        yield proposal.subject.id, proposal.asked_of_powers, False
        for beside in with_beside(proposal):
            yield from _unsaid(proposal.subject.id, beside.favouring)
    for pending in assessment.to_be_established:
        yield pending.subject.id, pending.conditions, False
        yield from _unsaid(pending.subject.id, pending.favouring)


def _unsaid(subject: str, favouring: Iterable[Consideration]) -> Iterator[Asked]:
    for each in favouring:
        if each.truth == "unknown":
            yield subject, each.conditions, False
