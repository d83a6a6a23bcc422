"""`wenze why-not CASE --who X`: what stands in the way of a proposal, nearest miss first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from engine.cli.asking import asked, subject_of, unknown_word
from engine.cli.log import log_option, log_run
from engine.cli.options import (
    case_argument,
    case_options,
    format_option,
    helped,
    output_option,
    write,
)
from engine.inquiry.change import ChangeError
from engine.inquiry.why_not import wanted, why_not
from engine.reports.answer import ANSWER_FORMATS, laid_out
from engine.reports.why_not import why_not_view

if TYPE_CHECKING:
    from pathlib import Path

    from engine.cli.options import Given
    from engine.inquiry.brief import Brief
    from engine.model.base import Lang
    from engine.model.why_not import WhyNot


@click.command("why-not", help=helped("command:why-not"))
@case_argument
@case_options
@click.option("--who", required=True, help=helped("option:who"))
@click.option("--measure", help=helped("option:measure-wanted"))
@click.option("--rule", help=helped("option:rule-wanted"))
@format_option(ANSWER_FORMATS)
@log_option
@output_option
def command(
    given: Given,
    lang: Lang,
    who: str,
    measure: str | None,
    rule: str | None,
    form: str,
    log: Path | None,
    output: Path | None,
) -> None:
    """Print the nearest way to what is asked, and what is missing on it."""

    def answer(brief: Brief) -> str:
        found = missed(brief, who, measure, rule)
        log_run(log, "why-not", brief.digests, found.subject.id, len(found.nearest))
        return laid_out(form, found, why_not_view(found, brief.assessment, lang))

    write(asked(answer, given), output)


def missed(brief: Brief, who: str, measure: str | None, rule: str | None) -> WhyNot:
    """Return what is asked for. Raises UnknownSubjectError, and UsageError for an unknown word."""
    try:
        subject = subject_of(brief, who)
        return why_not(brief, subject, wanted(brief, subject, measure, rule))
    except ChangeError as unknown:
        raise unknown_word("why_not", unknown) from unknown
