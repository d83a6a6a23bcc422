"""What scenarios and examples have seen of the rules: `coverage.v1`."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Literal, get_args

from pydantic import Field

from engine.model.base import Frozen, Words
from engine.model.links import Relation
from engine.model.values import Stage, Status

Part = Literal["when", "unless"]
Sight = Literal["yes", "no", "unknown", "decisive"]
SIGHTS: tuple[Sight, ...] = get_args(Sight)
Kind = Literal["outcome", "condition", "exception", "measure", "option", "link"]
KINDS: tuple[Kind, ...] = get_args(Kind)


class Count(Frozen):
    """In how many scenarios and examples something was seen, and the first few of them.

    `asked` says whether coverage wants it seen: what cannot be is not asked for.
    """

    asked: bool = True
    seen: int = 0
    by: tuple[str, ...] = ()

    @property
    def missing(self) -> bool:
        """Whether it was wanted and not seen."""
        return self.asked and not self.seen


class Share(Frozen):
    """How many of how many; `percent` has one decimal and is never rounded up."""

    seen: int
    of: int
    percent: float

    @classmethod
    def made(cls, seen: int, of: int) -> Share:
        """Return the share; nothing of nothing is all of it."""
        return cls(seen=seen, of=of, percent=(seen * 1000 // of if of else 1000) / 10)

    def below(self, least: float) -> bool:
        """Whether it is less than so many percent, in exact numbers."""
        return self.of > 0 and Fraction(self.seen, self.of) * 100 < Fraction(str(least))


class ConditionCoverage(Frozen):
    """A test of a rule, where it is written, and what was seen of it.

    `yes`, `no` and `unknown` are its values; `decisive` is that the rule would have come to
    something else, had this test alone come out otherwise.
    """

    part: Part
    number: int
    label: Words
    fact: str
    file: str
    line: int
    sights: dict[Sight, Count]


class ExceptionCoverage(Frozen):
    """One ground of an exception, whether it was seen to hold, not to, and not to be known."""

    number: int
    label: Words
    sights: dict[Sight, Count]


class RuleCoverage(Frozen):
    """A rule: what it came to, and its conditions and exceptions."""

    regulation: str
    short: Words
    version: date
    id: str
    title: Words
    stage: Stage
    verified: bool
    file: str
    line: int
    share: Share
    outcomes: dict[Status, Count]
    conditions: tuple[ConditionCoverage, ...]
    exceptions: tuple[ExceptionCoverage, ...] = ()

    @property
    def key(self) -> str:
        """Return `regulation/version:rule`."""
        return f"{self.regulation}/{self.version.isoformat()}:{self.id}"


class MeasureCoverage(Frozen):
    """A measure, or an option beside a range, and in how many scenarios a proposal offers it."""

    regulation: str
    short: Words
    version: date
    id: str
    label: Words
    count: Count


class LinkCoverage(Frozen):
    """A kind of link, and in how many scenarios a charge examines one."""

    relation: Relation
    label: Words
    count: Count


class FailedScenario(Frozen):
    """A scenario that stopped at a step; what it came to before that counts."""

    source: str
    name: str
    line: int


class Sources(Frozen):
    """What was counted: scenarios played, examples read, and what of them is not as it says.

    `refused` are files of scenarios that could not be read. Without scenarios, measures, options
    and kinds of link are not counted at all: examples say nothing of them.
    """

    scenarios: int = 0
    examples: int = 0
    failed: tuple[FailedScenario, ...] = ()
    failed_examples: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()

    @property
    def sound(self) -> bool:
        """Whether everything came to what it says."""
        return not (self.failed or self.failed_examples or self.refused)


class VersionShare(Frozen):
    """What was seen of a version of a regulation, by kind."""

    regulation: str
    short: Words
    version: date
    kinds: dict[Kind, Share]
    whole: Share


class Coverage(Frozen):
    """What scenarios and examples have seen of a rulebook, in a fixed order."""

    schema_: Literal["coverage.v1"] = Field(default="coverage.v1", alias="schema")
    rules_digest: str
    sources: Sources
    kinds: dict[Kind, Share]
    whole: Share
    versions: tuple[VersionShare, ...]
    rules: tuple[RuleCoverage, ...]
    measures: tuple[MeasureCoverage, ...] = ()
    options: tuple[MeasureCoverage, ...] = ()
    links: tuple[LinkCoverage, ...] = ()
