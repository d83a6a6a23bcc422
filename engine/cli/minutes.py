"""`wenze minutes CASE --session FILE`: the questions of a meeting and their answers, in order."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import click

from engine.cli.asking import asked, unknown_subject
from engine.cli.options import case_argument, case_options, helped, output_option, write
from engine.cli.questions import QUESTIONS, Room
from engine.cli.word import in_word, no_file_for_word
from engine.reports.markdown import markdown
from engine.reports.minutes import Answered, Of, minutes_view
from engine.reports.select import UnknownSubjectError
from engine.rulebook.read import case_files
from engine.rulebook.session import Read, read_session, refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from engine.cli.options import Given
    from engine.inquiry.brief import Brief
    from engine.model.base import Lang
    from engine.model.session import Asked
    from engine.reports.blocks import View


@click.command("minutes", help=helped("command:minutes"))
@case_argument
@case_options
@click.option(
    "--session", required=True, type=click.Path(path_type=Path), help=helped("option:session")
)
@click.option(
    "--format", "form", type=click.Choice(["md", "docx"]), default="md",
    help=helped("option:format"),
)  # fmt: skip
@output_option
def command(
    given: Given,
    lang: Lang,
    session: Path,
    form: str,
    output: Path | None,
) -> None:
    """Print the minutes; every answer is that of the command which stands below it."""
    if form == "docx" and output is None:
        raise no_file_for_word()
    read = read_session(session, {name: each.takes for name, each in QUESTIONS.items()})
    ending = [*_named(given), "--lang", lang]

    def recorded(brief: Brief) -> View:
        room = Room(brief, case_files(given.case, given.organisation)[0], lang)
        answers = tuple(_answers(room, read, lambda each: _typed(given.case, each, ending)))
        return minutes_view(read.session, Of(brief.case.title, brief.digests), answers, lang)

    view = asked(recorded, given)
    if output is not None and form == "docx":
        output.write_bytes(in_word(view, read.session.on))
    else:
        write(markdown(view), output)


def _named(given: Given) -> Iterator[str]:
    """Yield the options by which other files or another day were named."""
    for name, value in given._asdict().items():
        if name != "case" and value:
            yield from (f"--{name.replace('_', '-')}", str(value))


def _answers(room: Room, read: Read, typed: Callable[[Asked], str]) -> Iterator[Answered]:
    """Yield the answers in order. Raises UnreadableError naming every question that has none."""
    found = [_answered(room, each) for each in read.session.questions]
    faults = [(at, told) for at, told in enumerate(found) if isinstance(told, str)]
    if faults:
        raise refused(read, faults)
    for each, view in zip(read.session.questions, found, strict=True):
        if not isinstance(view, str):
            yield Answered(view, typed(each), each.remark)


def _answered(room: Room, each: Asked) -> View | str:
    """Return the answer to a question, or why there is none."""
    try:
        return QUESTIONS[each.ask].answer(room, each)
    except UnknownSubjectError as unknown:
        return unknown_subject(unknown).message
    except click.UsageError as fault:
        return fault.message


def _typed(case: Path, each: Asked, ending: Iterable[str]) -> str:
    """Return the command line that gives an answer, as a shell takes it."""
    options = (
        part
        for name, given in each.arguments.items()
        for value in given
        for part in (f"--{name}", value)
    )
    return shlex.join(["wenze", each.ask, str(case), *options, *ending])
