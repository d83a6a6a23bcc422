"""`wenze propose CASE`: whom to hold accountable, how and why; who is still to be examined."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from engine.cli.asking import unknown_subject
from engine.cli.assessing import assess_case
from engine.cli.console import Exit
from engine.cli.options import (
    case_argument,
    case_options,
    format_option,
    helped,
    output_option,
    write,
)
from engine.reports.formats import FORMATS, render
from engine.reports.select import UnknownSubjectError

if TYPE_CHECKING:
    from pathlib import Path

    from engine.cli.options import Given
    from engine.model.assessment import Assessment
    from engine.model.base import Lang


@click.command("propose", help=helped("command:propose"))
@case_argument
@case_options
@click.option("--who", help=helped("option:who"))
@click.option("--full", is_flag=True, help=helped("option:full"))
@click.option("--strict", is_flag=True, help=helped("option:strict"))
@format_option(FORMATS)
@output_option
@click.pass_context
def command(
    ctx: click.Context,
    given: Given,
    lang: Lang,
    who: str | None,
    form: str,
    output: Path | None,
    *,
    full: bool,
    strict: bool,
) -> None:
    """Print what the rules propose; people decide."""
    assessment = assess_case(given)
    try:
        text = render(assessment, form, lang, who=who, full=full)
    except UnknownSubjectError as unknown:
        raise unknown_subject(unknown) from unknown
    write(text, output)
    if strict and undetermined(assessment):
        ctx.exit(Exit.UNDETERMINED)


def undetermined(assessment: Assessment) -> bool:
    """Whether anything is conditional, open or in conflict."""
    conditional = any(each.status == "conditional" for each in assessment.proposals)
    open_ = (point for each in assessment.proposals for point in each.open_questions)
    in_conflict = any(point.kind == "conflict" for point in open_)
    return conditional or in_conflict or bool(assessment.to_be_established)
