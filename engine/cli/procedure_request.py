"""From the options of `wenze procedure` to a charge, a measure and the days of events."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import click

from engine.assessment.names import subject_view
from engine.assessment.timetable import examined, reach_of
from engine.cli.console import asked_language
from engine.cli.decision_file import kept_on
from engine.model.procedure import Event
from engine.reports.inert import inert
from engine.reports.select import UnknownSubjectError, subject_named
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from engine.assessment.bare import Bare
    from engine.assessment.dossier import Draft
    from engine.assessment.verdicts import Verdict
    from engine.model.assessment import Assessment

IN_ORDER = (
    (Event.INQUIRY_OPENED, Event.INQUIRY_CLOSED, Event.DECISION_MADE),
    (Event.DECISION_MADE, Event.DECISION_EFFECTIVE, Event.RIGHTS_RESTORED),
    (Event.DECISION_MADE, Event.NOTICE_RECEIVED, Event.APPEAL_RECEIVED),
    (Event.APPEAL_RECEIVED, Event.APPEAL_DECISION_RECEIVED, Event.FURTHER_APPEAL_RECEIVED),
)
"""Events that cannot come before each other."""


def told(code: str, **details: str) -> click.UsageError:
    """Return a fault of the command line, worded in the language asked for."""
    shown = {name: inert(text) for name, text in details.items()}
    return click.UsageError(say("procedure", code, asked_language(), **shown))


def events_asked(written: Iterable[str]) -> dict[Event, date]:
    """Return the days of events. Raises UsageError for what cannot be read as them."""
    days: dict[Event, date] = {}
    for text in written:
        event, day = _event(text)
        if event in days:
            raise told("event-twice", event=event.value)
        days[event] = day
    check_order(days)
    return days


def _event(text: str) -> tuple[Event, date]:
    name, _, written = text.partition("=")
    if name.strip() not in tuple(Event):
        raise told("unknown-event", event=name.strip(), events=", ".join(Event))
    try:
        return Event(name.strip()), date.fromisoformat(written.strip())
    except ValueError:
        raise told("bad-event", text=text) from None


def check_order(days: Mapping[Event, date]) -> None:
    """Raise UsageError for an event before one that it must follow."""
    for row in IN_ORDER:
        given = [event for event in row if event in days]
        for earlier, later in pairwise(given):
            if days[later] < days[earlier]:
                raise told(
                    "events-reversed",
                    earlier=earlier.value,
                    earlier_day=days[earlier].isoformat(),
                    later=later.value,
                    later_day=days[later].isoformat(),
                )


def decided_on(case: Path, charge: Draft, name: str) -> date | None:
    """Return the day of the decision that is kept beside a case file; a rejection decides nothing.

    `name` is the id of the case. Raises UsageError for a decision that cannot be read.
    """
    try:
        decision = kept_on(case.parent, name, charge.subject, charge.id)
    except ValueError as unread:
        raise told("decision-unread", file=str(unread.args[0])) from None
    return decision.on if decision and decision.outcome != "rejected" else None


def subject_asked(assessment: Assessment, who: str) -> str:
    """Return the id of the subject asked for. Raises UsageError if there is none."""
    try:
        return subject_named(assessment, who)
    except UnknownSubjectError as unknown:
        nearest = ", ".join(unknown.nearest)
        code = "unknown-subject" if nearest else "unknown-subject-alone"
        words = say("cli", code, asked_language(), who=inert(who), nearest=inert(nearest))
        raise click.UsageError(words) from unknown


def charge_asked(bare: Bare, subject: str, regime: str | None, charge: str | None) -> Verdict:
    """Return the one charge on a subject that is asked for. Raises UsageError unless there is one.

    Named by regime or id it may be any that is examined; otherwise what is proposed comes first.
    """
    named = regime is not None or charge is not None
    found = examined(bare, subject, every=named)
    wanted = [
        each
        for each in found
        if regime in (None, each.draft.regulation.regime.value) and charge in (None, each.draft.id)
    ]
    if len(wanted) == 1:
        return wanted[0]
    name = subject_view(bare.prepared, subject).name.in_(asked_language())
    if not found:
        raise told("not-examined", name=name)
    code = "several-charges" if wanted else "no-such-charge"
    lines = [told(code, name=name).message, *map(_line, wanted or found)]
    raise click.UsageError("\n".join(lines))


def _line(verdict: Verdict) -> str:
    regulation = verdict.draft.regulation
    details = {
        "regime": regulation.regime.value,
        "charge": inert(verdict.draft.id),
        "title": inert(regulation.title.in_(asked_language())),
    }
    return say("procedure", "charge-line", asked_language(), **details)


def measure_asked(verdict: Verdict, named: str) -> str:
    """Return the id of a measure named by id or label. Raises UsageError if there is none."""
    lang, dossier = asked_language(), verdict.dossier
    measures = dossier.pack.measures if dossier else ()
    reaching = [each for each in measures if dossier and reach_of(dossier) in each.reaches]
    for each in reaching:
        if named in (each.id, each.label.zh, each.label.en):
            return each.id
    listed = ", ".join(f"{each.id} ({each.label.in_(lang)})" for each in reaching)
    title = dossier.pack.title.in_(lang) if dossier else ""
    raise told("unknown-measure", measure=named, title=title, measures=listed or "-")
