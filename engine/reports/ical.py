"""The days of a timetable as a calendar file that other programs read (RFC 5545).

Nothing in it depends on when it is made: stamps are the case's day of decision.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from icalendar import Calendar
from icalendar import Event as Entry

from engine.reports.timetable import Speaker, cited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.timetable import InfluencePeriod, StepView, Timetable
    from engine.reports.voice import Voice

PRODUCT = "-//wenze//procedure.v1//EN"


class Entered(NamedTuple):
    """A day with what falls on it. `key` is the same whenever the same thing is entered."""

    key: str
    day: date
    title: str
    text: str


def ical(timetable: Timetable, voice: Voice) -> str:
    """Return the known days of a timetable: terms of steps not yet taken, ends of periods."""
    s = Speaker(timetable, voice)
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", s.say("ics:name", name=voice.of(timetable.subject.name)))
    for entered in (*_steps(s), *_periods(s)):
        calendar.add_component(_entry(timetable, entered))
    written: bytes = calendar.to_ical()
    return written.decode("utf-8")


def _entry(timetable: Timetable, entered: Entered) -> Entry:
    entry = Entry()
    named = f"{timetable.case.id}\n{timetable.charge.id}\n{entered.key}"
    entry.add("uid", f"{sha256(named.encode()).hexdigest()[:32]}@wenze")
    entry.add("dtstamp", datetime.combine(timetable.case.decided_on, time(), UTC))
    entry.add("dtstart", entered.day)
    if entered.day < date.max:
        entry.add("dtend", entered.day + timedelta(days=1))
    entry.add("summary", entered.title)
    entry.add("description", entered.text)
    entry.add("transp", "TRANSPARENT")
    return entry


def _steps(s: Speaker) -> Iterator[Entered]:
    for step in s.timetable.steps:
        terms = {"due": step.within, "at-most": step.at_most} if not step.done else {}
        for code, due in terms.items():
            if due is not None and due.day is not None:
                title = s.say(f"ics:{code}", title=s.voice.of(step.title))
                text = _described(s, step, s.term(due, "term" if code == "due" else "most"))
                yield Entered(f"{step.id}/{code}", due.day, title, text)


def _described(s: Speaker, step: StepView, term: str) -> str:
    text = s.say("ics:description", who=s.voice.of(step.who), term=term, article=cited(s, step))
    return f"{text}\n{s.say('ics:note')}"


def _periods(s: Speaker) -> Iterator[Entered]:
    for period in s.timetable.periods:
        settled = period.end is not None and period.unsettled is None
        day = period.end if settled else period.own_end
        if day is not None:
            code = "ics:period" if settled else "ics:period-alone"
            title = s.say(code, label=s.voice.of(period.measure.label))
            yield Entered(f"period/{period.measure.id}", day, title, _cited(s, period))


def _cited(s: Speaker, period: InfluencePeriod) -> str:
    article = s.voice.cited(period.citation) if period.citation else ""
    return f"{article}\n{s.say('ics:note')}".strip()
