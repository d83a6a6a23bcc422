"""The result of a reality check, `agreement.v1`: the rules beside what was published."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal

from pydantic import Field

from engine.model.base import Frozen, Words
from engine.model.provision import Regime


class Reason(StrEnum):
    """Why a published outcome is not within what the rules permit: three classes, no fourth."""

    FACTS = "facts-not-published"
    LAW = "law-does-not-provide"
    RULES = "rules-miss"


class Why(StrEnum):
    """What an outcome comes to, or what exactly stands in the way."""

    WITHIN = "within"
    UNPUBLISHED = "unpublished"
    AMBIGUOUS = "ambiguous"
    NO_FACTS = "no-facts"
    OPEN = "open"
    NO_MEASURE = "no-measure"
    NOT_LISTED = "not-listed"
    OTHER_KIND = "other-kind"
    NO_SUBJECT = "no-subject"
    NOT_REACHED = "not-reached"
    NOT_PERMITTED = "not-permitted"
    NO_PACK = "no-pack"
    LIST_INCOMPLETE = "list-incomplete"
    NOT_LINKED = "not-linked"
    NO_RULE = "no-rule"
    UNREAD = "unread"
    TEXT = "text"
    CONFLICT = "conflict"


Whither = Literal["proposed", "to-be-established", "no-law", "not-proposed", "not-considered"]
"""What a subject comes to. `no-law`: nothing is proposed, and some law that governs is not there.

Only `proposed` and `not-proposed` are answers.
"""


class Answer(Frozen):
    """What the rules say to one published outcome.

    `decided` the rules came to an answer on published facts. `asks` the facts that nobody
    published, `regime` and `law_of` the law that is not in the rule base.
    """

    why: Why
    reason: Reason | None
    decided: bool = False
    asks: tuple[str, ...] = ()
    regime: Regime | None = None
    law_of: date | None = None

    @property
    def within(self) -> bool:
        """Whether the published outcome is within what the rules permit."""
        return self.why is Why.WITHIN


class OutcomeAgreement(Frozen):
    """A published outcome, the regimes it may belong to, and the answer to it."""

    words: Words
    regimes: tuple[Regime, ...]
    answer: Answer


class SubjectAgreement(Frozen):
    """A published subject beside what the rules come to.

    `proposed` and `open` name the regimes under which it is proposed or to be established.
    """

    id: str
    name: Words
    facts_published: bool
    whither: Whither
    conditional: bool
    proposed: tuple[Regime, ...]
    open: tuple[Regime, ...]
    basis: Words | None
    outcomes: tuple[OutcomeAgreement, ...]


class Beyond(Frozen):
    """A subject that the rules consider and the report does not name."""

    id: str
    name: Words
    whither: Whither
    proposed: tuple[Regime, ...]


class CaseAgreement(Frozen):
    """One case; `people_counted` are those whom the report counts without naming a post."""

    id: str
    title: Words
    published_on: str | None
    basis: Words | None
    subjects: tuple[SubjectAgreement, ...]
    beyond: tuple[Beyond, ...]
    people_counted: int


class Share(Frozen):
    """A part of a whole, beside how much of the whole was decided at all.

    What is undecided is never part, so a part is never more than was decided.
    """

    part: int
    decided: int
    whole: int


class Missing(Frozen):
    """Law that is not in the rule base, and how many outcomes wait for it."""

    regime: Regime
    outcomes: int


class UnderRegime(Frozen):
    """The outcomes that belong to one regime and no other."""

    regime: Regime
    within: Share


class Totals(Frozen):
    """What all cases together come to; people only counted by a report stand in no share."""

    cases: int
    subjects: int
    facts_published: int
    considered: int
    proposed: Share
    conditional: int
    to_be_established: int
    no_law: int
    not_proposed: int
    proposed_on_facts: Share
    outcomes: int
    within: Share
    within_on_facts: Share
    reasons: dict[Reason, int]
    whys: dict[Why, int]
    missing: tuple[Missing, ...]
    regimes: tuple[UnderRegime, ...]
    people_counted: int
    beyond_proposed: int
    beyond_to_be_established: int
    beyond_not_proposed: int


class Agreement(Frozen):
    """All cases and their totals. `labels` words the facts that are asked for."""

    schema_: Literal["agreement.v1"] = Field(default="agreement.v1", alias="schema")
    cases: tuple[CaseAgreement, ...]
    totals: Totals
    labels: dict[str, Words]
