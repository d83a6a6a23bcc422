"""What remains of the proposals on a subject if some of what they stand on falls.

Nothing is reckoned from the justification: the case is written as it would then be, and assessed
again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.inquiry.alone import alone, explained_alone
from engine.inquiry.change import changed
from engine.inquiry.reached import reached
from engine.model.change import Falls
from engine.model.justification import FactNode
from engine.model.relies_on import ChargeLeft, Remains

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.assessment.verdicts import Verdict
    from engine.inquiry.brief import Brief
    from engine.model.assessment import Assessment
    from engine.model.proposal import Proposal
    from engine.model.relies_on import Loss, Part

RANGE: tuple[Loss, ...] = ("heavier", "lighter", "another-range")
_DRAWN = ("concluded", "tally")
GRAVEST: tuple[tuple[Loss, ...], ...] = (("gone",), RANGE, ("terms",), ("conditions",))


class Stood(NamedTuple):
    """What a subject came to: the verdicts by charge, and the proposals with their reasons."""

    verdicts: dict[str, Verdict]
    assessment: Assessment


def stood(brief: Brief, subject: str) -> Stood:
    """Return what a subject comes to in a case. Raises TooManyLinksError."""
    bare = alone(brief, subject)
    verdicts = {each.draft.id: each for each in bare.verdicts.get(subject, ())}
    return Stood(verdicts, explained_alone(brief, bare))


def remains(brief: Brief, subject: str, before: Stood, falls: Sequence[str]) -> Remains:
    """Return what remains of the proposals on a subject if some pieces fall at once.

    Raises ChangeError for a piece that the case does not hold.
    """
    after = stood(changed(brief, [Falls(what=each) for each in falls]), subject)
    charges = tuple(_left(each, before, after) for each in before.assessment.proposals)
    standing = "proposed" if after.assessment.proposals else "not-proposed"
    pending = "to-be-established" if after.assessment.to_be_established else standing
    return Remains(
        falls=tuple(falls),
        standing=standing if standing == "proposed" else pending,
        loss=gravest([each.loss for each in charges]),
        charges=charges,
    )


def gravest(losses: Sequence[Loss]) -> Loss:
    """Return the gravest of some losses; of those of the range the first."""
    found = (loss for tier in GRAVEST for loss in losses if loss in tier)
    return next(found, "nothing")


def weight(found: Remains) -> tuple[int, ...]:
    """Return how much of the proposals is lost: of each tier of loss, how many of them.

    More proposals gone weigh more than any number with another range, these more than any number
    with other terms, these more than any number with other conditions.
    """
    losses = [each.loss for each in found.charges]
    return tuple(sum(loss in tier for loss in losses) for tier in GRAVEST)


def _left(proposal: Proposal, before: Stood, after: Stood) -> ChargeLeft:
    charge = proposal.charge.id
    verdict = after.verdicts.get(charge)
    again = next((each for each in after.assessment.proposals if each.charge.id == charge), None)
    parts = _parts(before.verdicts[charge], verdict) if verdict and again else ()
    return ChargeLeft(
        charge=charge,
        regulation=proposal.charge.regulation,
        loss=_loss(proposal, again, parts),
        outcome=verdict.outcome if verdict else "not-reached",
        before=proposal.measures.range,
        after=again.measures.range if again else (),
        parts=parts,
        unknown=() if again else _unknown(proposal, after.assessment),
    )


def _loss(proposal: Proposal, again: Proposal | None, parts: tuple[Part, ...]) -> Loss:
    if again is None:
        return "gone"
    if again.measures.range != proposal.measures.range:
        return _moved(proposal, again)
    if parts:
        return "terms"
    return "conditions" if _needs(again) != _needs(proposal) else "nothing"


def _parts(before: Verdict, after: Verdict) -> tuple[Part, ...]:
    one, other = reached(before), reached(after)
    every: tuple[tuple[Part, bool], ...] = (
        ("responsibility", one.responsibility != other.responsibility),
        ("beside", one.beside != other.beside),
        ("leans", one.leans != other.leans),
        ("powers", one.powers != other.powers),
    )
    return tuple(part for part, differs in every if differs)


def _moved(proposal: Proposal, again: Proposal) -> Loss:
    """Return which way a range has moved on its ladder, if it has moved one way only."""
    order = proposal.measures.order
    ends = [[each.id for each in found.measures.range] for found in (proposal, again)]
    if not all(found and set(found) <= set(order) for found in ends):
        return "another-range"
    (low, high), (low_again, high_again) = ((order.index(f[0]), order.index(f[-1])) for f in ends)
    if low_again >= low and high_again >= high:
        return "heavier"
    return "lighter" if low_again <= low and high_again <= high else "another-range"


def _needs(proposal: Proposal) -> frozenset[str]:
    return frozenset(point.key for point in proposal.conditions)


def _unknown(proposal: Proposal, after: Assessment) -> tuple[FactNode, ...]:
    """Return the recorded facts not known for want of which a charge comes to no proposal."""
    awaited = [node for node in _awaited(after, proposal.charge.id) if node.basis not in _DRAWN]
    nodes = proposal.justification.nodes.values()
    known = {_place(node) for node in nodes if isinstance(node, FactNode) and node.value}
    lost = tuple(dict.fromkeys(node for node in awaited if _place(node) in known))
    return lost or tuple(dict.fromkeys(awaited))


def _place(node: FactNode) -> tuple[str, str]:
    return node.of, node.fact


def _awaited(after: Assessment, charge: str) -> Iterator[FactNode]:
    for pending in after.to_be_established:
        for each in pending.charges:
            if each.charge.id == charge:
                yield from (node for miss in each.misses for node in miss.unknown)
