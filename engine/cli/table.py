"""A group that knows its commands by name and imports one only to run it."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, NamedTuple

import click

from engine.cli.console import language
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from click import Command, Context, HelpFormatter

    from engine.model.base import Lang

_CLAUSE = re.compile("[;\uff1b。]|\\n")


class Entry(NamedTuple):
    """The module of a command and its name there; the topic and the code of its help."""

    module: str
    name: str = "command"
    topic: str = "cli"
    code: str = ""

    def help(self, name: str, lang: Lang) -> str:
        """Return the help of the command, which is called so in its table."""
        return say(self.topic, self.code or f"command:{name}", lang)

    def command(self) -> Command:
        """Import and return the command."""
        found: Command = getattr(import_module(self.module), self.name)
        return found


class Clauses(click.Group):
    """A group that tells of each of its commands the first clause of its help, uncut."""

    def helps(self, _lang: Lang) -> Mapping[str, str]:
        """Return the help of each command by its name, in the order in which they are told."""
        return {name: each.help or "" for name, each in self.commands.items()}

    def format_commands(self, _ctx: Context, formatter: HelpFormatter) -> None:
        """Tell of each command the first clause of its help."""
        lang = language()
        rows = [(name, _CLAUSE.split(told)[0]) for name, told in self.helps(lang).items()]
        with formatter.section(say("cli", "commands", lang)):
            formatter.write_dl(rows)


class Table(Clauses):
    """A group whose commands stand in a table, in the order in which they are told."""

    entries: ClassVar[Mapping[str, Entry]]

    def list_commands(self, _ctx: Context) -> list[str]:
        """Return the names of the commands."""
        return list(self.entries)

    def get_command(self, _ctx: Context, cmd_name: str) -> Command | None:
        """Import and return a command, or None if there is no such command."""
        entry = self.entries.get(cmd_name)
        return entry.command() if entry else None

    def helps(self, lang: Lang) -> Mapping[str, str]:
        """Return the help of each command, importing none."""
        return {name: entry.help(name, lang) for name, entry in self.entries.items()}
