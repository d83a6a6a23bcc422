"""What `wenze rules verify` finds: findings with the sheet that shows each, and the report."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from engine.model.base import Frozen, Id, Words
from engine.model.check import Page, Severity
from engine.model.problems import Location
from engine.model.values import Scalar, Stage, Status

NoCase = Literal["no-sheet", "open-stages", "no-charge", "not-built", "not-shown"]


class Shown(Frozen):
    """A fact on the sheet of a finding, in codes and in words; `link` is 0 for the charge."""

    fact: str
    value: Scalar
    link: int = 0
    label: Words
    said: Words


class Comes(Frozen):
    """What a rule comes to on the sheet of a finding, in the real engine."""

    rule: Id
    status: Status


class Cause(Frozen):
    """The finding that others follow from: its code, and the first rule it is about."""

    code: str
    rule: Id | None = None


class Finding(Frozen):
    """Something that is wrong with the rules of a stage, and a sheet that shows it.

    `certain` if it was proven over all sheets, or if the sheet was taken through the real engine
    and did what is said; otherwise it is possible. `why` is what keeps it from being otherwise
    where that is known. `follows` is the finding that it follows from: with that mended it is
    gone. `case` is the folder written for it; where none could be, `no_case` says why.
    """

    code: str
    severity: Severity
    certain: bool
    version: str
    where: Location
    wrong: Words
    why: Words | None = None
    to_do: Words
    follows: Cause | None = None
    rules: tuple[Id, ...] = ()
    stage: Stage | None = None
    links: int = 0
    sheet: tuple[Shown, ...] = ()
    comes: tuple[Comes, ...] = ()
    case: str | None = None
    no_case: NoCase | None = None


class NotDecided(Frozen):
    """What could not be decided within the limit, under which code and about which rules."""

    version: str
    code: str
    rules: tuple[Id, ...] = ()


class VerifyCounts(Frozen):
    """How much was proven about, and how much was found."""

    versions: int
    rules: int
    errors: int
    warnings: int
    notes: int
    intended: int


class VerifyReport(Frozen):
    """All that was found about a rules folder, by file and place; `pages` are of the codes."""

    schema_: Literal["verify.v1"] = Field(default="verify.v1", alias="schema")
    rules: str
    codes: tuple[str, ...]
    counts: VerifyCounts
    findings: tuple[Finding, ...]
    undecided: tuple[NotDecided, ...] = ()
    pages: tuple[Page, ...] = ()
