"""The list of evidence to obtain: a cover, then a page for each question with room to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.blocks import Heading, Line, Table, View
from engine.reports.missing import now, turns, why
from engine.reports.release_mark import release_line
from engine.reports.voice import voice
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.assessment import Assessment
    from engine.model.base import Lang
    from engine.model.missing import Missing, MissingFact
    from engine.reports.blocks import Block
    from engine.reports.voice import Voice

_COLUMNS = ("whose", "answer", "evidence", "signed", "day")


def evidence_views(found: Missing, assessment: Assessment, lang: Lang) -> tuple[View, ...]:
    """Return the cover and a page for each question, in their order."""
    v = voice(assessment, lang, assessment, full=True, alone=False)
    pages = (View(tuple(_page(v, at, each))) for at, each in enumerate(found.facts, start=1))
    return (View(tuple(_cover(v, found))), *pages)


def _said(v: Voice, code: str, **details: str) -> str:
    return say("evidence", code, v.lang, **details)


def _line(v: Voice, code: str, text: str) -> Iterator[Line]:
    if text:
        yield Line(text, _said(v, f"label:{code}"))


def _cover(v: Voice, found: Missing) -> Iterator[Block]:
    case = v.assessment.case
    yield Heading(1, _said(v, "title", case=v.of(case.title)))
    yield from release_line(v.assessment.digests, v.lang)
    yield from _line(v, "count", _said(v, "count", count=str(len(found.facts))))
    yield from _line(v, "decided", case.decided_on.isoformat())
    yield from _line(v, "caution", _said(v, "caution"))
    kept = v.listed(v.of(each.label) for each in found.idle if each.reason == "speaks-for")
    yield from _line(v, "also", kept)
    marks = {name: getattr(found.digests, name)[:8] for name in ("case", "organisation", "rules")}
    yield from _line(v, "digests", _said(v, "digests", **marks))


def _page(v: Voice, number: int, each: MissingFact) -> Iterator[Block]:
    yield Heading(2, _said(v, "question", number=str(number), label=v.of(each.label)))
    yield from _line(v, "ask", v.of(each.question))
    yield from _line(v, "now", now(v, each))
    yield from _line(v, "why", why(v, each))
    yield from _line(v, "turns", v.joined(turns(v, each)))
    yield from _line(v, "judge", v.of(each.judged_by) if each.judged_by else "")
    yield from _line(v, "look", v.of(each.ask) if each.ask else "")
    answers = v.listed(v.of(answer.label) for answer in each.answers)
    yield from _line(v, "answers", _said(v, "answers", answers=answers) if answers else "")
    rows = tuple((_whose(v, of), *[""] * (len(_COLUMNS) - 1)) for of in each.of)
    yield Table(tuple(_said(v, f"column:{code}") for code in _COLUMNS), rows)


def _whose(v: Voice, of: str) -> str:
    """Return whose fact it is, in words: a subject, a finding, both, or the case."""
    subject, _, finding = of.partition("/")[0].rpartition("@")
    if not subject and finding in v.assessment.findings:
        return v.findings([finding])
    if not subject:
        return v.name(finding) if finding in v.assessment.names else _said(v, "of-case")
    number = v.findings([finding])
    place = v.say("in-brackets", text=number) if number else ""
    return _said(v, "whose", subject=v.name(subject), finding=place)
