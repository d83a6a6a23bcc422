"""`wenze rules unverified`: what has to be compared with the published texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from engine.cli.options import (
    format_option,
    helped,
    lang_option,
    output_option,
    rules_option,
    write,
)
from engine.reports.unverified import UNVERIFIED_FORMATS
from engine.rulebook.packs import read_rulebook, rules_folder
from engine.rulebook.unverified import unverified

if TYPE_CHECKING:
    from pathlib import Path

    from engine.model.base import Lang


@click.command("unverified", help=helped("command:rules-unverified"))
@rules_option
@lang_option
@format_option(UNVERIFIED_FORMATS)
@output_option
def command(rules: Path | None, lang: Lang, form: str, output: Path | None) -> None:
    """Print what has to be compared with the published texts."""
    found = unverified(read_rulebook(rules_folder(rules)))
    write(UNVERIFIED_FORMATS[form](found, lang), output)
