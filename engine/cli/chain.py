"""`wenze chain`: the responsibility chain on a day, the ways through it, its faults."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from engine.chain.faults import extent, faults
from engine.chain.graph import build
from engine.chain.walks import paths
from engine.cli.chain_check import check_data, checked, path_lines
from engine.cli.chain_names import Names
from engine.cli.chain_show import data, shown
from engine.cli.console import Exit, asked_language
from engine.cli.options import helped, lang_option
from engine.cli.table import Clauses
from engine.reports.inert import json_page
from engine.rulebook.read import read_organisation
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.model.base import Lang


_help = partial(helped, topic="chain")


def _day(_ctx: click.Context, _param: click.Parameter, typed: str | None) -> date | None:
    try:
        return date.fromisoformat(typed) if typed else None
    except ValueError:
        raise click.UsageError(say("chain", "bad-day", asked_language(), day=typed or "")) from None


def _shared(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add what all three have: the organisation file, the format, the language."""
    forms = click.Choice(["table", "json"])
    for add in (
        lang_option,
        click.option("--format", "form", type=forms, default="table", help=_help("option:format")),
        click.argument("organisation", type=click.Path(path_type=Path)),
    ):  # fmt: skip
        command = add(command)
    return command


def _on(command: Callable[..., Any]) -> Callable[..., Any]:
    text = _help("option:on")
    return click.option(
        "--on", "day", required=True, metavar="DAY", callback=_day, help=text
    )(command)  # fmt: skip


def _names(organisation: Path, lang: Lang) -> Names:
    return Names(build(read_organisation(organisation)), lang)


def _print(result: list[str] | dict[str, Any]) -> None:
    if isinstance(result, dict):
        click.echo(json_page(result), nl=False)
    else:
        click.echo("\n".join(result))


@click.group("chain", cls=Clauses, help=_help("group"))
def command() -> None:
    """Show and check the responsibility chain."""


@command.command("show", help=_help("show"))
@_on
@click.option("--unit", help=_help("option:unit"))
@_shared
def show(organisation: Path, form: str, lang: Lang, unit: str | None, day: date) -> None:
    """Print a slice of the chain."""
    names = _names(organisation, lang)
    only = names.find(unit) if unit else None
    _print(data(names, day, only) if form == "json" else shown(names, day, only))


@command.command("path", help=_help("path"))
@_on
@_shared
@click.argument("source")
@click.argument("target")
def path(organisation: Path, source: str, target: str, form: str, lang: Lang, day: date) -> None:
    """Print the ways from one node down to another."""
    names = _names(organisation, lang)
    above, below = names.find(source), names.find(target)
    ways = paths(names.chain, above, below, day)
    if form == "json":
        steps = [[step.model_dump(mode="json") for step in way] for way in ways]
        _print({"schema": "chain-path.v1", "on": day.isoformat(), "paths": steps})
    elif ways:
        _print("\n\n".join("\n".join(path_lines(names, way)) for way in ways).split("\n"))
    else:
        _print(_no_way(names, above, below, day))


def _no_way(names: Names, above: str, below: str, day: date) -> list[str]:
    ends = {"source": names.of(above), "target": names.of(below)}
    lines = [say("chain", "no-path", names.lang, day=day.isoformat(), **ends)]
    if paths(names.chain, below, above, day):
        lines.append(say("chain", "only-upwards", names.lang))
    return lines


@command.command("check", help=_help("check"))
@click.option("--from", "start", metavar="DAY", callback=_day, help=_help("option:from"))
@click.option("--to", "end", metavar="DAY", callback=_day, help=_help("option:to"))
@click.option("--fail-on-fault", is_flag=True, help=_help("option:fail-on-fault"))
@_shared
@click.pass_context
def check(
    ctx: click.Context,
    organisation: Path,
    form: str,
    lang: Lang,
    start: date | None,
    end: date | None,
    *,
    fail_on_fault: bool,
) -> None:
    """Print what is wrong with the chain."""
    names = _names(organisation, lang)
    earliest, latest = extent(names.chain)
    first, last = start or earliest, end or latest
    if first > last:
        raise click.UsageError(say("chain", "days-reversed", lang))
    found = faults(names.chain, first, last)
    _print(check_data(found, first, last) if form == "json" else checked(names, found, first, last))
    if fail_on_fault and found:
        ctx.exit(Exit.GATE)
