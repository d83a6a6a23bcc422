"""The questions that may be asked of a case in a meeting: what each takes, and its answer.

An answer is what the command of the same name prints, made by the same functions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.recusal import recusals
from engine.cli.asking import subject_of
from engine.cli.compare import two
from engine.cli.procedure import Terms, scheduled
from engine.cli.procedure_request import events_asked
from engine.cli.what_if import supposing
from engine.cli.why_not import missed
from engine.inquiry.compare import compare
from engine.inquiry.flip import flips
from engine.inquiry.missing import missing
from engine.inquiry.relies_on import relies_on
from engine.inquiry.why import why
from engine.model.session import Takes
from engine.reports.compare import compare_view
from engine.reports.flip import flip_view
from engine.reports.missing import missing_view
from engine.reports.recusal import recusal_view
from engine.reports.relies_on import relies_on_view
from engine.reports.select import only
from engine.reports.timetable import timetable_view
from engine.reports.view import speaking, view
from engine.reports.voice import voice
from engine.reports.what_if import what_if_view
from engine.reports.why import why_view
from engine.reports.why_not import why_not_view

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from engine.inquiry.brief import Brief
    from engine.model.assessment import Assessment
    from engine.model.base import Lang
    from engine.model.session import Asked
    from engine.reports.blocks import View
    from engine.reports.voice import Voice


@dataclass(frozen=True, slots=True)
class Room:
    """Where questions are asked: of which case, kept in which file, in which language."""

    brief: Brief
    case: Path
    lang: Lang


class Question(NamedTuple):
    """A question command: its options, and the function that answers it.

    The function raises UnknownSubjectError or UsageError for what cannot be answered.
    """

    takes: Takes
    answer: Callable[[Room, Asked], View]


def _proposed(room: Room, asked: Asked) -> View:
    return view(room.brief.assessment, room.lang, who=asked.one("who"))


def _what_if(room: Room, asked: Asked) -> View:
    brief = room.brief
    found = supposing(brief, asked.every("set"), asked.every("without"), asked.every("tenure"))
    return what_if_view(found, speaking(brief.assessment, room.lang, who=None, full=False))


def _alone(room: Room, asked: Asked) -> tuple[str, Assessment, Voice]:
    """Return the subject asked about, the part of the assessment on it, and the voice of that."""
    whole = room.brief.assessment
    subject = subject_of(room.brief, asked.one("who") or "")
    part = only(whole, subject)
    return subject, part, voice(part, room.lang, whole, full=False, alone=True)


def _why(room: Room, asked: Asked) -> View:
    subject, part, v = _alone(room, asked)
    return why_view(v, why(part, subject))


def _relies_on(room: Room, asked: Asked) -> View:
    subject, part, v = _alone(room, asked)
    return relies_on_view(v, relies_on(room.brief, part, subject))


def _compare(room: Room, asked: Asked) -> View:
    whole = room.brief.assessment
    x, y = two(room.brief, asked.every("who"))
    v = voice(whole, room.lang, whole, full=True, alone=False)
    return compare_view(v, compare(room.brief, only(whole, x), only(whole, y)))


def _flip(room: Room, asked: Asked) -> View:
    found = flips(room.brief, subject_of(room.brief, asked.one("who") or ""))
    return flip_view(found, room.brief.assessment, room.lang)


def _missing(room: Room, asked: Asked) -> View:
    who = asked.one("who")
    found = missing(room.brief, None if who is None else subject_of(room.brief, who))
    return missing_view(found, room.brief.assessment, room.lang, full=False)


def _why_not(room: Room, asked: Asked) -> View:
    brief = room.brief
    found = missed(brief, asked.one("who") or "", asked.one("measure"), asked.one("rule"))
    return why_not_view(found, brief.assessment, room.lang)


def _recusal(room: Room, _asked: Asked) -> View:
    brief = room.brief
    found = recusals(brief.organisation, brief.case, brief.rulebook, brief.matcher, brief.digests)
    return recusal_view(found, room.lang)


def _procedure(room: Room, asked: Asked) -> View:
    terms = Terms(
        case=room.case,
        who=asked.one("who") or "",
        measure=asked.one("measure"),
        events=events_asked(asked.every("event")),
        regime=asked.one("regime"),
        charge=asked.one("charge"),
    )
    found, voice = scheduled(room.brief.bare, room.brief.assessment, terms, room.lang)
    return timetable_view(found, voice)


QUESTIONS: dict[str, Question] = {
    "propose": Question(Takes(once=("who",)), _proposed),
    "why": Question(Takes(needed=("who",)), _why),
    "why-not": Question(Takes(needed=("who",), once=("measure", "rule")), _why_not),
    "missing": Question(Takes(once=("who",)), _missing),
    "relies-on": Question(Takes(needed=("who",)), _relies_on),
    "compare": Question(Takes(needed=("who",), repeated=("who",)), _compare),
    "flip": Question(Takes(needed=("who",)), _flip),
    "what-if": Question(Takes(repeated=("set", "without", "tenure")), _what_if),
    "recusal": Question(Takes(), _recusal),
    "procedure": Question(
        Takes(needed=("who",), once=("measure", "regime", "charge"), repeated=("event",)),
        _procedure,
    ),
}
"""A question more is a row more; its name is that of its command, its options are texts."""
