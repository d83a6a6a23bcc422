"""The cases of a folder under two states of the rules: whose proposals change, and in what."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from engine.assessment.pipeline import assess
from engine.inquiry.what_if import differences
from engine.model.assessment import Digests
from engine.model.base import LANGS, Words
from engine.model.rules_diff import (
    CaseChange,
    CasesDiff,
    CaseUnread,
    ChargeChange,
    Said,
    SubjectChange,
)
from engine.model.unreadable import UnreadableError
from engine.reports.view import speaking
from engine.reports.what_if import standing_said
from engine.reports.what_if_lines import entries
from engine.rulebook.digest import digest
from engine.rulebook.read import CASE_FILE, case_files, read_inputs
from engine.workshop.diff.decided import Decided, decided, touched

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from engine.assessment.matching import Matcher
    from engine.model.assessment import Alert, Assessment
    from engine.model.base import Lang
    from engine.model.problems import Problem
    from engine.model.rules import Rulebook
    from engine.model.what_if import ChargeDifference, Differences, SubjectDifference
    from engine.reports.voice import Voice

Rulebooks = tuple["Rulebook", "Rulebook"]


class Voices(NamedTuple):
    """The voices that speak of one assessment, Chinese and English."""

    zh: Voice
    en: Voice

    def say(self, told: Callable[[Voice], str]) -> Words:
        """Return something said by both; what one of them leaves out the other does not say."""
        return Words.made(zh=told(self.zh) or " ", en=told(self.en) or " ")


def cases_diff(folder: Path, books: Rulebooks, matcher: Matcher, engine: str) -> CasesDiff:
    """Return what every case below a folder comes to under the old rules and under the new.

    A case that cannot be read under one of them is told with its faults. Raises as assessing does.
    """
    changed: list[CaseChange] = []
    unread: list[CaseUnread] = []
    faulty: list[str] = []
    files = sorted(folder.rglob(CASE_FILE))
    for file in files:
        shown = file.relative_to(folder).as_posix()
        found = _assessed(file, books, matcher, engine)
        if isinstance(found, CaseUnread):
            unread.append(found.model_copy(update={"file": shown}))
            continue
        recorded = decided(file.parent, folder)
        faulty += recorded.unread
        change = _change(shown, *found, recorded)
        changed += [change] if change else []
    return CasesDiff(
        looked_at=len(files),
        changed=tuple(changed),
        unread=tuple(unread),
        decisions_unread=tuple(faulty),
    )


def _assessed(
    file: Path, books: Rulebooks, matcher: Matcher, engine: str
) -> tuple[Assessment, Assessment] | CaseUnread:
    found: list[Assessment] = []
    faults: list[tuple[Problem, ...]] = []
    files = case_files(file, None)
    for rulebook in books:
        try:
            organisation, case = read_inputs(*files, rulebook)
        except UnreadableError as unreadable:
            faults.append(unreadable.problems)
            continue
        faults.append(())
        marks = Digests(
            case=digest(files[0]),
            organisation=digest(files[1]),
            rules=rulebook.digest,
            engine=engine,
        )
        found.append(assess(organisation, case, rulebook, matcher, marks))
    if any(faults):
        under = "both" if all(faults) else "old" if faults[0] else "new"
        problems = tuple(_distinct(each for of in faults for each in of))
        return CaseUnread(file=str(file), under=under, problems=problems)
    return found[0], found[1]


def _distinct(problems: Iterable[Problem]) -> Iterator[Problem]:
    seen: list[Problem] = []
    for each in problems:
        if each not in seen:
            seen.append(each)
            yield each


def _change(file: str, old: Assessment, new: Assessment, recorded: Decided) -> CaseChange | None:
    found = differences(old, new)
    if not (found.subjects or found.alerts_gained or found.alerts_lost):
        return None
    voices = Voices(*(_voice(old, new, lang) for lang in LANGS))
    return CaseChange(
        file=file,
        id=old.case.id,
        title=old.case.title,
        subjects=tuple(_subject(voices, each) for each in found.subjects),
        unchanged=found.unchanged,
        alerts_gained=_alerts(found.alerts_gained),
        alerts_lost=_alerts(found.alerts_lost),
        decisions=tuple(touched(recorded, old.case.id, _charges(found))),
    )


def _voice(old: Assessment, new: Assessment, lang: Lang) -> Voice:
    """Return a voice that says in words what is asked: nobody has a proposal's numbers here."""
    both = old.model_copy(
        update={"labels": {**new.labels, **old.labels}, "names": {**new.names, **old.names}}
    )
    voice = speaking(both, lang, who=None, full=False)
    return replace(voice, numbers=replace(voice.numbers, questions={}, texts={}))


def _subject(voices: Voices, found: SubjectDifference) -> SubjectChange:
    return SubjectChange(
        subject=found.subject,
        was=found.was.verdict,
        now=found.would_be.verdict,
        was_said=voices.say(lambda v: standing_said(v, found.was)),
        now_said=voices.say(lambda v: standing_said(v, found.would_be)),
        charges=tuple(_charge(voices, each) for each in found.charges),
    )


def _charge(voices: Voices, found: ChargeDifference) -> ChargeChange:
    """Return in what a charge differs."""
    zh, en = ({each.aspect: each.texts for each in entries(v, found)} for v in voices)
    regulation = found.charge.regulation
    return ChargeChange(
        charge=found.charge.id,
        regulation=regulation,
        short=voices.say(lambda v: v.short(regulation)),
        said=tuple(
            Said(aspect=each, texts=_texts(zh.get(each, ()), en.get(each, ())))
            for each in found.differing
            if each in zh or each in en
        ),
    )


def _texts(zh: Sequence[str], en: Sequence[str]) -> tuple[Words, ...]:
    """Return what is said in both languages, line by line where they have the same lines."""
    if len(zh) == len(en):
        return tuple(Words.made(zh=one, en=other) for one, other in zip(zh, en, strict=True))
    one, other = ";".join(zh), "; ".join(en)
    return (Words.made(zh=one or other, en=other or one),)


def _alerts(found: Iterable[Alert]) -> tuple[Words, ...]:
    labels = {each.code: each.label for each in found}
    return tuple(labels.values())


def _charges(found: Differences) -> dict[str, ChargeDifference]:
    return {each.charge.id: each for subject in found.subjects for each in subject.charges}
