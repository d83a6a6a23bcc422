"""Which steps a charge calls for, which are taken, and by when the others are due."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.explain import deciding, mark
from engine.assessment.offered import measure_view
from engine.assessment.points import cite
from engine.days.months import days_later, months_later
from engine.days.working import is_worked, working_days_later
from engine.logic.evaluate import Reading, read
from engine.model.case import RecordKind
from engine.model.procedure import Event, Phase, Unit
from engine.model.timetable import Done, Due, StepView
from engine.model.values import Test, Truth

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from engine.logic.sheet import Cells
    from engine.model.calendar import WorkCalendar
    from engine.model.case import Case, Record
    from engine.model.procedure import Step, Term
    from engine.model.rules import Pack, Regulation
    from engine.model.timetable import Whence

_CERTAIN = Reading(Truth.YES, Truth.YES)
_PHASES = tuple(Phase)


class Known(NamedTuple):
    """What is known of one procedure: the facts, the records, the days of events.

    `sheets` holds the facts with each measure that is considered, by its id.
    """

    subject: str
    case: Case
    sheets: Mapping[str, Cells]
    events: Mapping[Event, date]
    calendar: WorkCalendar | None


def in_order(steps: Sequence[Step]) -> list[Step]:
    """Return steps by phase; within one what must come before, then as they are written."""
    left = sorted(steps, key=lambda step: _PHASES.index(step.phase))
    done: list[Step] = []
    while left:
        waiting = {name for step in left for name in step.before}
        free = next((step for step in left if step.id not in waiting), left[0])
        left.remove(free)
        done.append(free)
    return done


class Dated(NamedTuple):
    """The day of an event, and where it comes from."""

    day: date
    whence: Whence


def events_of(
    steps: Sequence[Step],
    case: Case,
    subject: str,
    given: Mapping[Event, date],
    decided: date | None = None,
) -> dict[Event, Dated]:
    """Return the days of events: those given, of recorded steps, of a decision, and by law.

    `decided` is the day of a decision that is kept beside the case; what is given or recorded as a
    step goes before it.
    """
    events = {} if decided is None else {Event.DECISION_MADE: Dated(decided, "decision")}
    for step in steps:
        record = _record(case, subject, step)
        if step.brings and record and record.on.known:
            events[step.brings] = Dated(record.on.earliest, "record")
    events |= {event: Dated(day, "given") for event, day in given.items()}
    for _ in steps:
        for step in steps:
            if step.brings and step.same_day_as in events:
                by_law = events[step.same_day_as]._replace(whence="law")
                events.setdefault(step.brings, by_law)
    return {event: events[event] for event in Event if event in events}


def views(pack: Pack, regulation: Regulation, known: Known) -> Iterator[StepView]:
    """Yield the steps a charge calls for, or may call for, in order."""
    for step in in_order(pack.procedure):
        readings = {code: _read(step, cells) for code, cells in known.sheets.items()}
        arising = {code: each for code, each in readings.items() if each[0] is not Truth.NO}
        if arising:
            yield _view(pack, regulation, known, step, arising)


def _read(step: Step, cells: Cells) -> Reading:
    return read(step.when, cells) if step.when else _CERTAIN


def _view(
    pack: Pack, regulation: Regulation, known: Known, step: Step, arising: Mapping[str, Reading]
) -> StepView:
    certain = all(each.as_value is Truth.YES for each in arising.values())
    some = len(arising) < len(known.sheets)
    return StepView(
        id=step.id,
        title=step.title,
        phase=step.phase,
        who=step.who,
        approval=step.approval,
        verb=step.verb,
        citation=cite(pack, regulation, step.provision) if step.provision else None,
        unplaced=step.unplaced,
        arises="yes" if certain and not some else "unknown",
        conditional=certain and not all(each.firm for each in arising.values()),
        asks=tuple(sorted({fact for code in arising for fact in _asks(step, known.sheets[code])})),
        measures=tuple(measure_view(pack, code) for code in arising) if some else (),
        within=_due(step.within, known),
        at_most=_due(step.at_most, known),
        before=step.before,
        brings=step.brings,
        done=_done(step, known),
        note=step.note,
    )


def _asks(step: Step, cells: Cells) -> tuple[str, ...]:
    """Return the unknown facts on which it hangs whether a step is called for."""
    if step.when is None or _read(step, cells).as_value is not Truth.UNKNOWN:
        return ()
    leaves = (leaf.condition for leaf in deciding(mark(step.when, cells, "")))
    return tuple(leaf.fact for leaf in leaves if isinstance(leaf, Test))


def _record(case: Case, subject: str, step: Step) -> Record | None:
    """Return the record of the case that shows a step was taken for a subject."""
    return next((each for each in case.records if _shows(each, subject, step)), None)


def _shows(record: Record, subject: str, step: Step) -> bool:
    if record.kind is RecordKind.STEP:
        return record.step == step.id and (not record.to or subject in record.to)
    replied = record.kind is RecordKind.REPLY and subject in record.by
    return replied and step.fulfilled_by == record.kind.value


def _done(step: Step, known: Known) -> Done | None:
    record = _record(known.case, known.subject, step)
    if record:
        return Done(on=str(record.on), by="record", record=record.id)
    day = known.events.get(step.brings) if step.brings else None
    return Done(on=day.isoformat(), by="event") if day else None


def _due(term: Term | None, known: Known) -> Due | None:
    if term is None:
        return None
    from_day = known.events.get(term.after)
    day = _day(term, from_day, known.calendar) if from_day else None
    missing = None if day else "event"
    if from_day and day is None:
        missing = "calendar-end" if known.calendar else "calendar"
    return Due(
        count=term.count,
        unit=term.unit,
        after=term.after,
        day=day,
        missing=missing,
        rest_day=_rests(day, known.calendar),
    )


def _day(term: Term, event: date, calendar: WorkCalendar | None) -> date | None:
    if term.unit is Unit.MONTHS:
        return months_later(event, term.count)
    if term.unit is Unit.DAYS:
        return days_later(event, term.count)
    return working_days_later(calendar, event, term.count) if calendar else None


def _rests(day: date | None, calendar: WorkCalendar | None) -> bool | None:
    worked = is_worked(calendar, day) if day and calendar else None
    return None if worked is None else not worked
