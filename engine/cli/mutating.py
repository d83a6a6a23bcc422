"""Alter rules for `wenze rules mutate`, and show how far it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import click

from engine.cli.covering import files, unknown_name
from engine.text.catalogue import say
from engine.workshop.coverage.wanted import UnknownNameError
from engine.workshop.mutate.run import mutate
from engine.workshop.mutate.telling import told

if TYPE_CHECKING:
    from engine.model.base import Lang
    from engine.model.mutation import Mutation
    from engine.workshop.mutate.run import Request

__all__ = ["files", "mark", "mutated"]
_STEPS = 10


def mutated(request: Request, lang: Lang) -> Mutation:
    """Return what became of mutants; a name that is none is told with those nearest to it."""
    try:
        found = mutate(request, partial(mark, lang))
    except UnknownNameError as unknown:
        raise unknown_name(unknown, lang) from unknown
    if found.resumed and request.journal is not None:
        details = {"count": str(found.resumed), "file": str(request.journal)}
        click.echo(say("mutation", "resumed", lang, **details), err=True)
    return told(found)


def mark(lang: Lang, what: str, done: int, of: int) -> None:
    """Show on stderr how far it is, some ten times for each part of the work."""
    if done == of or done % max(of // _STEPS, 1) == 0:
        details = {"what": say("mutation", f"progress:{what}", lang)}
        click.echo(
            say("mutation", "progress", lang, done=str(done), of=str(of), **details), err=True
        )
