"""When a command fails on what it found: from a severity on, or below a share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from engine.cli.console import Exit
from engine.cli.options import helped
from engine.model.check import Severity
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.cli.options import Command
    from engine.model.base import Lang
    from engine.model.coverage import Share

_NEVER = "never"


def fail_on_option(command: Command) -> Command:
    """Add `--fail-on SEVERITY|never`."""
    choice = click.Choice([*(each.value for each in Severity), _NEVER])
    text = helped("option:fail-on", "rules_check")
    return click.option("--fail-on", type=choice, default="error", help=text)(command)


def exit_code(found: Iterable[Severity], fail_on: str) -> Exit:
    """Return the exit code for the severities of what was found."""
    if fail_on == _NEVER:
        return Exit.DONE
    failing = list(Severity)[: list(Severity).index(Severity(fail_on)) + 1]
    return Exit.GATE if any(each in failing for each in found) else Exit.DONE


def at_least(share: Share, least: float | None, topic: str, lang: Lang) -> Exit:
    """Return the exit code for a share, having told of one that is below the least asked for."""
    if least is None or not share.below(least):
        return Exit.DONE
    details = {"percent": f"{share.percent:.1f}", "least": f"{least:g}"}
    click.echo(say(topic, "min:failed", lang, **details), err=True)
    return Exit.GATE
