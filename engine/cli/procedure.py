"""`wenze procedure CASE --who X`: the steps of the procedure with their days."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

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
    from engine.model.base import Lang


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
    case: Path,
    organisation: Path | None,
    rules: Path | None,
    decided_on: str | None,
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
    days = events_asked(events)
    worked = read_calendar(calendar) if calendar else None
    bare, digests = bare_case(case, organisation, rules, decided_on)
    assessment = explain(bare, digests)
    subject = subject_asked(assessment, who)
    verdict = charge_asked(bare, subject, regime, charge)
    asked = Asked(
        charge=verdict.draft.id,
        measure=measure_asked(verdict, measure) if measure else None,
        events=days,
        decided=_decided(case_files(case, organisation)[0], bare, verdict, days),
        calendar=worked,
    )
    voice = speaking(assessment, lang, who=subject, full=False)
    write(render_timetable(timetable(bare, digests, asked), form, voice), output)


def _decided(case: Path, bare: Bare, verdict: Verdict, days: Mapping[Event, date]) -> date | None:
    """Return the day of the decision kept beside the case, unless its day is given."""
    if Event.DECISION_MADE in days:
        return None
    day = decided_on(case, verdict.draft, bare.prepared.case.id)
    if day is not None:
        check_order({**days, Event.DECISION_MADE: day})
    return day
