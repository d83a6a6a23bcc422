"""Run a command in this process, as the program runs it."""

from __future__ import annotations

from engine.cli import wenze
from engine.cli.console import guarded


def run(*arguments: str) -> int:
    """Return the exit code of a command."""
    return guarded(lambda: wenze.main(list(arguments), prog_name="wenze", standalone_mode=False))
