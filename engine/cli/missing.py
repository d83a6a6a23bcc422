"""`wenze missing CASE`: what is still to be asked, what settles most first, and why."""

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
from engine.cli.word import in_word, no_file_for_word
from engine.inquiry.missing import missing
from engine.reports.answer import ANSWER_FORMATS, laid_out
from engine.reports.evidence import evidence_views
from engine.reports.missing import missing_view

if TYPE_CHECKING:
    from pathlib import Path

    from engine.cli.options import Given
    from engine.inquiry.brief import Brief
    from engine.model.base import Lang
    from engine.model.missing import Missing


@click.command("missing", help=helped("command:missing"))
@case_argument
@case_options
@click.option("--who", help=helped("option:who-turns"))
@click.option("--full", is_flag=True, help=helped("option:full"))
@format_option([*ANSWER_FORMATS, "docx"])
@output_option
def command(
    given: Given,
    lang: Lang,
    who: str | None,
    form: str,
    output: Path | None,
    *,
    full: bool,
) -> None:
    """Print the facts on which an outcome turns."""
    if form == "docx" and output is None:
        raise no_file_for_word()

    def found(brief: Brief) -> Missing:
        return missing(brief, None if who is None else subject_of(brief, who))

    def answer(brief: Brief) -> str:
        return laid_out(
            form, (each := found(brief)), missing_view(each, brief.assessment, lang, full=full)
        )

    def pages(brief: Brief) -> bytes:
        cover, *more = evidence_views(found(brief), brief.assessment, lang)
        return in_word(cover, brief.case.decided_on, *more)

    if output is not None and form == "docx":
        output.write_bytes(asked(pages, given))
    else:
        write(asked(answer, given), output)
