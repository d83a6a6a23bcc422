"""`wenze procedure CASE --who X`: the steps of the procedure with their days."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from engine.assessment.result import explain
from engine.assessment.timetable import Asked, timetable
from engine.cli.assessing import bare_case
from engine.cli.options import (
    case_argument,
    case_options,
    format_option,
    helped,
    output_option,
    write,
)
from engine.cli.procedure_request import (
    charge_asked,
    check_order,
    decided_on,
    events_asked,
    measure_asked,
    subject_asked,
)
from engine.model.procedure import Event
from engine.reports.timetable_formats import FORMATS, render_timetable
from engine.reports.view import speaking
from engine.rulebook.calendar import read_calendar
from engine.rulebook.read import case_files

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from engine.assessment.bare import Bare
    from engine.assessment.verdicts import Verdict
    from engine.cli.options import Given
    from engine.model.assessment import Assessment
    from engine.model.base import Lang
    from engine.model.calendar import WorkCalendar
    from engine.model.timetable import Timetable
    from engine.reports.voice import Voice


_help = partial(helped, topic="procedure")


@click.command("procedure", help=_help("about"))
@case_argument
@case_options
@click.option("--who", required=True, help=_help("option:who"))
@click.option("--measure", metavar="MEASURE", help=_help("option:measure"))
@click.option(
    "--event", "events", multiple=True, metavar="NAME=YYYY-MM-DD",
    help=_help("option:event", events=", ".join(Event)),
)  # fmt: skip
@click.option("--calendar", type=click.Path(path_type=Path), help=_help("option:calendar"))
@click.option("--regime", help=_help("option:regime"))
@click.option("--charge", help=_help("option:charge"))
@format_option(FORMATS)
@output_option
def command(
    given: Given,
    lang: Lang,
    who: str,
    measure: str | None,
    events: tuple[str, ...],
    calendar: Path | None,
    regime: str | None,
    charge: str | None,
    form: str,
    output: Path | None,
) -> None:
    """Print the dated list; nothing is recorded and nothing is decided."""
    asked = Terms(
        case=case_files(given.case, given.organisation)[0],
        who=who,
        measure=measure,
        events=events_asked(events),
        regime=regime,
        charge=charge,
        calendar=read_calendar(calendar) if calendar else None,
    )
    bare, digests = bare_case(given)
    found, voice = scheduled(bare, explain(bare, digests), asked, lang)
    write(render_timetable(found, form, voice), output)


class Terms(NamedTuple):
    """What is asked of a procedure, as the options of the command have it, and the case's file."""

    case: Path
    who: str
    measure: str | None
    events: dict[Event, date]
    regime: str | None
    charge: str | None
    calendar: WorkCalendar | None = None


def scheduled(
    bare: Bare, assessment: Assessment, asked: Terms, lang: Lang
) -> tuple[Timetable, Voice]:
    """Return the dated list that is asked for, and the voice to tell it in. Raises UsageError."""
    subject = subject_asked(assessment, asked.who)
    verdict = charge_asked(bare, subject, asked.regime, asked.charge)
    terms = Asked(
        charge=verdict.draft.id,
        measure=measure_asked(verdict, asked.measure) if asked.measure else None,
        events=asked.events,
        decided=_decided(asked.case, bare, verdict, asked.events),
        calendar=asked.calendar,
    )
    voice = speaking(assessment, lang, who=subject, full=False)
    return timetable(bare, assessment.digests, terms), voice


def _decided(case: Path, bare: Bare, verdict: Verdict, days: Mapping[Event, date]) -> date | None:
    """Return the day of the decision kept beside the case, unless its day is given."""
    if Event.DECISION_MADE in days:
        return None
    day = decided_on(case, verdict.draft, bare.prepared.case.id)
    if day is not None:
        check_order({**days, Event.DECISION_MADE: day})
    return day
