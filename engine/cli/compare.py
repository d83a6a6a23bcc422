"""`wenze compare CASE --who X --who Y`: why two are treated differently, or the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from engine.cli.asking import asked, subject_of
from engine.cli.console import asked_language
from engine.cli.options import (
    case_argument,
    case_options,
    format_option,
    helped,
    output_option,
    write,
)
from engine.inquiry.compare import compare
from engine.reports.answer import ANSWER_FORMATS, laid_out
from engine.reports.compare import compare_view
from engine.reports.select import only
from engine.reports.voice import voice
from engine.text.catalogue import say

if TYPE_CHECKING:
    from pathlib import Path

    from engine.cli.options import Given
    from engine.inquiry.brief import Brief
    from engine.model.base import Lang

_TWO = 2


@click.command("compare", help=helped("command:compare"))
@case_argument
@case_options
@click.option("--who", multiple=True, required=True, help=helped("option:two"))
@format_option(ANSWER_FORMATS)
@output_option
def command(
    given: Given,
    lang: Lang,
    who: tuple[str, ...],
    form: str,
    output: Path | None,
) -> None:
    """Print two subjects side by side; people decide."""

    def told(brief: Brief) -> str:
        x, y = two(brief, who)
        whole = brief.assessment
        v = voice(whole, lang, whole, full=True, alone=False)
        found = compare(brief, only(whole, x), only(whole, y))
        return laid_out(form, found, compare_view(v, found))

    write(asked(told, given), output)


def two(brief: Brief, who: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ids of two subjects. Raises UsageError unless they are two."""
    found = tuple(dict.fromkeys(subject_of(brief, each) for each in who))
    if len(found) != _TWO:
        raise click.UsageError(say("cli", "not-two", asked_language()))
    return found
