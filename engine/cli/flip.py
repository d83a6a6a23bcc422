"""`wenze flip CASE --who X`: how far what is proposed is from being otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from engine.cli.asking import asked, subject_of
from engine.cli.log import log_option, log_run
from engine.cli.options import (
    case_argument,
    case_options,
    format_option,
    helped,
    output_option,
    write,
)
from engine.inquiry.flip import MOST, flips
from engine.reports.answer import ANSWER_FORMATS, laid_out
from engine.reports.flip import flip_view

if TYPE_CHECKING:
    from pathlib import Path

    from engine.cli.options import Given
    from engine.inquiry.brief import Brief
    from engine.model.base import Lang
    from engine.model.flip import Flips
    from engine.reports.blocks import View


@click.command("flip", help=helped("command:flip"))
@case_argument
@click.option("--who", required=True, help=helped("option:who"))
@click.option(
    "--most", type=click.IntRange(1, MOST), default=MOST, show_default=True,
    help=helped("option:most"),
)  # fmt: skip
@case_options
@format_option(ANSWER_FORMATS)
@log_option
@output_option
def command(
    given: Given,
    who: str,
    most: int,
    lang: Lang,
    form: str,
    log: Path | None,
    output: Path | None,
) -> None:
    """Print every least set of facts with which a subject would come to something else."""

    def answer(brief: Brief) -> tuple[Flips, View]:
        found = flips(brief, subject_of(brief, who), most)
        return found, flip_view(found, brief.assessment, lang)

    found, view = asked(answer, given)
    log_run(log, "flip", found.digests, found.subject.id, found.count)
    write(laid_out(form, found, view), output)
