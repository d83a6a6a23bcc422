"""`wenze missing CASE`: what is still to be asked, what settles most first, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from engine.cli.asking import asked, subject_of
from engine.cli.options import case_argument, case_options, helped, output_option, write
from engine.inquiry.missing import concerning, missing
from engine.reports.answer import ANSWER_FORMATS, laid_out
from engine.reports.missing import missing_view

if TYPE_CHECKING:
    from pathlib import Path

    from engine.inquiry.brief import Brief
    from engine.model.base import Lang


@click.command("missing", help=helped("command:missing"))
@case_argument
@case_options
@click.option("--who", help=helped("option:who-turns"))
@click.option("--full", is_flag=True, help=helped("option:full"))
@click.option(
    "--format", "form", type=click.Choice(ANSWER_FORMATS), default="table",
    help=helped("option:format"),
)  # fmt: skip
@output_option
def command(
    case: Path,
    organisation: Path | None,
    rules: Path | None,
    decided_on: str | None,
    lang: Lang,
    who: str | None,
    form: str,
    output: Path | None,
    *,
    full: bool,
) -> None:
    """Print the facts on which an outcome turns."""

    def answer(brief: Brief) -> str:
        found = missing(brief)
        if who is not None:
            found = concerning(found, subject_of(brief, who))
        return laid_out(form, found, missing_view(found, brief.assessment, lang, full=full))

    write(asked(answer, case, organisation, rules, decided_on), output)
