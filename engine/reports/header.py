"""The head of a report: case, law, findings, marks, and what is only assumed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.assumed import resting
from engine.reports.blocks import Heading, Line
from engine.reports.links import duty
from engine.reports.reach import examined
from engine.reports.release_mark import release_line
from engine.reports.shown import shown, together
from engine.reports.versions import days_asked, not_in_base

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from engine.model.assessment import GoverningLaw
    from engine.reports.blocks import Block
    from engine.reports.voice import Voice


def header(v: Voice) -> Iterator[Block]:
    """Yield the head of a report."""
    yield Heading(1, v.say("title"))
    yield Line(_case(v), v.say("label:case"))
    yield Line(_handling(v), v.say("label:handling"))
    yield from release_line(v.assessment.digests, v.lang)
    yield from _law(v)
    failed = _failed(v)
    short = v.say("failed-brief", text=failed) if failed and v.brief else ""
    yield Line(v.joined([_findings(v), short]), v.say("label:findings"))
    if failed and not v.brief:
        yield Line(failed, v.say("label:duties"))
    yield Line(_legend(v), v.say("label:marks"))
    yield from _assumptions(v)


def _legend(v: Voice) -> str:
    local = any(v.local_mark(law.regulation) for law in v.assessment.law)
    return v.say("legend") + (v.say("legend-local") if local else "")


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
    closed = v.say("closed-on", day=head.closed_on.isoformat()) if head.closed_on else ""
    code = "elsewhere-brief" if v.brief else "elsewhere"
    elsewhere = (
        v.say(code, name=v.of(each.name), why=v.of(each.why)) for each in head.handled_elsewhere
    )
    return v.joined([text, closed, *elsewhere])


def _law(v: Voice) -> Iterator[Line]:
    looked_at = [law for law in v.assessment.law if not v.brief or examined(v.assessment, law)]
    there = [_in_base(v, law) for law in looked_at if law.version is not None]
    missing = [law for law in v.assessment.law if law.version is None]
    if v.brief and missing:
        titles = v.listed(
            v.say("not-in-base-on", title=v.short(law.regulation), days=days_asked(v, law))
            for law in missing
        )
        there.append(v.say("not-in-base", titles=titles))
        missing = []
    yield Line(v.joined(there), v.say("label:law"))
    if missing:
        told = v.joined(not_in_base(v, law) for law in missing)
        yield Line(told, v.say("label:no-law"))


def _in_base(v: Voice, law: GoverningLaw) -> str:
    text = v.say(
        "law-brief" if v.brief else "law",
        title=v.short(law.regulation) if v.brief else v.of(law.title),
        day=str(law.version),
        mark=v.verified(verified=law.in_force_verified),
    )
    text += v.local_mark(law.regulation)
    if law.basis == "one-version":
        return text
    ended = _last_day(v, law)
    if law.basis == "no-decision-law" and ended is not None:
        return text + v.say("law-until", day=ended.isoformat())
    day = str(law.governs_at_decision or v.say("none-in-base"))
    return text + v.say(f"law-by:{law.basis}", day=day, days=days_asked(v, law))


def _last_day(v: Voice, law: GoverningLaw) -> date | None:
    """Return the last day of a version that came to its end, or None."""
    key = law.regulation, law.version
    held = (each for each in v.assessment.versions if (each.regulation, each.version) == key)
    return next((each.until for each in held), None)


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


def _failed(v: Voice) -> str:
    """Return the entries of duty lists that findings failed, each with the findings that did."""
    failed: dict[str, list[str]] = {}
    for ident, finding in v.assessment.findings.items():
        for name in finding.duties:
            failed.setdefault(name, []).append(ident)
    return v.joined(
        v.say("finding", number=v.findings(found), title=duty(v, name))
        for name, found in failed.items()
    )


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
