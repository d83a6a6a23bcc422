"""`wenze rules mutate [PATH]`: what examples and scenarios notice of altered rules."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.cli import mutating
from engine.cli.covering import files, part_options
from engine.cli.gates import at_least
from engine.cli.options import (
    format_option,
    helped,
    lang_option,
    output_option,
    rules_option,
    write,
)
from engine.reports.mutation import MUTATION_FORMATS
from engine.rulebook.packs import rules_folder
from engine.workshop.mutate.run import Request

if TYPE_CHECKING:
    from engine.model.base import Lang

_FILE = click.Path(path_type=Path, exists=True)
_help = partial(helped, topic="mutation_command")


@click.command("mutate", help=_help("command"))
@click.argument("paths", nargs=-1, type=_FILE, metavar="[PATH]...")
@rules_option
@part_options
@click.option("--min-kill", "least", type=click.FloatRange(0, 100), metavar="PERCENT",
              help=_help("option:min-kill"))  # fmt: skip
@click.option("--sample", type=click.IntRange(1), metavar="N", help=_help("option:sample"))
@click.option("--seed", type=int, default=0, metavar="N", help=_help("option:seed"))
@mutating.journal_option(_help("option:journal"))
@lang_option
@format_option(MUTATION_FORMATS)
@output_option
@click.pass_context
def mutate_command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    rules: Path | None,
    regulations: tuple[str, ...],
    rule_ids: tuple[str, ...],
    least: float | None,
    sample: int | None,
    seed: int,
    journal: Path | None,
    workers: int,
    lang: Lang,
    form: str,
    output: Path | None,
    *,
    examples_only: bool,
) -> None:
    """Alter rules one by one, and print what nothing notices."""
    played = () if examples_only else files(paths, lang)
    asked = Request(
        rules_folder(rules), played, regulations, rule_ids, sample, seed, workers, journal
    )
    found = mutating.mutated(asked, lang)
    write(MUTATION_FORMATS[form](found, lang), output)
    ctx.exit(at_least(found.share, least, "mutation", lang))
