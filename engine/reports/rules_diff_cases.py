"""The cases that come to something else under the new rules: subject by subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.blocks import Heading, Line
from engine.reports.inert import inert
from engine.reports.rules_diff_lines import of, shown, told
from engine.rulebook.report import worded
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.base import Lang
    from engine.model.rules_diff import (
        CaseChange,
        CasesDiff,
        CaseUnread,
        Said,
        SubjectChange,
        TouchedDecision,
    )
    from engine.reports.blocks import Block


def cases(found: CasesDiff | None, lang: Lang) -> Iterator[Block]:
    """Yield what becomes of the cases that were looked at; nothing where none were."""
    if found is None:
        return
    numbers = {"all": found.looked_at, "changed": len(found.changed), "unread": len(found.unread)}
    yield Heading(2, told(lang, "cases", **{name: str(count) for name, count in numbers.items()}))
    for case in found.changed:
        yield from _case(case, lang)
    if found.unread:
        yield Heading(3, told(lang, "section:unread"))
        for each in found.unread:
            yield Line(_unread(each, lang), inert(each.file), branch=True)
    if found.decisions_unread:
        yield Heading(3, told(lang, "section:decisions-unread"))
        yield Line(shown(lang, "list", map(inert, found.decisions_unread)), branch=True)


def _case(case: CaseChange, lang: Lang) -> Iterator[Block]:
    title = inert(case.title.in_(lang))
    count = str(case.unchanged)
    yield Heading(3, told(lang, "case", title=title, file=inert(case.file), unchanged=count))
    yield from (_subject(each, lang) for each in case.subjects)
    yield from _charges(case.subjects, lang)
    for code in ("alerts_gained", "alerts_lost"):
        labels = of(getattr(case, code), lang)
        if labels:
            yield Line(shown(lang, "list", labels), told(lang, f"label:{code}"), branch=True)
    for decision in case.decisions:
        yield Line(_decision(decision, lang), told(lang, "label:decision"), branch=True)


def _subject(found: SubjectChange, lang: Lang) -> Line:
    was, now = found.was_said.in_(lang), found.now_said.in_(lang)
    name = inert(found.subject.name.in_(lang))
    if was == now:
        return Line(told(lang, "subject:same", said=now), name, branch=True)
    return Line(told(lang, "subject", was=was, now=now), name, branch=True)


def _charges(subjects: Iterable[SubjectChange], lang: Lang) -> Iterator[Line]:
    """Yield in what charges differ, once for all subjects of whom the same is said."""
    alike: dict[tuple[str, tuple[Said, ...]], list[str]] = {}
    for subject in subjects:
        name = inert(subject.subject.name.in_(lang))
        for charge in subject.charges:
            key = inert(charge.short.in_(lang)), charge.said
            alike.setdefault(key, []).append(name)
    for (law, said), names in alike.items():
        whom = told(lang, "alike", law=law, names=shown(lang, "list", names))
        yield Line(whom, told(lang, "label:alike"), branch=True)
        for each in said:
            entry = say("what_if", f"entry:{each.aspect}", lang)
            text = shown(lang, "semicolon", (words.in_(lang) for words in each.texts))
            yield Line(text, entry, branch=True)


def _decision(found: TouchedDecision, lang: Lang) -> str:
    measures = shown(lang, "list", of(found.measures, lang))
    chosen = told(lang, "chosen", measures=measures) if measures else ""
    permitted = "yes" if found.permitted else "no"
    still = "" if found.permitted is None else told(lang, f"permitted:{permitted}")
    return told(
        lang,
        "decision",
        name=inert(found.name.in_(lang)),
        on=found.on.isoformat(),
        outcome=told(lang, f"decided:{found.outcome}"),
        chosen=chosen,
        still=still,
        file=inert(found.file),
    )


def _unread(found: CaseUnread, lang: Lang) -> str:
    under = told(lang, f"under:{found.under}")
    first = " ".join(worded(found.problems[0], lang))
    return told(lang, "unread", under=under, count=str(len(found.problems)), first=first)
