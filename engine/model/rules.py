"""Regulations, packs and rules, as the engine reads them."""

from __future__ import annotations

from datetime import date  # noqa: TC003 - pydantic reads the annotation
from enum import StrEnum
from typing import Literal

from pydantic import Field

from engine.model.base import Frozen, Id, Words
from engine.model.dates import Day
from engine.model.values import Condition, Scalar, SheetKind, SlotKind, Stage, Status, Verb


class Regime(StrEnum):
    """Bodies of law that are never mixed."""

    ACCOUNTABILITY = "accountability"
    PARTY_DISCIPLINE = "party-discipline"
    ADMINISTRATIVE = "administrative-sanctions"
    ORGANISATIONAL = "organisational-measures"
    DUTIES = "duties"
    SAFEGUARDS = "safeguards"
    LOCAL = "local-discretion"

    @property
    def charges(self) -> bool:
        """Whether subjects are charged under it (duty lists and safeguards charge nobody)."""
        return self not in (Regime.DUTIES, Regime.SAFEGUARDS, Regime.LOCAL)


class Provision(Frozen):
    """Where a rule stands in the law. `verified` says that the text was compared.

    Without `regulation` it is an article of the pack's own regulation.
    """

    article: int = Field(ge=1)
    paragraph: int | None = Field(default=None, ge=1)
    item: int | None = Field(default=None, ge=1)
    regulation: Words | None = None
    verified: bool
    to_verify: Words | None = None


class FactType(StrEnum):
    """The types a fact may have."""

    YES_NO = "yes-no"
    ONE_OF = "one-of"
    INTEGER = "integer"
    DATE = "date"


class Direction(StrEnum):
    """Which way a fact, a rule or a measure leans."""

    FOR = "for"
    AGAINST = "against"
    EITHER = "either"


class FactSpec(Frozen):
    """A fact: what it means, which values it takes, who judges it, how one asks for it.

    `asked_of` names the relations whose holders it is asked of; empty means all.
    """

    name: str = Field(pattern=r"^[^\s:{}\[\]]{1,80}$")
    on: SheetKind
    type: FactType
    values: dict[str, Words] = Field(default_factory=dict)
    unit: str | None = None
    label: Words
    definition: Words | None = None
    question: Words | None = None
    judged_by: Words | None = None
    ask: Words | None = None
    speaks: Direction = Direction.EITHER
    asked_of: tuple[str, ...] = ()
    structural: bool = False

    @property
    def domain(self) -> tuple[str, ...]:
        """The codes it may take; empty for numbers and days."""
        return ("yes", "no") if self.type is FactType.YES_NO else tuple(self.values)


class SlotSpec(Frozen):
    """A slot of a pack with the codes it may hold."""

    name: str
    kind: SlotKind
    values: dict[str, Words]


class Ladder(Frozen):
    """An order of measures, lightest first.

    A range of one `indivisible` measure alone is not mitigated.
    """

    id: Id
    measures: tuple[Id, ...] = Field(min_length=1)
    indivisible: tuple[Id, ...] = ()


class Reach(StrEnum):
    """Whom a measure can reach."""

    PERSON = "person"
    ORGANISATION = "organisation"


class Measure(Frozen):
    """A measure of a pack. Without a ladder it has no order to any other."""

    id: Id
    label: Words
    family: Id
    reaches: tuple[Reach, ...] = (Reach.PERSON,)
    months: int | None = Field(default=None, ge=0)
    bars: Words | None = None
    opens: Regime | None = None
    provision: Provision | None = None


class Lean(StrEnum):
    """Lighter or heavier: within the range, or one grade outside it."""

    LENIENT = "lenient"
    MITIGATED = "mitigated"
    SEVERE = "severe"
    AGGRAVATED = "aggravated"


class Operator(StrEnum):
    """What a lean does to a range; `grounds-only` where the law has no grades."""

    WITHIN = "within"
    ONE_BELOW = "one-grade-below"
    ONE_ABOVE = "one-grade-above"
    GROUNDS_ONLY = "grounds-only"


class Merge(StrEnum):
    """What several violations of one subject under one regime come to."""

    HIGHEST_PLUS_ONE = "highest-plus-one"
    HEAVIEST = "heaviest"
    HEAVIEST_EXTENDED = "heaviest-extended"


