"""Recusal in words: an overview, then each reviewer, what stands first and what is open next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.blocks import Heading, Line, Table, View
from engine.reports.numerals import chinese
from engine.reports.recusal_lines import entries
from engine.reports.recusal_open import asks, unasked
from engine.reports.recusal_voice import RecusalVoice
from engine.reports.release_mark import release_line
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Lang
    from engine.model.recusal import RecusalLaw, Recusals, ReviewerView
    from engine.reports.blocks import Block


def recusal_view(found: Recusals, lang: Lang) -> View:
    """Return what the law says of the reviewers, in words."""
    v = RecusalVoice(found, lang)
    marks = {name: getattr(found.digests, name)[:8] for name in ("case", "organisation", "rules")}
    return View((*_head(v), *_body(v), Line(v.say("source", **marks))))


def _head(v: RecusalVoice) -> Iterator[Block]:
    case = v.found.case
    yield Heading(1, v.say("title"))
    yield from release_line(v.found.digests, v.lang)
    yield Line(v.of(case.title), v.say("label:case"))
    told = v.say("handling", organ=v.of(case.handled_by), day=case.decided_on.isoformat())
    yield Line(told, v.say("label:handling"))
    laws = v.joined(_law(v, law) for law in v.found.law)
    yield Line(laws or v.say("no-law"), v.say("label:law"))
    yield Line(v.say("marks"), v.say("label:marks"))
    yield Line(v.say("caution"), v.say("label:caution"))


def _law(v: RecusalVoice, law: RecusalLaw) -> str:
    return v.say(
        f"law:{law.state}",
        title=v.of(law.title),
        day=str(law.version),
        first=law.first_in_force.isoformat(),
        mark=v.mark(verified=law.in_force_verified),
    )


def _body(v: RecusalVoice) -> Iterator[Block]:
    if not v.found.reviewers:
        yield Line(v.say("no-reviewers"))
        return
    parts = {
        "overview": [_overview(v)],
        "each": _each(v),
        "unasked": unasked(v),
        "asks": asks(v),
    }
    for number, (code, blocks) in enumerate(parts.items(), start=1):
        yield _section(v, number, code)
        yield from blocks


def _each(v: RecusalVoice) -> Iterator[Block]:
    for number, reviewer in enumerate(v.found.reviewers, start=1):
        name = v.of(reviewer.name)
        yield Heading(3, v.say("title:reviewer", number=str(number), name=name))
        yield from entries(v, reviewer)


def _section(v: RecusalVoice, number: int, code: str) -> Heading:
    shown = chinese(number) if v.lang == "zh" else str(number)
    title = v.say(f"section:{code}")
    return Heading(2, say("report", "section", v.lang, number=shown, title=title))


def _overview(v: RecusalVoice) -> Table:
    codes = ("number", "reviewer", "state", "open")
    rows = (_row(v, number, reviewer) for number, reviewer in enumerate(v.found.reviewers, start=1))
    return Table(tuple(v.say(f"column:{code}") for code in codes), tuple(rows))


def _row(v: RecusalVoice, number: int, reviewer: ReviewerView) -> tuple[str, ...]:
    pending = len({(each.party, each.kinds) for each in reviewer.to_be_established})
    return (
        str(number),
        v.of(reviewer.name),
        v.say(f"state:{state(reviewer)}"),
        v.say("open", count=str(pending)) if pending else v.say("open:none"),
    )


def state(reviewer: ReviewerView) -> str:
    """Return how far a reviewer's recusal has been settled: a code, never a decision."""
    statuses = {each.status.value for each in reviewer.grounds}
    if statuses:
        return "established" if "established" in statuses else "conditional"
    if reviewer.to_be_established:
        return "pending"
    unread = any(not each.read and each.standing != "refuted" for each in reviewer.relations)
    at_post = reviewer.post in ("linked", "examined", "elsewhere")
    return "judge" if unread or at_post else "none"
