"""`wenze relies-on CASE --who X`: what a proposal stands on, and what remains if that falls."""

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
from engine.inquiry.relies_on import relies_on
from engine.reports.answer import ANSWER_FORMATS, laid_out
from engine.reports.relies_on import relies_on_view
from engine.reports.select import only
from engine.reports.voice import voice

if TYPE_CHECKING:
    from pathlib import Path

    from engine.cli.options import Given
    from engine.inquiry.brief import Brief
    from engine.model.base import Lang


@click.command("relies-on", help=helped("command:relies-on"))
@case_argument
@case_options
@click.option("--who", required=True, help=helped("option:whom"))
@format_option(ANSWER_FORMATS)
@output_option
def command(
    given: Given,
    lang: Lang,
    who: str,
    form: str,
    output: Path | None,
) -> None:
    """Print what a proposal relies on; people decide."""

    def told(brief: Brief) -> str:
        subject = subject_of(brief, who)
        part = only(brief.assessment, subject)
        v = voice(part, lang, brief.assessment, full=False, alone=True)
        found = relies_on(brief, part, subject)
        return laid_out(form, found, relies_on_view(v, found))

    write(asked(told, given), output)
