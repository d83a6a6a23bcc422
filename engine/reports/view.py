"""An assessment in words, once for every format: what is said, in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.asking import first_questions
from engine.reports.blocks import Heading, Table, View
from engine.reports.header import header
from engine.reports.numerals import chinese
from engine.reports.pending import alerts, both, not_proposed, to_be_established
from engine.reports.sections import counts, in_common, overview, powers, reasons
from engine.reports.select import only
from engine.reports.voice import voice
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from engine.model.assessment import Assessment
    from engine.model.base import Lang
    from engine.reports.blocks import Block
    from engine.reports.voice import Voice


def view(assessment: Assessment, lang: Lang, *, who: str | None = None, full: bool = False) -> View:
    """Return an assessment in words, or one subject's part of it. Raises UnknownSubjectError."""
    v = speaking(assessment, lang, who=who, full=full)
    last = () if v.brief else (Table((), tuple((text,) for text in _source(v))),)
    return View((*header(v), *_sections(v), *last))


def speaking(assessment: Assessment, lang: Lang, *, who: str | None, full: bool) -> Voice:
    """Return the voice of an assessment or of one subject's part. Raises UnknownSubjectError."""
    part = assessment if who is None else only(assessment, who)
    return voice(part, lang, assessment, full=full, alone=who is not None)


def _sections(v: Voice) -> Iterator[Block]:
    number = 0
    for code, written, there in _parts(v):
        if there:
            number += 1
            shown = chinese(number) if v.lang == "zh" else str(number)
            tail = _tail(v, code)
            yield Heading(2, v.say("section", number=shown, title=v.say(f"section:{code}")) + tail)
            yield from written(v)


def _tail(v: Voice, code: str) -> str:
    if code == "overview" and not v.alone:
        return v.say("overview-counts", counts=counts(v))
    return in_common(v) if code == "reasons" else ""


def _parts(v: Voice) -> Iterator[tuple[str, Callable[[Voice], Iterable[Block]], bool]]:
    found = v.assessment
    yield "overview", overview, bool(found.proposals) or not v.alone
    yield "reasons", reasons, bool(found.proposals)
    if v.brief and found.to_be_established and found.not_proposed:
        yield "both", both, True
    else:
        yield "to-be-established", to_be_established, bool(found.to_be_established)
        yield "not-proposed", not_proposed, bool(found.not_proposed)
    yield "alerts", alerts, bool(found.alerts)
    yield "questions", first_questions, bool(found.questions)
    yield "powers", powers, bool(found.proposals)


def _source(v: Voice) -> Iterator[str]:
    marks = v.assessment.digests
    digests = {name: getattr(marks, name)[:8] for name in ("case", "organisation", "rules")}
    yield v.say("source", **digests)
    if marks.release is None:
        yield say("release", "unreleased", v.lang)
