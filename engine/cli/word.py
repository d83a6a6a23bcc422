"""Word documents from the command line: into a file only, and only where the extra is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from engine.cli.console import asked_language
from engine.cli.extras import extra
from engine.text.catalogue import say

if TYPE_CHECKING:
    from datetime import date

    from engine.reports.blocks import View


def no_file_for_word() -> click.UsageError:
    """Return the fault of asking for a Word document without naming a file."""
    return click.UsageError(say("cli", "docx-output", asked_language()))


def in_word(view: View, on: date, *more: View) -> bytes:
    """Return views as a Word document. Raises ClickException where python-docx is not there."""
    with extra("cli", "no-docx", asked_language()):
        from engine.reports.word import word  # noqa: PLC0415 - an extra that need not be there
    return word(view, on, *more)
