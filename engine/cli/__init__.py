"""The command table. Each command is a module of its own, imported when it is called."""

from __future__ import annotations

import gc
import sys

import click

from engine.cli.console import guarded, language, utf8_or_replaced
from engine.cli.table import Entry, Table
from engine.text.catalogue import say

COMMANDS: dict[str, Entry] = {
    "propose": Entry("engine.cli.propose"),
    "why": Entry("engine.cli.why"),
    "why-not": Entry("engine.cli.why_not"),
    "missing": Entry("engine.cli.missing"),
    "ask": Entry("engine.cli.ask"),
    "relies-on": Entry("engine.cli.relies_on"),
    "compare": Entry("engine.cli.compare"),
    "flip": Entry("engine.cli.flip"),
    "what-if": Entry("engine.cli.what_if"),
    "minutes": Entry("engine.cli.minutes"),
    "decide": Entry("engine.cli.decide", topic="decide", code="about"),
    "recusal": Entry("engine.cli.recusal"),
    "procedure": Entry("engine.cli.procedure", topic="procedure", code="about"),
    "chain": Entry("engine.cli.chain", topic="chain", code="group"),
    "test": Entry("engine.cli.test"),
    "scenario": Entry("engine.cli.scenario"),
    "rules": Entry("engine.cli.rules"),
    "lsp": Entry("engine.cli.lsp"),
    "agreement": Entry("engine.cli.agreement"),
    "check-assessment": Entry("engine.cli.check_assessment"),
    "schema": Entry("engine.cli.schema"),
}


class Commands(Table):
    """All commands."""

    entries = COMMANDS


@click.group(cls=Commands, help=say("cli", "about", language()))
@click.version_option(package_name="wenze", prog_name="wenze")
def wenze() -> None:
    """Run one of the commands."""


def main() -> None:
    """Run wenze; exit codes are those of the README."""
    gc.set_threshold(100_000, 50, 50)  # a command lives shortly; collecting costs a tenth of it
    utf8_or_replaced(sys.stdout)
    utf8_or_replaced(sys.stderr)
    sys.exit(guarded(lambda: wenze.main(prog_name="wenze", standalone_mode=False)))
