"""The human decision beside a proposal: `decision.v1`."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from engine.model.assessment import Digests
from engine.model.base import Frozen, Text, Words
from engine.model.justification import PointKind
from engine.model.offered import MeasureView
from engine.model.proposal import Authority, Charge, Subject

Outcome = Literal["accepted", "altered", "rejected"]


class SettledPoint(Frozen):
    """A condition that people answered, or waived with a reason."""

    key: str
    kind: PointKind
    question: Words
    how: Literal["answered", "waived"]
    text: Text


class AlertReason(Frozen):
    """What people wrote to an alert; an alert forbids nothing, so the reason may be wanting."""

    code: str
    label: Words
    reason: Text | None


class Permitted(Frozen):
    """What the proposal permitted: the range, and what the law permits without local policy."""

    kind: Literal["range", "set"]
    range: tuple[MeasureView, ...]
    statutory: tuple[MeasureView, ...] = ()
    options: tuple[MeasureView, ...]


class Decision(Frozen):
    """What people decided on a proposal, why, and what it was made from.

    `left_open` are conditions nobody settled: a rejection rests on none of them. `proposal` is the
    SHA-256 of the proposal decided on.
    """

    schema_: Literal["decision.v1"] = Field(default="decision.v1", alias="schema")
    case: str
    subject: Subject
    charge: Charge
    outcome: Outcome
    measures: tuple[MeasureView, ...]
    permitted: Permitted
    within: bool
    reason: Text
    provision: Text | None
    by: Text
    on: date
    authority: tuple[Authority, ...]
    settled: tuple[SettledPoint, ...]
    left_open: tuple[str, ...]
    alerts: tuple[AlertReason, ...]
    digests: Digests
    proposal: str
    supersedes: Superseded | None = None


class Superseded(Frozen):
    """An earlier decision that this one takes the place of, and why."""

    reason: Text
    decision: Decision


Decision.model_rebuild()
