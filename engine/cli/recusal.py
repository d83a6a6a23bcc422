"""`wenze recusal CASE`: who of those who handle the case may have to withdraw, and who decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from engine.assessment.recusal import recusals
from engine.cli.assessing import with_case
from engine.cli.options import (
    case_argument,
    case_options,
    format_option,
    helped,
    output_option,
    write,
)
from engine.reports.recusal_formats import RECUSAL_FORMATS

if TYPE_CHECKING:
    from pathlib import Path

    from engine.cli.options import Given
    from engine.model.base import Lang


@click.command("recusal", help=helped("command:recusal"))
@case_argument
@case_options
@format_option(RECUSAL_FORMATS)
@output_option
def command(
    given: Given,
    lang: Lang,
    form: str,
    output: Path | None,
) -> None:
    """Print what the law says of those who handle the case; people decide."""
    found = with_case(recusals, given)
    write(RECUSAL_FORMATS[form](found, lang), output)
