"""What is still to be asked, in words: what settles most first, why, and what need not be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.blocks import Heading, Line, Table, View
from engine.reports.release_mark import release_line
from engine.reports.voice import voice
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.model.assessment import Assessment
    from engine.model.base import Lang
    from engine.model.missing import Missing, MissingFact, Part
    from engine.reports.blocks import Block
    from engine.reports.voice import Voice

SHOWN = 12
FEW = 3
_COLUMNS = ("number", "fact", "now", "expected", "turns", "judge")
_IDLE = ("speaks-for", "no-rule-reads", "ruled-out", "no-difference")


def missing_view(found: Missing, assessment: Assessment, lang: Lang, *, full: bool = False) -> View:
    """Return what is to be asked, in words; unless `full`, what settles most only."""
    v = voice(assessment, lang, assessment, full=full, alone=False)
    return View(tuple(_blocks(v, found)))


def _said(v: Voice, code: str, **details: str) -> str:
    return say("missing", code, v.lang, **details)


def _blocks(v: Voice, found: Missing) -> Iterator[Block]:
    shown = found.facts if v.full else found.facts[:SHOWN]
    if not shown:
        yield Heading(1, _said(v, "title:nothing"))
        yield from release_line(v.assessment.digests, v.lang)
    else:
        yield Heading(1, _said(v, "title", count=str(len(found.facts))))
        yield from release_line(v.assessment.digests, v.lang)
        yield Table(
            tuple(_said(v, f"column:{code}") for code in _COLUMNS),
            tuple(_row(v, number, each) for number, each in enumerate(shown, start=1)),
        )
        yield Heading(2, _said(v, "section:why"))
        for number, each in enumerate(shown, start=1):
            look = _said(v, "look", ask=v.of(each.ask)) if each.ask else ""
            told = v.joined([v.of(each.question), why(v, each), look])
            yield Line(told, _said(v, "label:number", number=str(number)))
    yield Heading(2, _said(v, "section:rest"))
    yield from _rest(v, found, len(found.facts) - len(shown))


def _row(v: Voice, number: int, each: MissingFact) -> tuple[str, ...]:
    place = v.findings(each.findings)
    return (
        str(number),
        _said(
            v,
            "fact",
            label=v.of(each.label),
            place=_said(v, "place", findings=place) if place else "",
            question=v.asked([f"unknown:{each.fact}"]),
            mark=_said(v, "undecided") if each.undecided else "",
        ),
        now(v, each),
        _said(v, "expected", count=f"{each.expected:.1f}"),
        v.joined(turns(v, each)),
        v.of(each.judged_by) if each.judged_by else "",
    )


def now(v: Voice, each: MissingFact) -> str:
    """Return whether nobody has said a fact or it is assumed, and by which assumptions."""
    return v.listed(_known(v, each, known) for known in each.known)


def _known(v: Voice, each: MissingFact, known: str) -> str:
    mark = v.assumed(each.assumptions) if known == "assumed" else ""
    return mark or _said(v, known)


def turns(v: Voice, each: MissingFact) -> Iterator[str]:
    """Yield what turns on a fact: of each subject the weightiest part."""
    whom: dict[Part, list[str]] = {}
    for subject in each.settles:
        for part in subject.parts[:1]:
            whom.setdefault(part, []).append(subject.subject)
    for part, subjects in whom.items():
        yield _said(v, "turns", part=_said(v, f"part:{part}"), whom=v.subjects(subjects))


def why(v: Voice, each: MissingFact) -> str:
    """Return the provisions that ask for a fact, by regulation."""
    articles: dict[str, list[str]] = {}
    for reason in each.why:
        articles.setdefault(v.short(reason.regulation), []).append(v.article(reason.citation))
    return v.joined(
        _said(v, "why", short=short, articles=_some(v, list(dict.fromkeys(found))))
        for short, found in articles.items()
    )


def _some(v: Voice, articles: Sequence[str]) -> str:
    """Return some articles, all of them if everything is told."""
    if v.full or len(articles) <= FEW:
        return v.listed(articles)
    return v.listed(articles[:FEW]) + _said(v, "and-more", count=str(len(articles)))


def _rest(v: Voice, found: Missing, more: int) -> Iterator[Line]:
    if more:
        yield Line(_said(v, "more", count=str(more)), _said(v, "label:more"))
    for reason in _IDLE:
        names = v.listed(v.of(each.label) for each in found.idle if each.reason == reason)
        if names:
            yield Line(_said(v, f"idle:{reason}", facts=names), _said(v, f"label:{reason}"))
    if found.texts:
        texts = v.listed(v.cited(each) for each in found.texts)
        yield Line(_said(v, "texts", texts=texts), _said(v, "label:texts"))
    yield Line(_said(v, "order"), _said(v, "label:order"))
