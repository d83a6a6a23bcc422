"""`wenze rules diff OLD [NEW]`: what changed in the rules, and what of it changes the meaning."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from engine.cli.assessing import engine_digest, matched
from engine.cli.console import Exit, asked_language
from engine.cli.options import (
    format_option,
    helped,
    lang_option,
    nearby,
    output_option,
    rules_option,
    write,
)
from engine.reports.rules_diff import RULES_DIFF_FORMATS
from engine.rulebook.packs import rules_folder
from engine.text.catalogue import say
from engine.workshop.diff.books import Reader
from engine.workshop.diff.cases import cases_diff
from engine.workshop.diff.revision import RevisionError
from engine.workshop.diff.rulebooks import rules_diff

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.model.base import Lang
    from engine.model.rules_diff import CasesDiff, RulesDiff
    from engine.workshop.diff.edition import Book

_help = partial(helped, topic="rules_diff_command")

GATES = ("change", "meaning", "heavier")

Command = TypeVar("Command", bound="Callable[..., Any]")


def _gate_options(command: Command) -> Command:
    """Add the options that let the command fail on what it finds."""
    for gate in reversed(GATES):
        name = f"--fail-on-{gate}"
        option = click.option(name, "gate", flag_value=gate, help=_help(f"option:fail-on-{gate}"))
        command = option(command)
    return command


@click.command("diff", help=_help("about"))
@click.argument("old")
@click.argument("new", required=False)
@rules_option
@click.option(
    "--cases",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help=_help("option:cases"),
)
@_gate_options
@lang_option
@format_option(RULES_DIFF_FORMATS)
@output_option
@click.pass_context
def diff_command(
    ctx: click.Context,
    /,
    old: str,
    new: str | None,
    rules: Path | None,
    cases: Path | None,
    gate: str | None,
    lang: Lang,
    form: str,
    output: Path | None,
) -> None:
    """Print what changed between two states of the rules."""
    before, after = _books(old, new, rules_folder(rules))
    found = rules_diff(before, after, _cases(cases, before, after))
    write(RULES_DIFF_FORMATS[form](found, lang), output)
    if gate and _shut(found, gate):
        ctx.exit(Exit.GATE)


def _books(old: str, new: str | None, rules: Path) -> tuple[Book, Book]:
    """Return both states. Raises UnreadableError with the faults of both, or UsageError."""
    reader = Reader(rules)
    try:
        books = reader.book(old), reader.book(new or str(nearby(rules)))
    except RevisionError as refused:
        told = say(
            "rules_diff_command", f"refused:{refused.code}", asked_language(), word=refused.word
        )
        raise click.UsageError(told) from refused
    reader.sound()
    return books


def _cases(folder: Path | None, before: Book, after: Book) -> CasesDiff | None:
    """Return what the cases of a folder come to under both states, if one was named.

    Raises UsageError for two versions of one state; rules that did not change need no cases.
    """
    if folder is None:
        return None
    if before.rulebook.digest == after.rulebook.digest:
        told = say("rules_diff_command", "one-state", asked_language())
        if before.single or after.single:
            raise click.UsageError(told)
        click.echo(told, err=True)
        return None
    with matched() as matcher:
        return cases_diff(folder, (before.rulebook, after.rulebook), matcher, engine_digest())


def _shut(found: RulesDiff, gate: str) -> bool:
    """Whether what was asked to fail on is there."""
    if gate == "heavier":
        return any(rule.shift in ("heavier", "different") for rule in found.rules)
    return found.changes_meaning if gate == "meaning" else found.changes
