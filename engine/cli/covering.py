"""See examples and scenarios for `wenze rules coverage`, and suggest what is missing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from engine.cli.features import chosen
from engine.cli.options import helped, workers_option
from engine.reports.saying import listed
from engine.text.catalogue import say
from engine.workshop.coverage.cover import Covered, Request, cover
from engine.workshop.coverage.played import files_of
from engine.workshop.coverage.wanted import UnknownNameError
from engine.workshop.suggest.suggest import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from engine.cli.options import Command
    from engine.model.base import Lang
    from engine.workshop.coverage.played import Round
    from engine.workshop.suggest.suggest import Suggested


regulations_option = click.option(
    "--regulation",
    "regulations",
    multiple=True,
    metavar="REGULATION[/VERSION]",
    help=helped("option:of-regulation", "coverage_command"),
)


def part_options(command: Command) -> Command:
    """Add the options that say which part of the rules, by what, and in how many processes."""
    _help = partial(helped, topic="coverage_command")
    for option in (
        workers_option(_help("option:processes")),
        click.option("--examples-only", is_flag=True, help=_help("option:examples-only")),
        click.option("--rule", "rule_ids", multiple=True, metavar="ID",
                     help=_help("option:of-rule")),
        regulations_option,
    ):  # fmt: skip
        command = option(command)
    return command


def files(paths: tuple[Path, ...], lang: Lang) -> tuple[Path, ...]:
    """Return the files of scenarios that paths name; without any, those of `features`."""
    found = tuple(files_of(chosen(paths)))
    if not found:
        raise click.ClickException(say("coverage", "nothing", lang))
    return found


def covered(request: Request, lang: Lang) -> Covered:
    """Return what was seen; a name that is none is told with those nearest to it."""
    try:
        return cover(request, _mark)
    except UnknownNameError as unknown:
        raise unknown_name(unknown, lang) from unknown
    finally:
        if request.files:
            click.echo("", err=True)


def unknown_name(unknown: UnknownNameError, lang: Lang) -> click.ClickException:
    """Return what is said of a name that is none."""
    text = say("coverage", f"unknown:{unknown.kind}", lang, word=unknown.word)
    near = listed(unknown.near, lang)
    return click.ClickException(text + (say("coverage", "near", lang, near=near) if near else ""))


def _mark(each: Round) -> None:
    """Show on stderr that the scenarios of a file are done."""
    failed = len(each.failed) + len(each.refused)
    click.echo("." * (each.scenarios - len(each.failed)) + "x" * failed, nl=False, err=True)


def suggested(covered: Covered, rules: Path, lang: Lang, folder: Path | None) -> str:
    """Return the scenarios for the holes of coverage, or where they were written.

    What no scenario was found for is told on stderr. No file is written over.
    """
    found = suggest(rules, covered.round.seen, covered.wanted, lang, _tried)
    click.echo("", err=True)
    for each in found.left:
        click.echo(each, err=True)
    numbers = {"scenarios": str(found.scenarios), "filled": str(found.filled)}
    click.echo(say("suggest", "summary", lang, **numbers), err=True)
    if found.left:
        click.echo(say("suggest", "summary:left", lang, left=str(len(found.left))), err=True)
    return "\n".join(_shown(found, lang) if folder is None else _written(found, folder, lang))


def _tried(done: object) -> None:
    click.echo("." if done else "-", nl=False, err=True)


def _shown(found: Suggested, lang: Lang) -> Iterator[str]:
    if not found.files:
        yield say("suggest", "none", lang)
    for name, text in found.files.items():
        yield say("suggest", "file", lang, name=name)
        yield text


def _written(found: Suggested, folder: Path, lang: Lang) -> Iterator[str]:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in found.files.items():
        file = _free(folder / name)
        file.write_text(text, encoding="utf-8")
        yield say("suggest", "written", lang, name=str(file))


def _free(file: Path) -> Path:
    """Return a path that nothing is at: what people have corrected is not written over."""
    number, found = 1, file
    while found.exists():
        number += 1
        found = file.with_name(f"{file.stem}-{number}{file.suffix}")
    return found
