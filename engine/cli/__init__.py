"""The command table. Each command is a module of its own, imported when it is called."""

from __future__ import annotations

import gc
import sys
from importlib import import_module

import click

from engine.cli.console import guarded, language, utf8_or_replaced
from engine.text.catalogue import say

COMMANDS: dict[str, str] = {
    "propose": "engine.cli.propose",
    "why": "engine.cli.why",
    "why-not": "engine.cli.why_not",
    "missing": "engine.cli.missing",
    "ask": "engine.cli.ask",
    "relies-on": "engine.cli.relies_on",
    "compare": "engine.cli.compare",
    "flip": "engine.cli.flip",
    "what-if": "engine.cli.what_if",
    "minutes": "engine.cli.minutes",
    "decide": "engine.cli.decide",
    "recusal": "engine.cli.recusal",
    "procedure": "engine.cli.procedure",
    "chain": "engine.cli.chain",
    "test": "engine.cli.test",
    "scenario": "engine.cli.scenario",
    "rules": "engine.cli.rules",
    "lsp": "engine.cli.lsp",
    "agreement": "engine.cli.agreement",
    "check-assessment": "engine.cli.check_assessment",
    "schema": "engine.cli.schema",
}


class Table(click.Group):
    """A group that knows its commands by name and imports one only to run it."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import and return a command, or None if there is no such command."""
        if cmd_name not in COMMANDS:
            return None
        found: click.Command = import_module(COMMANDS[cmd_name]).command
        return found

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """List the commands without importing any of them."""
        lang = language()
        rows = [(name, say("cli", f"command:{name}", lang)) for name in COMMANDS]
        with formatter.section(say("cli", "commands", lang)):
            formatter.write_dl(rows)


@click.group(cls=Table, help=say("cli", "about", language()))
@click.version_option(package_name="wenze", prog_name="wenze")
def wenze() -> None:
    """Run one of the commands."""


def main() -> None:
    """Run wenze; exit codes are those of the README."""
    gc.set_threshold(100_000, 50, 50)  # a command lives shortly; collecting costs a tenth of it
    utf8_or_replaced(sys.stdout)
    utf8_or_replaced(sys.stderr)
    sys.exit(guarded(lambda: wenze.main(prog_name="wenze", standalone_mode=False)))
