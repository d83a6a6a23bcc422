"""`wenze rules book`: all rules as one page, to read offline, to search and to print."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click
from pydantic import ValidationError

from engine.cli.console import told
from engine.cli.options import helped, write
from engine.cli.rules_look import looking, regulation_option, version_option
from engine.model.coverage import Coverage
from engine.model.unreadable import UnreadableError
from engine.reports.book_forms import BOOK_FORMATS
from engine.reports.book_words import BookWords
from engine.reports.inert import inert
from engine.text.catalogue import say
from engine.workshop.book.making import book
from engine.workshop.lookup.picking import Asked, picked

if TYPE_CHECKING:
    from engine.model.base import Lang
    from engine.workshop.lookup.wordbook import Wordbook

_help = partial(helped, topic="book")


@click.command("book", help=_help("command"))
@regulation_option
@version_option
@click.option(
    "--coverage",
    "covered",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help=_help("option:coverage"),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(list(BOOK_FORMATS)),
    default="html",
    help=_help("option:format"),
)
@looking
def book_command(
    words: Wordbook,
    lang: Lang,
    form: str,
    output: Path | None,
    regulation: str | None,
    version: str | None,
    covered: Path | None,
) -> None:
    """Print the book of all rules, or of those of a regulation or a version."""
    coverage = None if covered is None else _coverage(covered, lang)
    asked = picked(Asked(regulation=regulation, version=version), words)
    problems = words.desk.gathered.problems
    if not asked and problems:
        raise UnreadableError(problems)
    if not asked:
        raise click.UsageError(say("book", "nothing", lang))
    made = book(asked, words, coverage)
    for warning in BookWords(lang).warnings(made):
        told(warning)
    write(BOOK_FORMATS[form](made, lang), output)
    if problems:
        raise UnreadableError(problems)


def _coverage(file: Path, lang: Lang) -> Coverage:
    """Return the coverage in a file. Raises ClickException for one that holds none."""
    try:
        return Coverage.model_validate_json(file.read_bytes())
    except OSError as fault:
        raise click.ClickException(
            say("book", "unreadable-coverage", lang, file=inert(str(file)))
        ) from fault
    except ValidationError as fault:
        text = say("book", "bad-coverage", lang, file=inert(str(file)))
        raise click.ClickException(text) from fault
