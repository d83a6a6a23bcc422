"""`wenze scenario steps|new`: the library of steps, and a scenario written from a case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.cli.assessing import assess_case
from engine.cli.options import case_options, helped, lang_option, output_option, write
from engine.cli.table import Clauses
from engine.scenarios.catalogue import KINDS
from engine.scenarios.draft import Draft
from engine.scenarios.show.steps import listed

if TYPE_CHECKING:
    from engine.cli.options import Given
    from engine.model.base import Lang

_FILE = click.Path(path_type=Path)


@click.group("scenario", cls=Clauses, help=helped("command:scenario"))
def command() -> None:
    """Run one of the commands."""


@command.command("steps", help=helped("command:scenario-steps"))
@click.option("--kind", type=click.Choice(KINDS), help=helped("option:kind"))
@lang_option
@output_option
def steps(kind: str | None, lang: Lang, output: Path | None) -> None:
    """List the steps of the library, each as an example."""
    write(listed(lang, kind), output)


@command.command("new", help=helped("command:scenario-new"))
@click.option("--from", "case", type=_FILE, required=True, help=helped("option:from-case"))
@case_options
@output_option
def new(
    given: Given,
    lang: Lang,
    output: Path | None,
) -> None:
    """Write scenarios from a case and what it now comes to."""
    assessment = assess_case(given)
    write(Draft(assessment, _named(given.case, output), lang).text(), output)


def _named(case: Path, output: Path | None) -> str:
    """Return how a scenario names a case: relative to a folder above both, if there is one."""
    home = (output.parent if output else Path()).resolve()
    folder = case.resolve()
    for above in (home, *home.parents)[:-1]:
        if folder.is_relative_to(above):
            return folder.relative_to(above).as_posix()
    return case.name
