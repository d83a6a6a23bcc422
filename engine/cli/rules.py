"""`wenze rules`: look into the rule base."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.cli import rules_fmt, rules_look, rules_new
from engine.cli.console import language
from engine.cli.options import format_option, helped, lang_option, output_option, write
from engine.cli.rules_book import book_command
from engine.cli.rules_check import check_command, explain_command
from engine.cli.rules_coverage import coverage_command
from engine.cli.rules_diff import diff_command
from engine.cli.rules_keys import keys_command
from engine.cli.rules_mutate import mutate_command
from engine.cli.rules_publish import approve_command, publish_command, verify_release_command
from engine.cli.rules_table import command as table_command
from engine.cli.rules_verify import verify_command
from engine.cli.rules_watch import watch_command
from engine.reports.unverified import UNVERIFIED_FORMATS
from engine.rulebook.packs import read_rulebook, rules_folder
from engine.rulebook.unverified import unverified
from engine.text.catalogue import say

if TYPE_CHECKING:
    from engine.model.base import Lang

_CLAUSE = re.compile("[;\uff1b。]|\\n")


class Listed(click.Group):
    """A group that tells of each command its first clause, whole."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands."""
        every = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        rows = [(name, _CLAUSE.split(each.help or "")[0]) for name, each in every if each]
        with formatter.section(say("cli", "commands", language())):
            formatter.write_dl(rows)


@click.group("rules", cls=Listed, help=helped("command:rules"))
def command() -> None:
    """Look into the rule base."""


@command.command("unverified", help=helped("command:rules-unverified"))
@click.option("--rules", type=click.Path(path_type=Path), help=helped("option:rules"))
@lang_option
@format_option(UNVERIFIED_FORMATS)
@output_option
def unverified_command(rules: Path | None, lang: Lang, form: str, output: Path | None) -> None:
    """Print what has to be compared with the published texts."""
    found = unverified(read_rulebook(rules_folder(rules)))
    write(UNVERIFIED_FORMATS[form](found, lang), output)


command.add_command(check_command)
command.add_command(explain_command)
command.add_command(coverage_command)
command.add_command(book_command)
command.add_command(diff_command)
command.add_command(mutate_command)
command.add_command(table_command)
command.add_command(verify_command)
command.add_command(watch_command)

for look in (
    rules_look.list_command,
    rules_look.show_command,
    rules_look.facts_command,
    rules_look.exceptions_command,
    rules_look.history_command,
    rules_new.new_command,
):
    command.add_command(look)
command.add_command(rules_fmt.command)
for each in (keys_command, publish_command, approve_command, verify_release_command):
    command.add_command(each)
