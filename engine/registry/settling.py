"""Conditions, and what people said to each: an answer, or a reason to do without one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from engine.model.decision import AlertReason, SettledPoint
from engine.registry.refusal import Listed, Refusal, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from engine.model.assessment import Alert, Assessment
    from engine.model.base import Words
    from engine.model.justification import OpenPoint
    from engine.model.proposal import Proposal

ALERT = "alert:"


@dataclass(frozen=True, slots=True)
class Said:
    """What people said to one key."""

    key: str
    text: str
    how: Literal["answered", "waived"]


@dataclass(frozen=True, slots=True)
class Sorted:
    """What people said, sorted by the conditions and alerts it is about."""

    settled: tuple[SettledPoint, ...]
    alerts: tuple[AlertReason, ...]
    unsettled: tuple[Listed, ...]


def sort_out(
    assessment: Assessment,
    proposal: Proposal,
    conditions: Sequence[OpenPoint],
    said: Iterable[Said],
) -> Sorted | Refusal:
    """Lay what people said beside the conditions and alerts, or say what fits nowhere."""
    texts = {question.key: question.text for question in assessment.questions}
    points = {point.key: point for point in (*proposal.open_questions, *conditions)}
    alerts = {f"{ALERT}{alert.code}": alert for alert in _alerts(assessment, proposal)}
    by_key: dict[str, Said] = {}
    for each in said:
        key = full_key(each.key, (*points, *alerts))
        if key is None or key in by_key or not each.text.strip():
            return _misfit(each, key, [*_listed(conditions, texts), *_alert_lines(alerts.items())])
        by_key[key] = each
    return Sorted(
        settled=tuple(_settled(points[key], by_key[key], texts) for key in by_key if key in points),
        alerts=tuple(_reason(alert, by_key.get(key)) for key, alert in alerts.items()),
        unsettled=tuple(_listed((p for p in conditions if p.key not in by_key), texts)),
    )


def full_key(short: str, keys: Iterable[str]) -> str | None:
    """Return the key a person meant: in full, or what follows its kind if only one key has it."""
    known = dict.fromkeys(keys)
    if short in known:
        return short
    ends = [key for key in known if key.split(":", 1)[1] == short]
    return ends[0] if len(ends) == 1 else None


def _misfit(said: Said, key: str | None, lines: Iterable[Listed]) -> Refusal:
    details = {"key": plain(said.key)}
    if key is None:
        found = tuple(lines)
        return Refusal("unknown-key" if found else "no-key", details, found, usage=True)
    return Refusal("settled-twice" if said.text.strip() else "empty-text", details, usage=True)


def _settled(point: OpenPoint, said: Said, texts: dict[str, Words]) -> SettledPoint:
    return SettledPoint(
        key=point.key,
        kind=point.kind,
        question=texts.get(point.key, plain(point.key)),
        how=said.how,
        text=said.text.strip(),
    )


def _listed(points: Iterable[OpenPoint], texts: dict[str, Words]) -> list[Listed]:
    once = dict.fromkeys(point.key for point in points)
    return [Listed(key, texts.get(key, plain(key))) for key in once]


def _alert_lines(alerts: Iterable[tuple[str, Alert]]) -> list[Listed]:
    return [Listed(key, alert.label) for key, alert in alerts]


def _reason(alert: Alert, said: Said | None) -> AlertReason:
    return AlertReason(
        code=alert.code, label=alert.label, reason=said.text.strip() if said else None
    )


def _alerts(assessment: Assessment, proposal: Proposal) -> list[Alert]:
    """Return the alerts on the subject, its findings, or the case as a whole."""
    subject, findings = proposal.subject.id, set(proposal.charge.findings)
    return [
        alert
        for alert in assessment.alerts
        if subject in alert.subjects
        or findings & set(alert.findings)
        or not (alert.subjects or alert.findings)
    ]
