"""Regulations, packs and rules, as the engine reads them."""

from __future__ import annotations

from datetime import date  # noqa: TC003 - pydantic reads the annotation
from enum import StrEnum

from pydantic import Field

from engine.model.base import Frozen, Id, Words
from engine.model.dates import Day
from engine.model.forms import FormEntry
from engine.model.law import Transition
from engine.model.links import Responsibility4
from engine.model.measures import Combination, Ladder, Lean, Measure, Operator, Reach
from engine.model.procedure import Step
from engine.model.provision import Provision, Regime, RowProvision, row_of
from engine.model.tables import Table
from engine.model.values import Condition, Scalar, SheetKind, SlotKind, Stage, Status, Verb
from engine.model.vocabulary import Called, FactSpec


class SlotSpec(Frozen):
    """A slot of a pack with the codes it may hold."""

    name: str
    kind: SlotKind
    values: dict[str, Words]


class TallyOp(StrEnum):
    """The closed list of tallies."""

    COUNT = "count"
    ANY = "any"
    HIGHEST = "highest"


class Tally(Called):
    """A count, an any or a highest over the sheets below one sheet.

    Reads `fact` on the `over` sheets below each `per` sheet; counts those whose value is one of
    `values`. `highest` takes the value that stands last in `values`.
    """

    label: Words
    op: TallyOp
    over: SheetKind
    per: SheetKind
    fact: str
    values: tuple[Scalar, ...] = Field(min_length=1)


class DutyEntry(Frozen):
    """An entry of a duty list that a duty may cite as its basis and a finding as what it failed.

    `responsibility` says which of the four coordinated responsibilities it belongs to.
    """

    id: Id
    title: Words
    holder: Words
    responsibility: Responsibility4 | None = None
    provision: Provision


class ArticleEntry(Frozen):
    """An entry of a pack's register: an article, paragraph or item that exists in this version.

    `verbs` are those the text itself uses there; a definition or a principle has none.
    """

    article: int = Field(ge=1)
    paragraph: int | None = Field(default=None, ge=1)
    item: int | None = Field(default=None, ge=1)
    title: Words
    verbs: tuple[Verb, ...] = ()
    verified: bool
    to_verify: Words | None = None

    @property
    def name(self) -> str:
        """Return the numbers of the place, as in `7.1.2`."""
        return ".".join(str(n) for n in (self.article, self.paragraph, self.item) if n)


class Example(Frozen):
    """A sheet written beside a rule, and what the rule must come to on it."""

    say: Words
    facts: dict[str, Scalar]
    expect: Status


class Rule(Frozen):
    """A rule: it reads one sheet and fills slots."""

    id: Id
    title: Words
    provision: Provision | RowProvision
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

    @property
    def row(self) -> int | None:
        """Return the number of the row, if the rule is one of a discretion table."""
        return row_of(self.provision)


class Uncovered(StrEnum):
    """Whose matter acts are that no version of a regulation governs.

    `missing` their law is not in the rule base, which is said; `elsewhere` another regulation of
    the rule base covers them, and nothing is said under this one.
    """

    MISSING = "missing"
    ELSEWHERE = "elsewhere"


class Regulation(Frozen):
    """A regulation with all its versions, and what is said of acts before the first.

    `invoked_by` are facts: a regulation that names some is one for a special matter, and a charge
    is drawn up under it only where a case says something, anything, about one of them.
    """

    id: Id
    title: Words
    short: Words
    regime: Regime
    first_in_force: Day
    earlier_acts: Uncovered = Uncovered.MISSING
    later_acts: Uncovered = Uncovered.MISSING
    subjects: tuple[Reach, ...] = (Reach.PERSON,)
    invoked_by: tuple[str, ...] = ()
    note: Words | None = None


class Narrows(Frozen):
    """The regulation and the version of it within whose ranges a local pack stays."""

    regulation: Id
    version: Day


class Pack(Frozen):
    """One regulation in one version.

    A local pack `narrows` another; one that is not `in_use` is read and checked, never applied.
    The rows of its `tables` are among its rules, those apart that are still to be filled in.
    """

    regulation: Id
    version: Day
    title: Words
    in_force: Day
    until: Day | None = None
    in_force_verified: bool = True
    transition: Transition | None = None
    in_use: bool = True
    narrows: Narrows | None = None
    articles_in_all: int | None = None
    operators: dict[Lean, Operator] = Field(default_factory=dict)
    combination: Combination = Combination()
    articles: tuple[ArticleEntry, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    measures: tuple[Measure, ...] = ()
    slots: tuple[SlotSpec, ...] = ()
    vocabulary: tuple[FactSpec, ...] = ()
    tallies: tuple[Tally, ...] = ()
    duties: tuple[DutyEntry, ...] = ()
    forms: tuple[FormEntry, ...] = ()
    procedure: tuple[Step, ...] = ()
    tables: tuple[Table, ...] = ()
    rules: tuple[Rule, ...] = ()

    @property
    def key(self) -> str:
        """Return `regulation/version`."""
        return f"{self.regulation}/{self.version.isoformat()}"

    def of(self, stage: Stage) -> tuple[Rule, ...]:
        """Return the rules of a stage, in the order of their provisions, rows and ids."""
        return tuple(sorted((rule for rule in self.rules if rule.stage is stage), key=_place))


def _place(rule: Rule) -> tuple[int, int, int, int, str]:
    at = rule.provision
    return at.article, at.paragraph or 0, at.item or 0, rule.row or 0, rule.id


class Rulebook(Frozen):
    """All regulations and packs of a rules folder, and the vocabulary they share."""

    regulations: tuple[Regulation, ...]
    packs: tuple[Pack, ...]
    vocabulary: tuple[FactSpec, ...] = ()
    digest: str = ""

    def regulation(self, key: str) -> Regulation:
        """Return a regulation by id. Raises StopIteration for one that is not there."""
        return next(item for item in self.regulations if item.id == key)

    def duty(self, key: str, first: date, last: date) -> tuple[Pack, DutyEntry] | None:
        """Return an entry of a duty list as it stood last within some days, or None."""
        for pack in sorted(self.packs, key=lambda each: each.in_force, reverse=True):
            if pack.in_force <= last and (pack.until is None or first <= pack.until):
                for entry in pack.duties:
                    if entry.id == key:
                        return pack, entry
        return None

    def governing(self, regulation: str, day: date) -> Pack | None:
        """Return the pack in force on a day, or None: never the nearest version."""
        for pack in self.packs:
            in_force = pack.in_force <= day and (pack.until is None or day <= pack.until)
            if pack.regulation == regulation and in_force:
                return pack
        return None
