"""Alter rules for `wenze rules mutate`: how far it is, and what is kept of what is broken off."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from engine.cli.console import asked_language
from engine.cli.covering import unknown_name
from engine.reports.inert import inert
from engine.text.catalogue import say
from engine.workshop.coverage.wanted import UnknownNameError
from engine.workshop.mutate.journal import fit
from engine.workshop.mutate.run import mutate
from engine.workshop.mutate.telling import told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from engine.model.base import Lang
    from engine.model.mutation import Mutation
    from engine.workshop.mutate.run import Request

_STEPS = 10
Command = TypeVar("Command", bound="Callable[..., Any]")


def journal_option(text: str) -> Callable[[Command], Command]:
    """Return what adds `--journal FILE`, with its help; any other file is refused."""
    kind = click.Path(path_type=Path, dir_okay=False)
    return click.option("--journal", type=kind, metavar="FILE", callback=_fit, help=text)


def _fit(_ctx: click.Context, _param: click.Parameter, file: Path | None) -> Path | None:
    if file is not None and not fit(file):
        details = {"file": inert(str(file))}
        raise click.ClickException(say("mutation", "no-journal", asked_language(), **details))
    return file


@dataclass
class Mark:
    """Shows on stderr how far it is, some ten times for each part of the work."""

    lang: Lang
    done: int = 0
    of: int = 0

    def __call__(self, what: str, done: int, of: int) -> None:
        """Be told how much is done of some part."""
        if what == "mutants":
            self.done, self.of = done, of
        if done and (done == of or done % max(of // _STEPS, 1) == 0):
            numbers = {"done": str(done), "of": str(of)}
            what = say("mutation", f"progress:{what}", self.lang)
            click.echo(say("mutation", "progress", self.lang, what=what, **numbers), err=True)


@contextmanager
def breakable(mark: Mark, journal: Path | None) -> Iterator[None]:
    """Say of work that is broken off how far it came, what is kept, and how to go on."""
    try:
        yield
    except KeyboardInterrupt as broken:
        code = "broken-off:lost" if journal is None else "broken-off"
        code = code if mark.of else "broken-off:early"
        details = {"done": str(mark.done), "of": str(mark.of), "file": inert(str(journal))}
        raise click.ClickException(say("mutation", code, mark.lang, **details)) from broken


def mutated(request: Request, lang: Lang) -> Mutation:
    """Return what became of mutants; a name that is none is told with those nearest to it."""
    mark = Mark(lang)
    try:
        with breakable(mark, request.journal):
            found = mutate(request, mark)
    except UnknownNameError as unknown:
        raise unknown_name(unknown, lang) from unknown
    if found.resumed and request.journal is not None:
        details = {"count": str(found.resumed), "file": str(request.journal)}
        click.echo(say("mutation", "resumed", lang, **details), err=True)
    return told(found)
