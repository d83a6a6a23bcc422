"""What is typed, a line at a time: at a terminal, through a pipe, or from a file."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from engine.cli.console import utf8_or_replaced
from engine.model.unreadable import UnreadableError
from engine.reports.inert import inert
from engine.rulebook.source import read_source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LONGEST = 20_000


def typed_lines(file: Path | None) -> Callable[[str], str | None]:
    """Return what shows a prompt and returns the next line typed, None once there is none.

    Lines that do not come from a terminal are shown behind the prompt. Raises UnreadableError for a
    file that is no text.
    """
    return _from_file(file) if file is not None else _from_stdin()


def _from_file(file: Path) -> Callable[[str], str | None]:
    source, problems = read_source(file)
    if source is None or problems:
        raise UnreadableError(tuple(problems))
    lines = iter(source.text.splitlines())
    return lambda prompt: _shown(prompt, next(lines, None))


def _from_stdin() -> Callable[[str], str | None]:
    utf8_or_replaced(sys.stdin)
    return _at_terminal if sys.stdin.isatty() else lambda prompt: _shown(prompt, _line())


def _at_terminal(prompt: str) -> str | None:
    click.echo(prompt, nl=False)
    line = _line()
    if line is None:
        click.echo()
    return line


def _line() -> str | None:
    """Return a line without its end; None at the end of input and where the user breaks off."""
    try:
        line = sys.stdin.readline(LONGEST)
    except KeyboardInterrupt:
        return None
    return line.rstrip("\r\n") if line else None


def _shown(prompt: str, line: str | None) -> str | None:
    click.echo(f"{prompt}{inert(line or '')}".rstrip())
    return line
