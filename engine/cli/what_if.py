"""`wenze what-if CASE --set …`: what would be otherwise if something of the case were."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from engine.cli.asking import asked, not_supposed
from engine.cli.console import asked_language
from engine.cli.options import (
    case_argument,
    case_options,
    format_option,
    helped,
    output_option,
    write,
)
from engine.inquiry.change import ChangeError
from engine.inquiry.suppose import changes_asked
from engine.inquiry.what_if import what_if
from engine.reports.answer import ANSWER_FORMATS, laid_out
from engine.reports.view import speaking
from engine.reports.what_if import what_if_view
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from engine.cli.options import Given
    from engine.inquiry.brief import Brief
    from engine.model.base import Lang
    from engine.model.what_if import WhatIf


def supposing(
    brief: Brief, facts: Sequence[str], falls: Sequence[str], tenures: Sequence[str]
) -> WhatIf:
    """Return what would be otherwise by the options of the command.

    Raises UsageError for what cannot be supposed, and where nothing is.
    """
    if not (facts or falls or tenures):
        raise click.UsageError(say("cli", "nothing-supposed", asked_language()))
    try:
        return what_if(brief, changes_asked(brief, facts, falls, tenures))
    except ChangeError as refused:
        raise not_supposed(refused) from refused


@click.command("what-if", help=helped("command:what-if"))
@case_argument
@case_options
@click.option(
    "--set", "facts", multiple=True, metavar="[SCOPE:]FACT=VALUE", help=helped("option:set")
)
@click.option(
    "--without", "falls", multiple=True, metavar="FINDING|EVIDENCE|ASSUMPTION",
    help=helped("option:without"),
)  # fmt: skip
@click.option(
    "--tenure", "tenures", multiple=True, metavar="PERSON@POST=FROM..TO",
    help=helped("option:tenure"),
)  # fmt: skip
@format_option(ANSWER_FORMATS)
@output_option
def command(
    given: Given,
    lang: Lang,
    facts: tuple[str, ...],
    falls: tuple[str, ...],
    tenures: tuple[str, ...],
    form: str,
    output: Path | None,
) -> None:
    """Print what the same rules make of the case as supposed; nothing is written to it."""

    def answered(brief: Brief) -> str:
        found = supposing(brief, facts, falls, tenures)
        voice = speaking(brief.assessment, lang, who=None, full=False)
        return laid_out(form, found, what_if_view(found, voice))

    write(asked(answered, given), output)