class Running(StrEnum):
    """What a new influence period does to one that still runs."""

    REMAINING_PLUS_NEW = "remaining-plus-new"
    LONGEST = "longest"


class Combination(Frozen):
    """How a pack combines violations, provisions and periods."""

    merge: Merge | None = None
    merge_provision: Provision | None = None
    cap_months: int | None = Field(default=None, ge=1)
    concurrence: Literal["heavier-provision"] | None = None
    running: Running | None = None


class TallyOp(StrEnum):
    """The closed list of tallies."""

    COUNT = "count"
    ANY = "any"
    HIGHEST = "highest"


class Tally(Frozen):
    """A count, an any or a highest over the sheets below one sheet.

    Reads `fact` on the `over` sheets below each `per` sheet; counts those whose value is one of
    `values`. `highest` takes the value that stands last in `values`.
    """

    name: str
    label: Words
    op: TallyOp
    over: SheetKind
    per: SheetKind
    fact: str
    values: tuple[Scalar, ...] = Field(min_length=1)


class DutyEntry(Frozen):
    """An entry of a duty list that an organisation's duty may cite as its basis."""

    id: Id
    title: Words
    holder: Words
    provision: Provision


class Example(Frozen):
    """A sheet written beside a rule, and what the rule must come to on it."""

    say: Words
    facts: dict[str, Scalar]
    expect: Status


class Rule(Frozen):
    """A rule: it reads one sheet and fills slots."""

    id: Id
    title: Words
    provision: Provision
    stage: Stage
    sheet: SheetKind
    verb: Verb
    when: Condition
    unless: Condition | None = None
    then: dict[str, tuple[str, ...]]
    because: Words
    overrides: tuple[Id, ...] = ()
    examples: tuple[Example, ...] = ()
    note: Words | None = None
    file: str = ""
    line: int = 0


class Regulation(Frozen):
    """A regulation with all its versions, and what is said of acts before the first."""

    id: Id
    title: Words
    short: Words
    regime: Regime
    first_in_force: Day
    subjects: tuple[Reach, ...] = (Reach.PERSON,)
    note: Words | None = None


class Pack(Frozen):
    """One regulation in one version."""

    regulation: Id
    version: Day
    title: Words
    in_force: Day
    until: Day | None = None
    in_force_verified: bool = True
    operators: dict[Lean, Operator] = Field(default_factory=dict)
    combination: Combination = Combination()
    ladders: tuple[Ladder, ...] = ()
    measures: tuple[Measure, ...] = ()
    slots: tuple[SlotSpec, ...] = ()
    vocabulary: tuple[FactSpec, ...] = ()
    tallies: tuple[Tally, ...] = ()
    duties: tuple[DutyEntry, ...] = ()
    rules: tuple[Rule, ...] = ()

    @property
    def key(self) -> str:
        """Return `regulation/version`."""
        return f"{self.regulation}/{self.version.isoformat()}"

    def of(self, stage: Stage) -> tuple[Rule, ...]:
        """Return the rules of a stage, in the order of their provisions and ids."""
        return tuple(sorted((rule for rule in self.rules if rule.stage is stage), key=_place))


def _place(rule: Rule) -> tuple[int, int, int, str]:
    at = rule.provision
    return at.article, at.paragraph or 0, at.item or 0, rule.id


class Rulebook(Frozen):
    """All regulations and packs of a rules folder, and the vocabulary they share."""

    regulations: tuple[Regulation, ...]
    packs: tuple[Pack, ...]
    vocabulary: tuple[FactSpec, ...] = ()
    digest: str = ""

    def regulation(self, key: str) -> Regulation:
        """Return a regulation by id. Raises StopIteration for one that is not there."""
        return next(item for item in self.regulations if item.id == key)

    def governing(self, regulation: str, day: date) -> Pack | None:
        """Return the pack in force on a day, or None: never the nearest version."""
        for pack in self.packs:
            in_force = pack.in_force <= day and (pack.until is None or day <= pack.until)
            if pack.regulation == regulation and in_force:
                return pack
        return None
