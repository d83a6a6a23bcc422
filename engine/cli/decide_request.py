"""From the options of `wenze decide` to what people ask to have recorded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import click

from engine.cli.console import asked_language
from engine.registry.decisions import Request
from engine.registry.settling import Said
from engine.reports.numbers import numbers
from engine.text.catalogue import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.assessment import Assessment
    from engine.model.decision import Outcome

MARK = re.compile(r"(?i)(问|假|核|question|assumption|text)[ -]?(\d+)")
MARKS = {"问": "question", "假": "assumption", "核": "text"}


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of the command that say what was decided."""

    accept: bool
    reject: bool
    alter: tuple[str, ...]
    measure: tuple[str, ...]
    reason: str
    provision: str | None
    by: str
    on: str | None
    answer: tuple[str, ...]
    waive: tuple[str, ...]


def told(code: str, **details: str) -> click.UsageError:
    """Return a fault of the command line, worded in the language asked for."""
    return click.UsageError(say("decide", code, asked_language(), **details))


def outcome_of(asked: Asked) -> Outcome:
    """Return which of the three was asked for. Raises UsageError unless it is exactly one."""
    chosen: dict[Outcome, bool] = {
        "accepted": asked.accept,
        "altered": bool(asked.alter),
        "rejected": asked.reject,
    }
    if sum(chosen.values()) != 1:
        raise told("one-of-three")
    if asked.measure and not asked.accept:
        raise told("measure-beside-accept-only")
    return next(outcome for outcome, wanted in chosen.items() if wanted)


def request_of(asked: Asked, assessment: Assessment) -> Request:
    """Return the request. Raises UsageError for what cannot be read as one."""
    return Request(
        outcome=outcome_of(asked),
        measures=asked.measure or asked.alter,
        reason=asked.reason,
        by=asked.by,
        on=_day(asked.on) or assessment.case.decided_on,
        provision=asked.provision,
        said=tuple(_said(asked, {mark: key for key, mark in marks_of(assessment).items()})),
    )


def _day(typed: str | None) -> date | None:
    try:
        return date.fromisoformat(typed) if typed else None
    except ValueError:
        raise told("bad-day", day=typed or "") from None


def _said(asked: Asked, by_mark: dict[tuple[str, int], str]) -> Iterator[Said]:
    for text in asked.answer:
        yield Said(*_split(text, by_mark), "answered")
    for text in asked.waive:
        yield Said(*_split(text, by_mark), "waived")


def _split(text: str, by_mark: dict[tuple[str, int], str]) -> tuple[str, str]:
    key, equals, said = text.partition("=")
    if not equals:
        raise told("no-equals", text=text)
    mark = MARK.fullmatch(key.strip())
    if mark is None:
        return key.strip(), said
    kind = MARKS.get(mark[1], mark[1].lower())
    return by_mark.get((kind, int(mark[2])), key.strip()), said


def marks_of(assessment: Assessment) -> dict[str, tuple[str, int]]:
    """Return the marks that reports print beside conditions, by key."""
    found = numbers(assessment)
    marks = {key: ("question", number) for key, number in found.questions.items()}
    marks |= {key: ("text", number) for key, number in found.texts.items()}
    assumed = found.assumptions.items()
    return marks | {f"assumption:{name}": ("assumption", number) for name, number in assumed}
