"""`wenze test [PATH]`: run scenarios; what they say must come out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.cli.console import Exit
from engine.cli.features import chosen
from engine.cli.options import (
    format_option,
    helped,
    lang_option,
    output_option,
    rules_option,
    workers_option,
    write,
)
from engine.rulebook.packs import rules_folder
from engine.scenarios.run import Asked, NotRunError, run
from engine.scenarios.show.forms import FORMS, REPORTS, shown
from engine.text.catalogue import say

if TYPE_CHECKING:
    from engine.model.base import Lang
    from engine.scenarios.result import Refusal, ScenarioRun

_FILE = click.Path(path_type=Path, exists=True)


@click.command("test", help=helped("command:test"))
@click.argument("paths", nargs=-1, type=_FILE, metavar="[PATH]...")
@click.option("-k", "matching", metavar="EXPRESSION", help=helped("option:matching"))
@click.option("--pack", metavar="REGULATION[/VERSION]", help=helped("option:pack"))
@rules_option
@lang_option
@click.option("-v", "--verbose", count=True, help=helped("option:verbose"))
@click.option("-q", "--quiet", is_flag=True, help=helped("option:quiet"))
@workers_option(helped("option:workers"))
@format_option(FORMS)
@output_option
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    matching: str | None,
    pack: str | None,
    rules: Path | None,
    lang: Lang,
    verbose: int,
    workers: int,
    form: str,
    output: Path | None,
    *,
    quiet: bool,
) -> None:
    """Run the scenarios of files or folders; without any, those of `features`."""
    asked = Asked(chosen(paths), matching, pack, rules, workers, REPORTS.get(form))
    try:
        found, report = run(asked, _mark)
    except NotRunError as not_run:
        raise click.ClickException(_why(not_run, lang)) from not_run
    finally:
        click.echo("", err=True)
    verbosity = -1 if quiet else verbose
    write(report or shown(found, form, lang, verbosity, rules_folder(rules)), output)
    if not found.sound:
        ctx.exit(Exit.GATE)


def _mark(each: ScenarioRun | Refusal) -> None:
    """Show on stderr that a scenario is done."""
    click.echo("." if getattr(each, "passed", False) else "x", nl=False, err=True)


def _why(not_run: NotRunError, lang: Lang) -> str:
    text = str(not_run).strip()
    if text:
        return say("scenario_run", "not-run-at-all", lang, text=text)
    return say("scenario_run", "nothing", lang)
