"""Links: one subject, one finding, and the dated way between them through the chain."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from engine.model.base import Frozen, Id
from engine.model.organisation import Level, Manner


class Relation(StrEnum):
    """How a subject stands to the unit at which its way to the finding begins."""

    HEAD = "head"
    DIRECTLY_IN_CHARGE = "directly-in-charge"
    MEMBER = "member"
    LIAISING = "liaising"
    EXECUTING = "executing"
    STANDING_IN = "standing-in"
    LEADING_GROUP = "leading-group"
    SUPERVISING_ORGAN = "supervising-organ"
    SUPERIOR_ORGANISATION = "superior-organisation"


class Responsibility4(StrEnum):
    """The four coordinated responsibilities."""

    PRINCIPAL = "principal"
    SUPERVISORY = "supervisory"
    FIRST = "first"
    DUAL_DUTY = "dual-duty"
    NONE = "none"


class Office(StrEnum):
    """How the time in office stands to the period of the finding."""

    THROUGHOUT = "throughout"
    PARTLY = "partly"
    BEFORE = "before"
    AFTER = "after"
    UNKNOWN = "unknown"


class Step(Frozen):
    """One edge of a path: from a person, post or unit down to a post, unit or the finding.

    `edge` is `holds`, `heads`, `member`, `serves`, `parent`, `became`, `succeeds` or a kind of
    duty; dates as written.
    """

    edge: str
    source: Id
    target: Id
    areas: tuple[Id, ...] = ()
    start: str | None = None
    end: str | None = None
    assumed: bool = False
    assumption: Id | None = None
    evidence: tuple[Id, ...] = ()
    basis: Id | None = None


class Link(Frozen):
    """What the chain says of one subject and one finding.

    `post` is None for an organisation. `levels` counts the units between. `days` are those of the
    period in office (the least and the most where dates are partial). `own_duty` says that a
    declared duty of the post, or of the unit it heads or is in charge of, covers the finding.
    """

    id: str
    subject: Id
    kind: Literal["person", "organisation"]
    finding: Id
    relation: Relation
    responsibility: Responsibility4
    own_duty: bool
    post: Id | None
    unit: Id
    level: Level
    levels: int
    manner: Manner | None = None
    in_office: Office
    days: tuple[int, int]
    period_days: int | None
    stretches: tuple[tuple[str | None, str | None], ...]
    predates_tenure: Literal["yes", "no", "unknown"]
    left_since: Literal["yes", "no", "unknown"]
    path: tuple[Step, ...]

    @property
    def assumed(self) -> bool:
        """Whether any step of the path is assumed."""
        return any(step.assumed for step in self.path)
