"""`wenze agreement FOLDER`: what the rules come to on cases, beside what was published on them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.agreement.cases import agreement, read_all
from engine.cli.assessing import matched
from engine.cli.options import (
    format_option,
    helped,
    lang_option,
    output_option,
    rules_option,
    write,
)
from engine.reports.agreed import agreed, agreed_json
from engine.rulebook.packs import read_rulebook, rules_folder
from engine.rulebook.published import published_folders

if TYPE_CHECKING:
    from engine.model.base import Lang


@click.command("agreement", help=helped("command:agreement"))
@click.argument("folder", type=click.Path(path_type=Path))
@lang_option
@rules_option
@format_option(["table", "json"])
@output_option
def command(folder: Path, lang: Lang, rules: Path | None, form: str, output: Path | None) -> None:
    """Print what the rules come to beside what was published."""
    rulebook = read_rulebook(rules_folder(rules))
    reported = read_all(published_folders(folder), rulebook)
    with matched() as matcher:
        found = agreement(reported, rulebook, matcher)
    write(agreed_json(found) if form == "json" else agreed(found, lang), output)
