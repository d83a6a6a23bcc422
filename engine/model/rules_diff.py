"""What changed between two states of the rules: `rules-diff.v1`."""

from __future__ import annotations

from datetime import date
from typing import Literal, get_args

from pydantic import Field

from engine.model.base import Frozen, Words
from engine.model.problems import Problem
from engine.model.proposal import Subject
from engine.model.provision import Provision
from engine.model.values import Scalar, SheetKind, Stage, Status, Verb
from engine.model.vocabulary import Direction
from engine.model.what_if import Aspect, Verdict

How = Literal["added", "removed", "renamed", "changed"]
"""What became of a rule; a rule that is `renamed` says under another id what it said before."""

ChangePart = Literal["text", "citation", "meaning"]
PARTS: tuple[ChangePart, ...] = get_args(ChangePart)

Extent = Literal["wider", "narrower", "both", "otherwise", "equivalent", "not-found"]
"""How far the conditions of a rule reach now.

`both` it concludes on sheets on which it did not, and the reverse · `otherwise` it concludes on the
same sheets, but is open, out or conditional on others · `equivalent` proven on all sheets ·
`not-found` too many sheets to try all, and no difference on those tried.
"""
EXTENTS: tuple[Extent, ...] = get_args(Extent)

Shift = Literal["heavier", "lighter", "different", "neither"]
"""What a change does to the person concerned.

`different` some of it heavier, some lighter, or without an order · `neither` it is not about more
or less (who decides, what must be looked at).
"""
SHIFTS: tuple[Shift, ...] = get_args(Shift)

WitnessKind = Literal["wider", "narrower", "otherwise", "concludes"]
"""What a sheet shows: that a rule holds now or no longer, is open or out otherwise, or that it
holds before and after, but concludes something else."""


class Known(Frozen):
    """A fact on a witness sheet, with its words."""

    fact: str
    value: Scalar
    label: Words
    shown: Words


class Witness(Frozen):
    """A sheet on which a rule comes to something else; what it does not hold is unknown.

    No status where there is no such rule.
    """

    kind: WitnessKind
    facts: tuple[Known, ...]
    was: Status | None
    now: Status | None


class Altered(Frozen):
    """A key of a rule or of a declaration: what only the old has, and what only the new has."""

    key: str
    part: ChangePart
    was: tuple[Words, ...] = ()
    now: tuple[Words, ...] = ()


class RuleChange(Frozen):
    """A rule that is not as it was.

    `speaks` says for or against whom its conclusion is; `extent` is there where its conditions
    changed, `shift` where its meaning did.
    """

    how: How
    id: str
    was_id: str | None = None
    title: Words
    provision: Provision
    stage: Stage
    sheet: SheetKind
    verb: Verb
    speaks: Direction
    parts: tuple[ChangePart, ...] = ()
    altered: tuple[Altered, ...] = ()
    extent: Extent | None = None
    shift: Shift | None = None
    witnesses: tuple[Witness, ...] = ()

    @property
    def changes_meaning(self) -> bool:
        """Whether it means something else; conditions that are proven equivalent do not."""
        keys = {each.key for each in self.altered if each.part == "meaning"}
        if self.extent == "equivalent":
            keys -= {"when", "unless"}
        return bool(keys) or self.how in ("added", "removed")


class Declared(Frozen):
    """Something declared beside the rules that is not as it was."""

    how: Literal["added", "removed", "changed"]
    section: str
    name: str
    title: Words | None
    altered: tuple[Altered, ...] = ()


class VersionDiff(Frozen):
    """A version of a regulation: what changed in it. Without one of two days it is new, or gone.

    The vocabulary that all packs share stands as if it were one, without a name and days.

    `codes` are circumstances under another code that are found under the same conditions.
    """

    regulation: str
    short: Words | None
    was: date | None
    now: date | None
    codes: dict[str, str] = Field(default_factory=dict)
    declared: tuple[Declared, ...] = ()
    rules: tuple[RuleChange, ...] = ()
    unchanged: int = 0


class Said(Frozen):
    """In what a charge comes to something else, in words."""

    aspect: Aspect
    texts: tuple[Words, ...]


class ChargeChange(Frozen):
    """A charge that comes to something else under the new rules."""

    charge: str
    regulation: str
    short: Words
    said: tuple[Said, ...]


class SubjectChange(Frozen):
    """A subject whose proposal changes: what it comes to under the old and under the new rules."""

    subject: Subject
    was: Verdict
    now: Verdict
    was_said: Words
    now_said: Words
    charges: tuple[ChargeChange, ...]


class TouchedDecision(Frozen):
    """A recorded decision on a charge that comes to something else now.

    `permitted` says whether the measures chosen are still among those permitted; None where none
    was chosen.
    """

    file: str
    subject: str
    name: Words
    charge: str
    outcome: Literal["accepted", "altered", "rejected"]
    on: date
    measures: tuple[Words, ...]
    permitted: bool | None


class CaseChange(Frozen):
    """A case of which something changes."""

    file: str
    id: str
    title: Words
    subjects: tuple[SubjectChange, ...]
    unchanged: int
    alerts_gained: tuple[Words, ...] = ()
    alerts_lost: tuple[Words, ...] = ()
    decisions: tuple[TouchedDecision, ...] = ()


class CaseUnread(Frozen):
    """A case that cannot be read, or not under these rules."""

    file: str
    under: Literal["old", "new", "both"]
    problems: tuple[Problem, ...]


class CasesDiff(Frozen):
    """What all cases of a folder come to; `decisions_unread` are files that hold no decision."""

    looked_at: int
    changed: tuple[CaseChange, ...]
    unread: tuple[CaseUnread, ...]
    decisions_unread: tuple[str, ...] = ()


class Side(Frozen):
    """One of the two states: how it was named, and the SHA-256 of its rules."""

    name: str
    digest: str


class RulesDiff(Frozen):
    """All that changed between two states of the rules, by regulation and version."""

    schema_: Literal["rules-diff.v1"] = Field(default="rules-diff.v1", alias="schema")
    old: Side
    new: Side
    versions: tuple[VersionDiff, ...]
    unchanged: int
    cases: CasesDiff | None = None

    @property
    def rules(self) -> tuple[RuleChange, ...]:
        """Return all rules that are not as they were."""
        return tuple(rule for version in self.versions for rule in version.rules)

    @property
    def changes(self) -> bool:
        """Whether anything changed at all."""
        return bool(self.versions)

    @property
    def changes_meaning(self) -> bool:
        """Whether a rule means something else, or anything declared beside the rules changed."""
        declared = any(version.declared for version in self.versions)
        return declared or any(rule.changes_meaning for rule in self.rules)
