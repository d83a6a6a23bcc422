"""Options that several commands share."""

from __future__ import annotations

from datetime import date
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

import click

from engine.cli.console import ask_language, language
from engine.model.base import LANGS
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Command = TypeVar("Command", bound="Callable[..., Any]")


def helped(code: str, topic: str = "cli", **details: str) -> str:
    """Return the help of an option in the language of the console."""
    return say(topic, code, language(), **details)


def today() -> date:
    """Return the day where the program runs: what somebody enters there is of that day."""
    return date.today()  # noqa: DTZ011 - meant is the day on the wall there, not that of a zone


def nearby(folder: Path) -> Path:
    """Return a folder relative to where the program runs, if it lies there: it is read sooner."""
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


_FILE = click.Path(path_type=Path)

case_argument = click.argument("case", type=_FILE)


def rules_option(command: Command) -> Command:
    """Add `--rules DIR`."""
    return click.option("--rules", type=_FILE, help=helped("option:rules"))(command)


def lang_option(command: Command, *, exposed: bool = True) -> Command:
    """Add `--lang zh|en`, asked before all else: faults are told in it, too.

    Not `exposed`, it is for the faults alone, and the command does not take it.
    """
    option = click.option(
        "--lang",
        type=click.Choice(LANGS),
        callback=ask_language,
        is_eager=True,
        expose_value=exposed,
        help=helped("option:lang"),
    )
    return option(command)


class Given(NamedTuple):
    """What a command on a case was given: the case or its folder, and what else was named."""

    case: Path
    organisation: Path | None = None
    rules: Path | None = None
    decided_on: str | None = None
    trusted: Path | None = None
    require_signed: bool = False


def case_options(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options of every command that assesses a case; it takes them as one `given`."""

    @wraps(command)
    def packed(*args: object, **options: object) -> None:
        given = Given._make(options.pop(name) for name in Given._fields)
        command(*args, given=given, **options)

    return _on_a_case(packed)


def trusted_option(command: Command) -> Command:
    """Add `--trusted FILE`."""
    return click.option(
        "--trusted", type=_FILE, envvar="WENZE_TRUSTED", help=helped("option:trusted", "publish")
    )(command)


def _on_a_case(command: Command) -> Command:
    for option in (
        click.option("--require-signed", is_flag=True, envvar="WENZE_REQUIRE_SIGNED",
                     help=helped("option:require-signed", "publish")),
        trusted_option,
        lang_option,
        click.option("--decided-on", metavar="YYYY-MM-DD", help=helped("option:decided-on")),
        rules_option,
        click.option("--organisation", type=_FILE, help=helped("option:organisation")),
    ):  # fmt: skip
        command = option(command)
    return command


def format_option(forms: Iterable[str]) -> Callable[[Command], Command]:
    """Return what adds `--format` with the forms of a result; the table stands for none."""
    choice = click.Choice(list(forms))
    return click.option(
        "--format", "form", type=choice, default="table", help=helped("option:format")
    )


def output_option(command: Command) -> Command:
    """Add `--output FILE`."""
    option = click.option("--output", "-o", type=_FILE, help=helped("option:output"))
    return option(command)


def workers_option(text: str) -> Callable[[Command], Command]:
    """Return what adds `-n N`, the number of processes, with its help."""
    return click.option("-n", "workers", type=click.IntRange(1, 64), default=1, help=text)


def write(text: str, output: Path | None) -> None:
    """Write a result to stdout, or to the one file named, as UTF-8.

    A text that has line ends of its own, as calendar files must, keeps them in a file.
    """
    if output is None:
        click.echo(text, nl=not text.endswith("\n"))
        return
    own = "" if "\r\n" in text else None
    ended = text if text.endswith("\n") else text + "\n"
    output.write_text(ended, encoding="utf-8", newline=own)
