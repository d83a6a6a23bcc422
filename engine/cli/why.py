"""`wenze why CASE --who X`: why somebody is proposed, with every reason and exception."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from engine.cli.asking import asked, subject_of
from engine.cli.options import (
    case_argument,
    case_options,
    format_option,
    helped,
    output_option,
    write,
)
from engine.inquiry.why import why
from engine.reports.select import only
from engine.reports.voice import voice
from engine.reports.why_formats import WHY_FORMATS

if TYPE_CHECKING:
    from pathlib import Path

    from engine.cli.options import Given
    from engine.inquiry.brief import Brief
    from engine.model.base import Lang


@click.command("why", help=helped("command:why"))
@case_argument
@case_options
@click.option("--who", required=True, help=helped("option:whom"))
@click.option("--full", is_flag=True, help=helped("option:full"))
@format_option(WHY_FORMATS)
@output_option
def command(
    given: Given,
    lang: Lang,
    who: str,
    form: str,
    output: Path | None,
    *,
    full: bool,
) -> None:
    """Print why a subject is proposed; people decide."""

    def told(brief: Brief) -> str:
        subject = subject_of(brief, who)
        part = only(brief.assessment, subject)
        v = voice(part, lang, brief.assessment, full=full, alone=True)
        return WHY_FORMATS[form](v, why(part, subject))

    write(asked(told, given), output)
