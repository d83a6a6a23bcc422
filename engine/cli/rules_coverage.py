"""`wenze rules coverage [PATH]`: what scenarios and examples have seen of the rules."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.cli import covering
from engine.cli.gates import at_least
from engine.cli.options import (
    format_option,
    helped,
    lang_option,
    output_option,
    rules_option,
    write,
)
from engine.reports.coverage_forms import COVERAGE_FORMATS
from engine.rulebook.packs import rules_folder
from engine.workshop.coverage.cover import Request

if TYPE_CHECKING:
    from engine.model.base import Lang

_FILE = click.Path(path_type=Path, exists=True)


@click.command("coverage", help=helped("command", "coverage_command"))
@click.argument("paths", nargs=-1, type=_FILE, metavar="[PATH]...")
@rules_option
@covering.part_options
@click.option("--min", "least", type=click.FloatRange(0, 100), metavar="PERCENT",
              help=helped("option:min", "coverage_command"))  # fmt: skip
@lang_option
@click.option("--suggest", is_flag=True, help=helped("option:suggest", "coverage_command"))
@click.option("--write", "into", type=click.Path(path_type=Path, file_okay=False), metavar="DIR",
              help=helped("option:write-scenarios", "coverage_command"))  # fmt: skip
@format_option(COVERAGE_FORMATS)
@output_option
@click.pass_context
def coverage_command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    rules: Path | None,
    regulations: tuple[str, ...],
    rule_ids: tuple[str, ...],
    least: float | None,
    workers: int,
    lang: Lang,
    into: Path | None,
    form: str,
    output: Path | None,
    *,
    examples_only: bool,
    suggest: bool,
) -> None:
    """Print what was seen, and what was not."""
    folder = rules_folder(rules)
    files = () if examples_only else covering.files(paths, lang)
    asked = Request(folder, files, regulations, rule_ids, workers)
    found = covering.covered(asked, lang)
    if suggest or into is not None:
        write(covering.suggested(found, folder, lang, into), output)
    else:
        write(COVERAGE_FORMATS[form](found.coverage, lang, folder), output)
    ctx.exit(at_least(found.coverage.whole, least, "coverage", lang))
