"""What all commands share with the console: language, exit codes, and how faults are told."""

from __future__ import annotations

import locale
import os
from enum import IntEnum
from io import StringIO
from typing import TYPE_CHECKING

import click

from engine.model.unreadable import UnreadableError
from engine.rulebook.bounds import MOST_FAULTS
from engine.text.catalogue import say
from engine.text.steering import spelt_out

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TextIO

    from engine.model.base import Lang


class Exit(IntEnum):
    """The exit codes, the same for every command."""

    DONE = 0
    GATE = 1
    COULD_NOT_RUN = 2
    UNDETERMINED = 3
    INTEGRITY = 4


class IntegrityError(Exception):
    """Something that must agree does not: nothing may be proposed on it."""


def language(chosen: str | None = None) -> Lang:
    """Return the language asked for, or that of `WENZE_LANG` or the locale; English otherwise."""
    if chosen in ("zh", "en"):
        return "zh" if chosen == "zh" else "en"
    named = os.environ.get("WENZE_LANG") or _locale()
    return "zh" if named.lower().startswith(("zh", "chinese")) else "en"


def _locale() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return os.environ[name]
    return locale.getlocale()[0] or ""


def utf8_or_replaced(stream: TextIO) -> None:
    """Let a console that cannot show a character show a mark instead of failing."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")


def guarded(run: Callable[[], int | None]) -> int:
    """Run a command and return its exit code; faults are told on stderr, never as a traceback."""
    try:
        return int(run() or Exit.DONE)
    except click.exceptions.Exit as left:
        return left.exit_code
    except (click.ClickException, click.Abort, UnreadableError, IntegrityError, OSError) as fault:
        return _told(fault)


def _told(fault: Exception) -> int:
    if isinstance(fault, UnreadableError):
        return _unreadable(fault)
    if isinstance(fault, IntegrityError):
        told(str(fault))
        return Exit.INTEGRITY
    if isinstance(fault, click.ClickException):
        shown = StringIO()
        fault.show(shown)
        told(shown.getvalue().rstrip("\n"))
    elif isinstance(fault, OSError):
        told(say("cli", "os-error", asked_language(), name=str(fault.filename or "")))
    return Exit.COULD_NOT_RUN


def told(text: str) -> None:
    """Write to stderr; what was typed or read cannot steer the console from there."""
    click.echo("\n".join(map(spelt_out, text.split("\n"))), err=True)


def _unreadable(unreadable: UnreadableError) -> int:
    from engine.rulebook.report import word_problem  # noqa: PLC0415 - help does without pydantic

    lang = asked_language()
    problems = unreadable.problems[:MOST_FAULTS]
    for problem in problems:
        click.echo(word_problem(problem, lang), err=True)
        click.echo("", err=True)
    code = unreadable.closing + ("" if len(problems) < MOST_FAULTS else "-more")
    click.echo(say("cli", code, lang, count=str(len(problems))), err=True)
    return Exit.COULD_NOT_RUN


_ASKED: list[Lang] = []


def asked_language() -> Lang:
    """Return the language the running command was asked for."""
    return _ASKED[-1] if _ASKED else language()


def ask_language(_ctx: click.Context, _param: click.Parameter, chosen: str | None) -> Lang:
    """Remember the language a command was asked for, so that faults are told in it."""
    _ASKED.append(language(chosen))
    return _ASKED[-1]
