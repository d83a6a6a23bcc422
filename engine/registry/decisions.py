"""The human decision on a proposal: recorded if the gate is open, refused with the reason if not.

A proposal is a range; people choose. Nothing is accepted or altered while a condition of it is
neither answered nor waived with a reason. A rejection rests on no condition: what is not
established is held against nobody, so it may be recorded at any time, with what it leaves open.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from engine.model.base import MOST_SIGNS
from engine.model.decision import Decision, Permitted, Superseded
from engine.registry.measures import bare, chosen
from engine.registry.refusal import Listed, Refusal, plain
from engine.registry.settling import Said, sort_out

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from engine.model.assessment import Assessment
    from engine.model.decision import Outcome
    from engine.model.justification import OpenPoint
    from engine.model.offered import MeasureView
    from engine.model.proposal import Proposal
    from engine.registry.settling import Sorted


_OPTIONS = {"answered": "answer", "waived": "waive"}


@dataclass(frozen=True, slots=True)
class Request:
    """What people ask to have recorded."""

    outcome: Outcome
    measures: tuple[str, ...]
    reason: str
    by: str
    on: date
    provision: str | None = None
    said: tuple[Said, ...] = ()


def decide(
    assessment: Assessment,
    proposal: Proposal,
    request: Request,
    known: Mapping[str, MeasureView],
) -> Decision | Refusal:
    """Return the decision on a proposal, or why it is refused.

    `known` are the measures of the regime that can reach the subject, for an alteration.
    """
    blank = _blank(request) or _unfit(request) or _other_day(assessment, request)
    if blank:
        return blank
    measures = chosen(proposal, request.outcome, request.measures, known)
    if isinstance(measures, Refusal):
        return measures
    lawful = {each.id for each in measures} <= set(_lawful_ids(proposal))
    if not (lawful or (request.provision or "").strip()):
        return Refusal("provision-needed", lines=_lines(measures))
    conditions = _conditions(proposal, measures)
    sorted_out = sort_out(assessment, proposal, conditions, request.said)
    if isinstance(sorted_out, Refusal):
        return sorted_out
    gate = None if request.outcome == "rejected" else _gate(proposal, sorted_out)
    return gate or _decision(assessment, proposal, request, measures, sorted_out)


def _gate(proposal: Proposal, sorted_out: Sorted) -> Refusal | None:
    """Return what stands in the way of accepting or altering a proposal."""
    if sorted_out.unsettled:
        return Refusal("unsettled", {"name": proposal.subject.name}, sorted_out.unsettled)
    return _other_version(proposal, sorted_out)


def replace(decision: Decision, earlier: Decision, reason: str) -> Decision | Refusal:
    """Return a decision that keeps the earlier one on the same charge, or why it cannot."""
    if not reason.strip():
        return Refusal("blank", {"option": plain("--replace")}, usage=True)
    if (earlier.case, earlier.charge.id) != (decision.case, decision.charge.id):
        return Refusal("other-charge", {"charge": plain(earlier.charge.id)})
    if unfit := unfit_text("--replace", reason):
        return unfit
    superseded = Superseded(reason=reason.strip(), decision=earlier)
    return decision.model_copy(update={"supersedes": superseded})


def _blank(request: Request) -> Refusal | None:
    for option, text in (("--reason", request.reason), ("--by", request.by)):
        if not text.strip():
            return Refusal("blank", {"option": plain(option)}, usage=True)
    return None


def _unfit(request: Request) -> Refusal | None:
    """Refuse a text that no decision can hold: too long, or with bytes that are no text."""
    texts = [("--reason", request.reason), ("--by", request.by)]
    texts += [("--provision", request.provision or "")]
    texts += [(f"--{_OPTIONS[each.how]}", each.text) for each in request.said]
    return next(filter(None, (unfit_text(*each) for each in texts)), None)


def unfit_text(option: str, text: str) -> Refusal | None:
    """Return why the text of an option cannot be kept, or None if it can."""
    if len(text.strip()) > MOST_SIGNS:
        details = {"option": plain(option), "limit": plain(str(MOST_SIGNS))}
        return Refusal("too-long", details, usage=True)
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        return Refusal("no-text", {"option": plain(option)}, usage=True)
    return None


def _other_day(assessment: Assessment, request: Request) -> Refusal | None:
    """Refuse a day the law was not asked for: another version may govern on it."""
    assessed = assessment.case.decided_on
    if request.on == assessed:
        return None
    days = {"on": plain(request.on.isoformat()), "assessed": plain(assessed.isoformat())}
    return Refusal("other-day", days)


def _other_version(proposal: Proposal, sorted_out: Sorted) -> Refusal | None:
    """Refuse an answer that names the version set beside: its measures are not those proposed."""
    beside, own = proposal.other_version, proposal.charge.version
    if beside is None:
        return None
    other, this = beside.comparison.at_decision.isoformat(), str(own)
    for point in sorted_out.settled:
        if point.kind == "version" and other in point.text and this not in point.text:
            days = {"regulation": plain(proposal.charge.regulation), "version": plain(other)}
            return Refusal("other-version", {**days, "own": plain(this)})
    return None


def _permitted_ids(proposal: Proposal) -> list[str]:
    return [each.id for each in proposal.measures.range] + [each.id for each in proposal.options]


def _lawful_ids(proposal: Proposal) -> list[str]:
    """Return what the law permits; local policy narrows it, and people may go beyond policy."""
    return [each.id for each in proposal.measures.statutory] + _permitted_ids(proposal)


def _lines(measures: Iterable[MeasureView]) -> tuple[Listed, ...]:
    return tuple(Listed(each.id, each.label) for each in measures)


def _conditions(proposal: Proposal, measures: Iterable[MeasureView]) -> list[OpenPoint]:
    """Return the conditions of the proposal and of the options chosen from it."""
    ids = {each.id for each in measures}
    points = [*proposal.conditions]
    for option in proposal.options:
        points.extend(option.conditions if option.id in ids else ())
    return list({point.key: point for point in points}.values())


def _decision(
    assessment: Assessment,
    proposal: Proposal,
    request: Request,
    measures: tuple[MeasureView, ...],
    sorted_out: Sorted,
) -> Decision:
    ids = {each.id for each in measures}
    return Decision(
        case=assessment.case.id,
        subject=proposal.subject,
        charge=proposal.charge,
        outcome=request.outcome,
        measures=measures,
        permitted=_permitted(proposal),
        within=ids <= set(_permitted_ids(proposal)),
        reason=request.reason.strip(),
        provision=(request.provision or "").strip() or None,
        by=request.by.strip(),
        on=request.on,
        authority=tuple(each for each in proposal.authority if each.measure in ids),
        settled=sorted_out.settled,
        left_open=tuple(line.key for line in sorted_out.unsettled),
        alerts=sorted_out.alerts,
        digests=assessment.digests,
        proposal=sha256(proposal.model_dump_json().encode()).hexdigest(),
    )


def _permitted(proposal: Proposal) -> Permitted:
    return Permitted(
        kind=proposal.measures.kind,
        range=tuple(map(bare, proposal.measures.range)),
        statutory=tuple(map(bare, proposal.measures.statutory)),
        options=tuple(map(bare, proposal.options)),
    )
