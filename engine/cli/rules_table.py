"""`wenze rules table`: list discretion tables, take them to Excel and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.cli.console import Exit, asked_language, told
from engine.cli.options import (
    format_option,
    helped,
    lang_option,
    output_option,
    rules_option,
    write,
)
from engine.cli.rules_table_file import (
    exported_workbook,
    exported_yaml,
    imported,
    named_table,
    nothing_written,
    report_changes,
    rules_around,
    target_of,
)
from engine.cli.table import Clauses
from engine.model.unreadable import UnreadableError
from engine.reports.tables import TABLE_FORMATS
from engine.rulebook.answer import replaced
from engine.rulebook.gather import gather
from engine.rulebook.packs import rules_folder
from engine.rulebook.tables.listed import table_list
from engine.text.catalogue import say

if TYPE_CHECKING:
    from engine.model.base import Lang

_FILE = click.Path(path_type=Path)


def _helped(code: str) -> str:
    return helped(code, "table_command")


@click.group("table", cls=Clauses, help=_helped("command:rules-table"))
def command() -> None:
    """List discretion tables, take them to Excel and back."""


@command.command("list", help=_helped("command:rules-table-list"))
@rules_option
@lang_option
@format_option(TABLE_FORMATS)
@output_option
def list_command(rules: Path | None, lang: Lang, form: str, output: Path | None) -> None:
    """Print the tables with what is still to be filled in."""
    found = gather(rules_folder(rules))
    if found.problems:
        raise UnreadableError(found.problems)
    write(TABLE_FORMATS[form](table_list(found), lang), output)


@command.command("export", help=_helped("command:rules-table-export"))
@click.argument("table")
@rules_option
@lang_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["xlsx", "yaml"]),
    help=_helped("option:table-format"),
)
@output_option
def export_command(
    table: str, rules: Path | None, lang: Lang, form: str | None, output: Path | None
) -> None:
    """Write a table as a workbook, or as YAML of its own."""
    found = gather(rules_folder(rules))
    held = named_table(found, table)
    form = form or ("xlsx" if output is None or output.suffix.lower() == ".xlsx" else "yaml")
    if form == "yaml":
        write(exported_yaml(held), output)
    elif output is None:
        raise click.UsageError(say("table_command", "xlsx-output", asked_language()))
    else:
        output.write_bytes(exported_workbook(held, found, lang))


@command.command("import", help=_helped("command:rules-table-import"))
@click.argument("file", type=_FILE)
@rules_option
@lang_option
@click.option("--into", type=_FILE, help=_helped("option:table-into"))
@click.option("--check", is_flag=True, help=_helped("option:table-check"))
@output_option
@click.pass_context
def import_command(
    ctx: click.Context,
    /,
    file: Path,
    rules: Path | None,
    lang: Lang,
    into: Path | None,
    output: Path | None,
    *,
    check: bool,
) -> None:
    """Bring a table back from a workbook: held against its version, then written."""
    if into is not None and output is not None:
        raise click.UsageError(say("table_command", "into-or-output", lang))
    found = gather(rules_folder(rules) if rules or into is None else rules_around(into))
    with nothing_written():
        brought = imported(file, found, target_of(into, found), lang)
    for line in report_changes(brought, lang):
        told(line)
    if check:
        told(say("table", "import:not-written", lang))
        ctx.exit(Exit.GATE if brought.changed else Exit.DONE)
    if into is None:
        write(brought.text.decode("utf-8"), output)
    elif brought.changed:
        replaced(into.resolve(), brought.text)
        told(say("table", "import:written", lang, file=str(into)))
