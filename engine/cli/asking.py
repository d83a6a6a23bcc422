"""What the commands that ask a question of a case have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import click

from engine.cli.assessing import with_case
from engine.cli.console import asked_language
from engine.inquiry.brief import Brief
from engine.reports.inert import inert
from engine.reports.select import UnknownSubjectError, subject_named
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.cli.options import Given
    from engine.inquiry.change import ChangeError

Answer = TypeVar("Answer")
_LISTED = ("whose", "of-which", "no-number")
"""Faults that name all there is instead of the nearest."""


def asked(question: Callable[[Brief], Answer], given: Given) -> Answer:
    """Read everything and return the answer to a question.

    Raises UnreadableError for faults of files, IntegrityError if the matchers disagree, UsageError
    for a subject that the case does not know.
    """
    try:
        return with_case(
            lambda placed, written, rulebook, matcher, digests: question(
                Brief(placed, written, rulebook, matcher, digests)
            ),
            given,
        )
    except UnknownSubjectError as unknown:
        raise unknown_subject(unknown) from unknown


def subject_of(brief: Brief, who: str) -> str:
    """Return the id of a subject by its id or name. Raises UnknownSubjectError."""
    return subject_named(brief.assessment, who)


def unknown_subject(unknown: UnknownSubjectError) -> click.UsageError:
    """Return the fault of naming a subject that the case does not know."""
    nearest = ", ".join(unknown.nearest)
    code = "unknown-subject" if nearest else "unknown-subject-alone"
    return click.UsageError(say("cli", code, asked_language(), who=unknown.who, nearest=nearest))


def unknown_word(topic: str, unknown: ChangeError) -> click.UsageError:
    """Return the fault of naming something that the case or its rules do not know."""
    lang = asked_language()
    words = say(topic, "nearest-words", lang, words=", ".join(unknown.nearest))
    nearest = words if unknown.nearest else ""
    code = f"unknown-{unknown.code.removeprefix('no-')}"
    return click.UsageError(say(topic, code, lang, word=unknown.word, nearest=nearest))


def not_supposed(refused: ChangeError) -> click.UsageError:
    """Return the fault of supposing what cannot be supposed, with what may have been meant."""
    lang, code = asked_language(), refused.code
    nearest = say("report", "list", lang).join(map(inert, refused.nearest))
    word = inert(refused.word)
    told = say("suppose", f"refused:{code}", lang, word=word, nearest=nearest)
    if not nearest or code == "several":
        return click.UsageError(told)
    listed = "known" if code in _LISTED else "nearest"
    return click.UsageError(say("suppose", listed, lang, told=told, nearest=nearest))
