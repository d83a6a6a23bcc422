"""Read the file of a meeting, or report every fault of it.

A question is the name of a question command and texts for its options: nothing in the file is run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.model.session import MOST_QUESTIONS, Session
from engine.model.unreadable import UnreadableError
from engine.rulebook.bounds import first_faults
from engine.rulebook.models import read_model
from engine.rulebook.nearest import nearest
from engine.rulebook.quoting import listed, shown
from engine.rulebook.read import in_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path as FilePath

    from engine.model.problems import Problem
    from engine.model.session import Asked, Takes
    from engine.rulebook.document import Document, Path


class Read(NamedTuple):
    """A meeting as read, with its places, so that what a question gets wrong can be located."""

    session: Session
    document: Document


def read_session(path: FilePath, questions: Mapping[str, Takes]) -> Read:
    """Return the meeting of a file; `questions` are those that may be asked, with their options.

    Raises UnreadableError with all that is wrong.
    """
    session, document, problems = read_model(path, Session)
    if session is not None and document is not None:
        problems += first_faults(_questions(session, document, questions))
    if session is None or document is None or problems:
        raise UnreadableError(in_order(problems))
    return Read(session, document)


def refused(read: Read, told: Iterable[tuple[int, str]]) -> UnreadableError:
    """Return the fault of questions that cannot be answered, by place and what was told."""
    problems = (
        read.document.problem("question-refused", ("questions", at, "ask"), told=text)
        for at, text in told
    )
    return UnreadableError(in_order(problems))


def _questions(
    session: Session, document: Document, questions: Mapping[str, Takes]
) -> Iterator[Problem]:
    if len(session.questions) > MOST_QUESTIONS:
        yield document.problem("too-many-questions", ("questions",), limit=str(MOST_QUESTIONS))
    for at, asked in enumerate(session.questions):
        path: Path = ("questions", at)
        takes = questions.get(asked.ask)
        if takes is None:
            near = nearest(asked.ask, questions)
            details = {"name": shown(asked.ask), "questions": listed(questions)}
            yield document.problem("unknown-question", (*path, "ask"), *near, **details)
        else:
            yield from _arguments(document, path, asked, takes)


def _arguments(document: Document, path: Path, asked: Asked, takes: Takes) -> Iterator[Problem]:
    for name, given in asked.arguments.items():
        where = (*path, "with", name)
        if name not in takes.names:
            near = nearest(name, takes.names)
            details = {"name": shown(name), "ask": shown(asked.ask), "options": listed(takes.names)}
            yield document.key_problem("unknown-option", where, *near, **details)
        elif not given:
            yield document.problem("empty-list", where)
        elif len(given) > 1 and name not in takes.repeated:
            yield document.problem("option-once", where, name=name, ask=asked.ask)
    for name in takes.needed:
        if name not in asked.arguments:
            yield document.problem("option-needed", (*path, "ask"), name=name, ask=asked.ask)
