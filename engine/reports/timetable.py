"""A procedure in words: a dated list by phases, then the influence periods."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from engine.model.procedure import Unit
from engine.reports.blocks import Heading, Line, Table, View
from engine.reports.inert import inert
from engine.reports.influence import asked_of, periods
from engine.reports.numerals import chinese
from engine.reports.release_mark import release_line
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from engine.model.procedure import Event
    from engine.model.timetable import Due, StepView, Timetable
    from engine.reports.blocks import Block
    from engine.reports.voice import Voice

TOPIC = "procedure"
COLUMNS = ("number", "step", "who", "when", "article")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says what a timetable holds, in the voice of its assessment."""

    timetable: Timetable
    voice: Voice

    def say(self, code: str, **details: str) -> str:
        """Return a wording of the procedure."""
        return say(TOPIC, code, self.voice.lang, **details)

    def event(self, event: Event) -> str:
        """Return the name of an event."""
        return self.say(f"event:{event.value}")

    def term(self, due: Due, kind: str = "term") -> str:
        """Return a term without its day."""
        single = due.count == 1 and due.unit is Unit.MONTHS
        code = f"{kind}:{'month' if single else due.unit.value}"
        return self.say(code, count=str(due.count), event=self.event(due.after))


def timetable_view(timetable: Timetable, voice: Voice) -> View:
    """Return a timetable in words."""
    s = Speaker(timetable, voice)
    return View((*_head(s), *_phases(s), *_periods(s), *_last(s)))


def _head(s: Speaker) -> Iterator[Block]:
    t, v = s.timetable, s.voice
    yield Heading(1, s.say("title", name=v.of(t.subject.name)))
    yield from release_line(t.digests, v.lang)
    yield Line(v.of(t.case.title), s.say("label:case"))
    yield Line(v.of(t.charge.title), s.say("label:law"))
    yield Line(s.say(f"state:{t.outcome}"), s.say("label:state"))
    yield Line(_measure(s), s.say("label:measure"))
    yield Line(_events(s), s.say("label:events"))
    yield Line(v.of(t.calendar) if t.calendar else s.say("no-calendar"), s.say("label:calendar"))
    yield Line(s.say("counting"), s.say("label:counting"))


def _measure(s: Speaker) -> str:
    measure = s.timetable.measure
    if measure is None:
        return s.say("no-measure")
    label = s.voice.of(measure.label)
    outside = s.timetable.outcome == "proposed" and not s.timetable.within_range
    return label if not outside else s.say("outside-range", label=label)


def _events(s: Speaker) -> str:
    days = [
        s.say("event-day", event=s.event(event), day=day.isoformat(), whence=_whence(s, event))
        for event, day in s.timetable.events.items()
    ]
    return s.voice.joined(days) or s.say("no-events")


def _whence(s: Speaker, event: Event) -> str:
    """Return where the day of an event comes from, unless it was given with the request."""
    whence = s.timetable.whence[event]
    return "" if whence == "given" else s.say(f"whence:{whence}")


def _phases(s: Speaker) -> Iterator[Block]:
    steps = s.timetable.steps
    numbers = {step.id: number for number, step in enumerate(steps, start=1)}
    if not steps:
        yield Line(s.say("none-called-for"))
    grouped = groupby(steps, key=lambda step: step.phase)
    for at, (phase, group) in enumerate(grouped, start=1):
        yield Heading(2, _numbered(s, at, s.say(f"phase:{phase.value}")))
        columns = tuple(s.say(f"column:{code}") for code in COLUMNS)
        yield Table(columns, tuple(_row(s, step, numbers) for step in group))


def _numbered(s: Speaker, at: int, title: str) -> str:
    number = chinese(at) if s.voice.lang == "zh" else str(at)
    return s.say("phase", number=number, phase=title)


def _row(s: Speaker, step: StepView, numbers: Mapping[str, int]) -> tuple[str, ...]:
    code = "number-done" if step.done else "number"
    return (
        s.say(code, number=str(numbers[step.id])),
        _step(s, step),
        _who(s, step),
        _when(s, step, numbers),
        cited(s, step),
    )


