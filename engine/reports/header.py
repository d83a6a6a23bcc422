"""The head of a report: case, law, findings, marks, and what is only assumed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.assumed import resting
from engine.reports.blocks import Heading, Line
from engine.reports.reach import examined
from engine.reports.shown import shown, together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.assessment import GoverningLaw
    from engine.reports.blocks import Block
    from engine.reports.voice import Voice


def header(v: Voice) -> Iterator[Block]:
    """Yield the head of a report."""
    yield Heading(1, v.say("title"))
    yield Line(_case(v), v.say("label:case"))
    yield Line(_handling(v), v.say("label:handling"))
    yield from _law(v)
    yield Line(_findings(v), v.say("label:findings"))
    yield Line(v.say("legend"), v.say("label:marks"))
    yield from _assumptions(v)


def _case(v: Voice) -> str:
    return v.of(v.assessment.case.title)


def _handling(v: Voice) -> str:
    head = v.assessment.case
    text = v.say(
        "handling",
        organ=v.of(head.handled_by),
        day=head.decided_on.isoformat(),
        assumed=v.assumed([head.decided_on_assumption]),
        start=head.period_start or v.say("open-end"),
        end=head.period_end or v.say("open-end"),
        resting=v.assumed(each.assumption for each in v.assessment.findings.values()),
    )
    code = "elsewhere-brief" if v.brief else "elsewhere"
    elsewhere = (
        v.say(code, name=v.of(each.name), why=v.of(each.why)) for each in head.handled_elsewhere
    )
    return v.joined([text, *elsewhere])


def _law(v: Voice) -> Iterator[Line]:
    looked_at = [law for law in v.assessment.law if not v.brief or examined(v.assessment, law)]
    there = [_in_base(v, law) for law in looked_at if law.version is not None]
    missing = [law for law in v.assessment.law if law.version is None]
    if v.brief and missing:
        titles = v.listed(v.short(law.regulation) for law in missing)
        there.append(v.say("not-in-base", titles=titles))
        missing = []
    yield Line(v.joined(there), v.say("label:law"))
    if missing:
        told = v.joined(_not_in_base(v, law) for law in missing)
        yield Line(told, v.say("label:no-law"))


def _in_base(v: Voice, law: GoverningLaw) -> str:
    text = v.say(
        "law-brief" if v.brief else "law",
        title=v.short(law.regulation) if v.brief else v.of(law.title),
        day=str(law.version),
        mark=v.verified(verified=law.in_force_verified),
    )
    if law.governs_at_decision == law.version:
        return text
    if law.governs_at_decision is None and law.until is not None:
        return text + v.say("law-until", day=law.until.isoformat())
    other = str(law.governs_at_decision or v.say("none-in-base"))
    return text + v.say("law-at-decision", day=other)


def _not_in_base(v: Voice, law: GoverningLaw) -> str:
    text = v.say("law-not-in-base", title=v.of(law.title))
    return text + v.say("because", why=v.of(law.note)) if law.note else text


def _findings(v: Voice) -> str:
    found = v.assessment.findings
    parts = [
        shown(
            v,
            v.say("finding", number=v.findings([ident]), title=v.of(finding.title)),
            finding.standing,
            finding.evidence,
        )
        for ident, finding in found.items()
    ]
    return v.joined(together(v, parts))


def _assumptions(v: Voice) -> Iterator[Line]:
    yield Line(_rests(v), v.say("label:caution"))
    items = {v.numbers.assumptions[item.id]: item for item in v.assessment.assumptions}
    if v.brief and items:
        told = (
            v.say("numbered", number=str(number), text=_first_clause(v, resting(v, item)))
            for number, item in items.items()
        )
        yield Line(v.joined(told), v.say("label:assumptions"))
        return
    for number, item in items.items():
        yield Line(resting(v, item), v.say("assumption-label", number=str(number)))


def _first_clause(v: Voice, text: str) -> str:
    """Return the first clause of a text, and whether there is more."""
    first, _, more = text.partition(v.say("semicolon"))
    return first + v.say("abridged") if more else first


def _rests(v: Voice) -> str:
    count = len(v.assessment.assumptions)
    pieces = v.assessment.evidence
    sources = {each.origin or each.title for each in pieces.values()}
    titles = v.joined(
        v.say("evidence-titled", number=v.evidence([ident]), title=v.of(piece.title))
        for ident, piece in pieces.items()
    )
    titles = "" if v.brief else v.say("in-brackets", text=titles)
    return v.joined(
        [
            v.counted("rests:assumption", count),
            v.counted("rests:evidence", len(pieces), titles=titles),
            v.counted("rests:source", len(sources)),
            v.say("rests:no-document") if count else "",
        ]
    )
