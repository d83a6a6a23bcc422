"""The procedure on one charge as a dated list, with the influence periods of its measures."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.assessment.authorise import option_sheet
from engine.assessment.influence import Charged, influence
from engine.assessment.names import case_head, subject_view
from engine.assessment.offered import measure_view
from engine.assessment.procedure import Known, events_of, views
from engine.assessment.proposals import charge_of
from engine.model.measures import Reach
from engine.model.timetable import Timetable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from engine.assessment.bare import Bare
    from engine.assessment.dossier import Dossier
    from engine.assessment.verdicts import Verdict
    from engine.logic.sheet import Cells
    from engine.model.assessment import Digests
    from engine.model.calendar import WorkCalendar
    from engine.model.procedure import Event
    from engine.model.timetable import InfluencePeriod

UNDER_EXAMINATION = ("proposed", "open", "waiting", "conflict")
"""What a charge may have come to for there to be a procedure on it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The charge a timetable is asked for, with what people add: measure, events, calendar.

    `decided` is the day of the decision on it that is kept beside the case.
    """

    charge: str
    measure: str | None = None
    events: Mapping[Event, date] = field(default_factory=dict)
    calendar: WorkCalendar | None = None
    decided: date | None = None


def examined(bare: Bare, subject: str, *, every: bool = False) -> list[Verdict]:
    """Return the charges on a subject that have a procedure: `every` one, or the weightiest kind.

    These are those proposed on, and where there are none the open ones.
    """
    found = [each for each in bare.verdicts[subject] if each.outcome in UNDER_EXAMINATION]
    proposed = [each for each in found if each.outcome == "proposed"]
    return found if every or not proposed else proposed


def timetable(bare: Bare, digests: Digests, asked: Asked) -> Timetable:
    """Return the timetable of a charge. Raises StopIteration for a charge that is not examined."""
    verdict, dossier = _charged(bare, asked.charge)
    prepared, subject, pack = bare.prepared, dossier.draft.subject, dossier.pack
    dated = events_of(pack.procedure, prepared.case, subject, asked.events, asked.decided)
    events = {event: each.day for event, each in dated.items()}
    considered = [asked.measure] if asked.measure else _offered(verdict)
    sheets = _sheets(verdict, dossier, considered)
    known = Known(subject, prepared.case, sheets, events, asked.calendar)
    steps = tuple(views(pack, dossier.draft.regulation, known))
    called_for = {step.id for step in steps}
    charged = Charged(prepared.case, prepared.rulebook, pack, subject, _violations(bare, dossier))
    return Timetable(
        case=case_head(prepared),
        digests=digests,
        subject=subject_view(prepared, subject),
        charge=charge_of(dossier.draft),
        outcome="proposed" if verdict.outcome == "proposed" else "open",
        measure=measure_view(pack, asked.measure) if asked.measure else None,
        within_range=asked.measure in _offered(verdict) if asked.measure else None,
        events=events,
        whence={event: each.whence for event, each in dated.items()},
        calendar=asked.calendar.title if asked.calendar else None,
        steps=steps,
        not_called_for=tuple(s.id for s in pack.procedure if s.id not in called_for),
        periods=tuple(_periods(charged, considered, events)),
    )


def _charged(bare: Bare, charge: str) -> tuple[Verdict, Dossier]:
    return next(
        (verdict, verdict.dossier)
        for found in bare.verdicts.values()
        for verdict in found
        if verdict.draft.id == charge and verdict.dossier is not None
    )


def _offered(verdict: Verdict) -> list[str]:
    """Return the measures that a verdict proposes, and those beside them."""
    found = verdict.permitted
    if found is None or verdict.outcome != "proposed":
        return []
    return list(dict.fromkeys([*found.codes, *(code for code, _ in found.law.options)]))


def _sheets(verdict: Verdict, dossier: Dossier, considered: Sequence[str]) -> dict[str, Cells]:
    """Return the facts with each measure considered; with none, those with any that can reach."""
    reaching = [each.id for each in dossier.pack.measures if reach_of(dossier) in each.reaches]
    found = verdict.permitted
    beside = [code for code, _ in found.law.options] if found else []
    ranged = found.codes if found else ()
    kinds = {
        code: "option" if code in beside and code not in ranged else "measure"
        for code in considered or reaching
    }
    sheets = {code: option_sheet(dossier, code, kind) for code, kind in kinds.items()}
    return {code: dict(sheet.cells) for code, sheet in sheets.items()}


def reach_of(dossier: Dossier) -> Reach:
    """Return whether a charge is one on a person or on an organisation."""
    return Reach(dossier.links[0].kind if dossier.links else Reach.PERSON)


def _periods(
    charged: Charged, considered: Iterable[str], events: Mapping[Event, date]
) -> Iterator[InfluencePeriod]:
    by_id = {each.id: each for each in charged.pack.measures}
    for code in considered:
        found = influence(charged, by_id[code], events)
        if found is not None:
            yield found


def _violations(bare: Bare, dossier: Dossier) -> int:
    """Return how many violations of the subject something is proposed for under the same pack."""
    verdicts = bare.verdicts[dossier.draft.subject]
    return sum(each.outcome == "proposed" and each.draft.pack is dossier.pack for each in verdicts)