def _step(s: Speaker, step: StepView) -> str:
    return s.say(
        "step",
        verb=s.say(f"verb:{step.verb}"),
        title=s.voice.of(step.title),
        condition=_condition(s, step),
        note=s.say("note", note=s.voice.of(step.note)) if step.note else "",
    )


def _condition(s: Speaker, step: StepView) -> str:
    """Return with which measures a step arises, what decides it, or what it rests on."""
    v = s.voice
    labels = v.listed(v.of(each.label) for each in step.measures)
    facts = v.listed(v.fact(fact) for fact in step.asks)
    told = s.say("with-measures", measures=labels) if labels else ""
    told += s.say("undetermined", facts=facts) if facts else ""
    return told + (s.say("conditional") if step.conditional else "")


def _who(s: Speaker, step: StepView) -> str:
    who = s.voice.of(step.who)
    if step.approval is None:
        return who
    return s.say("who-approved", who=who, approval=s.voice.of(step.approval))


def _when(s: Speaker, step: StepView, numbers: Mapping[str, int]) -> str:
    order = s.voice.series(numbers[name] for name in step.before if name in numbers)
    before = s.say("before", numbers=order) if order else ""
    if step.done:
        record = inert(step.done.record or "")
        return s.say(f"done:{step.done.by}", on=step.done.on, record=record)
    if step.within is None:
        return before or s.say("no-term")
    extended = s.say("at-most", due=_most(s, step.at_most)) if step.at_most else ""
    return s.voice.joined([_due(s, step.within), extended, before])


def _due(s: Speaker, due: Due) -> str:
    term = s.term(due)
    if due.day is not None:
        rest = s.say("rest-day") if due.rest_day else ""
        return s.say("due", day=due.day.isoformat(), term=term, rest=rest)
    return term if due.missing == "event" else s.say(f"due-{due.missing}", term=term)


def _most(s: Speaker, due: Due) -> str:
    term = s.term(due, "most")
    return s.say("most-day", day=due.day.isoformat(), term=term) if due.day else term


def _periods(s: Speaker) -> Iterator[Block]:
    at = len({step.phase for step in s.timetable.steps}) + 1
    yield Heading(2, _numbered(s, at, s.say("section:periods")))
    yield from periods(s)
    if unverified := list(_to_verify(s)):
        yield Heading(2, _numbered(s, at + 1, s.say("section:to-verify")))
        yield from unverified


def cited(s: Speaker, step: StepView) -> str:
    """Return the provision of a step, or that its article has to be found."""
    if step.citation is not None:
        return s.voice.cited(step.citation)
    return s.say("unplaced", short=s.voice.short(s.timetable.charge.regulation))


def _to_verify(s: Speaker) -> Iterator[Line]:
    """Yield what has to be compared with the text before it is cited, each thing once."""
    lines = [
        s.say("to-verify", article=cited(s, step), asked=asked_of(s, step.citation, step.unplaced))
        for step in s.timetable.steps
        if step.citation is None or not step.citation.provision.verified
    ]
    for period in s.timetable.periods:
        for each in (period.citation, period.rule_citation):
            if each is not None and not each.provision.verified:
                asked = asked_of(s, each, None)
                lines.append(s.say("to-verify", article=s.voice.cited(each), asked=asked))
    yield from map(Line, dict.fromkeys(lines))


def _last(s: Speaker) -> Iterator[Block]:
    left_out = len(s.timetable.not_called_for)
    marks = s.timetable.digests
    digests = {name: getattr(marks, name)[:8] for name in ("case", "organisation", "rules")}
    code = "not-called-for-one" if left_out == 1 else "not-called-for"
    told = [s.say(code, count=str(left_out))] if left_out else []
    yield Heading(2, s.say("section:notes"))
    yield from map(Line, [*told, s.say("source", **digests)])
