"""How a decision, or why it is refused, is told on the console."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.registry.settling import ALERT
from engine.reports.inert import inert
from engine.text.catalogue import say, table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from engine.model.base import Lang
    from engine.model.decision import Decision
    from engine.registry.refusal import Listed, Refusal

    Mark = tuple[str, int]


def refused(
    refusal: Refusal, lang: Lang, known: Mapping[str, str], marks: Mapping[str, Mark]
) -> str:
    """Return a refusal as it is told: what is wrong, what it lists, the command to try.

    `known` are details of the command itself: the case, the subject, the file; `marks` are those
    that reports print beside conditions, by key.
    """
    own = {name: inert(words.in_(lang)) for name, words in refusal.details.items()}
    first = {"key": _mark(refusal.lines[0], lang, marks)} if refusal.lines else {}
    details = {**known, **first, **own}
    told = [say("decide", refusal.code, lang, **details)]
    told += [_line(each, lang, marks) for each in refusal.lines]
    if f"next:{refusal.code}" in table("decide"):
        told.append(say("decide", f"next:{refusal.code}", lang, **details))
    return "\n".join(told)


def _line(listed: Listed, lang: Lang, marks: Mapping[str, Mark]) -> str:
    text, key = inert(listed.text.in_(lang)), inert(listed.key)
    if listed.key in marks:
        return say("decide", "line", lang, mark=_mark(listed, lang, marks), text=text, key=key)
    return f"  {key}" + (f"  {text}" if text != key else "")


def _mark(listed: Listed, lang: Lang, marks: Mapping[str, Mark]) -> str:
    if listed.key not in marks:
        return inert(listed.key)
    kind, number = marks[listed.key]
    return say("decide", f"mark:{kind}", lang, number=str(number))


def recorded(decision: Decision, file: Path, lang: Lang) -> str:
    """Return what was recorded, in a line."""
    labels = (inert(each.label.in_(lang)) for each in decision.measures)
    measures = say("decide", "list", lang).join(labels)
    outcome = say("decide", f"outcome:{decision.outcome}", lang, measures=measures)
    name = inert(decision.subject.name.in_(lang))
    return say("decide", "recorded", lang, name=name, outcome=outcome, file=str(file))


def notes(decision: Decision, lang: Lang) -> Iterator[str]:
    """Yield what should be known of a decision beside its being recorded."""
    waived = sum(each.how == "waived" for each in decision.settled)
    if waived:
        yield say("decide", "note:waived", lang, count=str(waived))
    if decision.left_open:
        yield say("decide", "note:left-open", lang, count=str(len(decision.left_open)))
    for alert in decision.alerts:
        if alert.reason is None:
            key, label = f"{ALERT}{alert.code}", inert(alert.label.in_(lang))
            yield say("decide", "note:alert", lang, key=key, label=label)
