"""The interview at the console: shows what is asked, takes what is typed, saves what is settled."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

import click

from engine.cli.console import told
from engine.inquiry.asking.session import begun, saved, take
from engine.inquiry.missing import missing
from engine.model.unreadable import UnreadableError
from engine.reports.ask import asking, closing, opening, telling
from engine.reports.inert import inert
from engine.reports.terminal import terminal
from engine.reports.voice import voice
from engine.rulebook.answer import CaseFile, write_answers
from engine.rulebook.library import rulebook_names
from engine.rulebook.read import read_inputs
from engine.rulebook.source import file_bytes
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from engine.inquiry.asking.session import Session
    from engine.inquiry.brief import Brief
    from engine.model.base import Lang
    from engine.model.missing import Missing
    from engine.reports.blocks import View
    from engine.reports.voice import Voice


class Asked(NamedTuple):
    """What an interview was asked for: case and organisation file, who answers when, of whom."""

    files: tuple[Path, Path]
    by: str
    on: date
    who: str | None
    dry: bool
    lang: Lang


@dataclass
class _Desk:
    """What stays the same in an interview, and what the case file holds."""

    asked: Asked
    voice: Voice
    next_line: Callable[[str], str | None]
    seen: bytes
    saved: list[int] = field(default_factory=list)

    def say(self, code: str, **details: str) -> str:
        """Return a wording of the interview."""
        return say("ask", code, self.asked.lang, **details)

    def missing(self, brief: Brief) -> Missing:
        """Work out what is missing, which may take a while."""
        told(self.say("working"))
        return missing(brief, self.asked.who)


def interview(brief: Brief, asked: Asked, next_line: Callable[[str], str | None]) -> None:
    """Ask until all is asked, somebody quits or the lines end; write each answer as it is saved.

    Raises NotWrittenError, and OSError where the file cannot be read or written.
    """
    v = voice(brief.assessment, asked.lang, brief.assessment, full=False, alone=False)
    desk = _Desk(asked, v, next_line, file_bytes(asked.files[0]))
    found = desk.missing(brief)
    session = begun(brief, found, asked.by, asked.on, asked.who)
    _show(opening(v, session, found, dry=asked.dry))
    fresh = True
    while session.step != "done":
        if fresh:
            _show(asking(v, session))
        line = next_line(desk.say(f"prompt:{session.step}"))
        if line is None:
            break
        session, fresh = _turned(desk, session, line)
    _show(closing(v, session, sum(desk.saved)))


def _turned(desk: _Desk, session: Session, line: str) -> tuple[Session, bool]:
    """Return the state after a line, and whether something else is asked than before."""
    turn = take(session, line)
    for each in turn.told:
        _show(telling(desk.voice, session, each))
    if turn.save:
        return _saved(desk, turn.session), True
    return turn.session, turn.session is not session


def _saved(desk: _Desk, session: Session) -> Session:
    after = session.after or session.brief
    if desk.asked.dry:
        click.echo(desk.say("saved:dry"))
    else:
        desk.seen = write_answers(
            CaseFile(desk.asked.files[0], desk.seen, session.brief.case),
            session.answers,
            lambda file: _reads_as(file, desk.asked.files[1], after),
            names=lambda: rulebook_names(after.rulebook),
        )
        desk.saved.append(len(session.answers))
        click.echo(desk.say("saved", file=inert(str(desk.asked.files[0]))))
    return saved(session, after, desk.missing(after) if session.stale else None)


def _reads_as(file: Path, organisation_file: Path, shown: Brief) -> bool:
    """Whether a case file reads as the case of which it was shown what it comes to.

    An assessment is made of what is read and of nothing else: it is then the one that was shown.
    """
    try:
        organisation, case = read_inputs(file, organisation_file, shown.rulebook)
    except UnreadableError:
        return False
    chosen = {name: getattr(shown.case, name) for name in ("decided_on", "decided_on_assumed")}
    return (organisation, case.model_copy(update=chosen)) == (shown.organisation, shown.case)


def _show(view: View) -> None:
    click.echo(terminal(view), nl=False)
