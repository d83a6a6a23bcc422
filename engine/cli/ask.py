"""`wenze ask CASE`: the interview, question by question, each answer written as it is given."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.cli.asking import asked, subject_of
from engine.cli.interview import Asked, interview
from engine.cli.options import case_argument, case_options, helped, today
from engine.cli.typed import typed_lines
from engine.inquiry.asking.reply import BasisError, fit
from engine.rulebook.answer import NotWrittenError
from engine.rulebook.entry import block_entry
from engine.rulebook.read import case_files
from engine.text.catalogue import say

if TYPE_CHECKING:
    from engine.cli.options import Given
    from engine.inquiry.brief import Brief
    from engine.model.base import Lang

_help = partial(helped, topic="ask")


@click.command("ask", help=helped("command:ask"))
@case_argument
@case_options
@click.option("--who", help=_help("option:who"))
@click.option("--by", required=True, help=_help("option:by"))
@click.option("--on", metavar="YYYY-MM-DD", help=_help("option:on"))
@click.option("--dry-run", is_flag=True, help=_help("option:dry-run"))
@click.option("--answers", type=click.Path(path_type=Path), help=_help("option:answers"))
def command(
    given: Given,
    lang: Lang,
    who: str | None,
    by: str,
    on: str | None,
    answers: Path | None,
    *,
    dry_run: bool,
) -> None:
    """Ask what is missing, and write what is answered into the case file."""
    author, day = _author(by, lang), _day(on, lang)
    files = case_files(given.case, given.organisation)

    def held(brief: Brief) -> None:
        about = subject_of(brief, who) if who is not None else None
        interview(brief, Asked(files, author, day, about, dry_run, lang), typed_lines(answers))

    try:
        asked(held, given)
    except NotWrittenError as refused:
        entry = "".join(map(block_entry, refused.answers))
        code = f"refused:{refused.code}"
        told = say("ask", code, lang, file=str(refused.file), entry=entry)
        raise click.ClickException(told) from refused


def _author(by: str, lang: Lang) -> str:
    try:
        author = fit(by.strip())
    except BasisError:
        author = ""
    if not author:
        raise click.UsageError(say("ask", "bad-by", lang))
    return author


def _day(on: str | None, lang: Lang) -> date:
    if on is None:
        return today()
    try:
        return date.fromisoformat(on)
    except ValueError:
        raise click.UsageError(say("ask", "bad-day", lang, day=on)) from None
