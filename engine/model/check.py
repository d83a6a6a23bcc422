"""What `wenze rules check` remarks: categories, severities, remarks, pages, and the report."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field, JsonValue

from engine.model.base import Frozen, Text, Words
from engine.model.problems import Location, Problem


class Category(StrEnum):
    """What a check is about."""

    SLIP = "slip"
    READING = "reading"
    VOCABULARY = "vocabulary"
    LOGIC = "logic"
    CITATION = "citation"
    STYLE = "style"
    PROOF = "proof"

    @property
    def checked(self) -> bool:
        """Whether `wenze rules check` looks for it; proofs take longer and have a command."""
        return self is not Category.PROOF

    @property
    def loads(self) -> bool:
        """Whether a remark of it keeps the rules from being used at all."""
        return self in (Category.SLIP, Category.READING)


class Severity(StrEnum):
    """How grave a remark is; the gravest first."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Remark(Frozen):
    """A located problem, and how a check weighs it."""

    problem: Problem
    category: Category
    severity: Severity


class Example(Frozen):
    """A piece of a rule file on a page: what to write it as, and whether it reads as it should.

    `file` is the file of the version folder it stands in; a `raw` one is shown as it is typed.
    """

    good: bool
    text: str
    file: str = ""
    raw: bool = False


class Page(Frozen):
    """The page of a check in the manual."""

    code: str
    category: Category
    severity: Severity
    title: Words
    text: Words
    examples: tuple[Example, ...] = ()


class Weight(StrEnum):
    """How grave the remarks under a code are taken; `off` leaves them out."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


class Setting(Frozen):
    """What the remarks under one code are taken for in these rules, and why."""

    weight: Weight
    reason: Text


class Excepted(Frozen):
    """Where remarks under a code are not wanted, and why: a file, a rule or a fact, or both.

    `file` is relative to the rules folder; `*` stands for anything.
    """

    code: str
    file: str | None = None
    rule: str | None = None
    fact: str | None = None
    reason: Text


class Meant(Frozen):
    """What `wenze rules verify` finds under a code and is meant so, and why.

    It may be bound to versions (`regulation/day`; `*` stands for anything), a rule, a fact, a
    measure, and to the sheets that meet conditions.
    """

    code: str
    version: str | None = None
    rule: str | None = None
    fact: str | None = None
    measure: str | None = None
    when: dict[str, JsonValue] | None = None
    reason: Text


class SettingsFile(Frozen):
    """The file `check.yaml` of a rules folder: how its checks are weighed, and what is excepted."""

    schema_: Literal["check-settings.v1"] = Field(alias="schema")
    severity: dict[str, Setting] = Field(default_factory=dict)
    exceptions: tuple[Excepted, ...] = ()
    intended: tuple[Meant, ...] = ()


class Told(Frozen):
    """A remark in words; the line of `where` is 0 where it is about a whole file."""

    code: str
    category: Category
    severity: Severity
    where: Location
    wrong: Words
    to_do: Words
    nearest: tuple[str, ...] = ()


class Counts(Frozen):
    """How much was checked, and how much was remarked."""

    files: int
    rules: int
    tables: int
    unverified: int
    errors: int
    warnings: int
    notes: int
    excepted: int
    slips: int


class CheckReport(Frozen):
    """All remarks on a rules folder, or on what lies in one part of it, by file and place.

    `within` is the part asked about, `usable` says whether the rules can be read, `pages` are those
    of the codes that occur.
    """

    schema_: Literal["rules-check.v1"] = Field(default="rules-check.v1", alias="schema")
    rules: str
    within: str = ""
    usable: bool
    counts: Counts
    remarks: tuple[Told, ...]
    pages: tuple[Page, ...] = ()

    @property
    def unread(self) -> bool:
        """Whether something could not be read, so that not all that was asked for was checked."""
        return not self.usable or any(each.category.loads for each in self.remarks)


class News(Frozen):
    """What is remarked since the last check, what is no longer, and what still is."""

    new: tuple[Told, ...]
    gone: tuple[Told, ...]
    standing: tuple[Told, ...]
