"""Who waits for what: every point with the subjects it is asked about, and how much hangs on it."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING

from engine.assessment.misses import shared
from engine.assessment.questions import NOT_WAITED, Concerned
from engine.model.assessment import AssumptionView

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from engine.assessment.points import Ground
    from engine.assessment.prepare import Prepared
    from engine.assessment.verdicts import Verdict
    from engine.model.assessment import ToBeEstablished
    from engine.model.proposal import Consideration, Proposal


def concerned(
    found: Ground,
    proposals: Iterable[Proposal],
    pending: Iterable[ToBeEstablished],
    verdicts: Mapping[str, Sequence[Verdict]],
) -> Iterator[Concerned]:
    """Yield every point with each subject it is asked about, and how much hangs on it there.

    A proposal waits for each of its conditions, not for who may decide; what is to be established
    waits for a point in the share of its open rules that the point keeps open.
    """
    for proposal in proposals:
        subject = proposal.subject.id
        yield from (Concerned(subject, point, Fraction(1)) for point in proposal.conditions)
        yield from (Concerned(subject, point, NOT_WAITED) for point in proposal.open_questions)
        yield from (Concerned(subject, point, NOT_WAITED) for point in proposal.asked_of_powers)
        yield from _asked_for(subject, proposal.favouring)
        beside = proposal.other_version.proposal if proposal.other_version else None
        yield from _asked_for(subject, beside.favouring if beside else ())
    for each in pending:
        subject = each.subject.id
        shares = shared(found, verdicts[subject])
        for point in each.conditions:
            yield Concerned(subject, point, shares.get(point.key, NOT_WAITED))
        yield from _asked_for(subject, each.favouring)


def _asked_for(subject: str, favouring: Iterable[Consideration]) -> Iterator[Concerned]:
    for each in favouring:
        if each.truth == "unknown":
            yield from (Concerned(subject, point, NOT_WAITED) for point in each.conditions)


def assumptions(prepared: Prepared, concerned: Sequence[Concerned]) -> Iterator[AssumptionView]:
    """Yield the assumptions of a case with the subjects whose outcome rests on each."""
    resting: dict[str, dict[str, None]] = defaultdict(dict)
    for each in concerned:
        if each.point.assumption:
            resting[each.point.assumption][each.subject] = None
    for item in prepared.case.assumptions:
        yield AssumptionView(id=item.id, text=item.text, subjects=tuple(resting[item.id]))
