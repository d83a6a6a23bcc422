"""Measures, their ladders, and the closed operators on them."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from engine.model.base import Frozen, Id, Words
from engine.model.provision import Provision, Regime
from engine.model.values import Verb
from engine.model.vocabulary import NAME, Direction

MOST_MONTHS = 1200


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


class CountsFrom(StrEnum):
    """From when the months of an influence period count."""

    EFFECT = "effect"
    RESTORATION = "restoration"


class Measure(Frozen):
    """A measure of a pack. Without a ladder it has no order to any other.

    Files call it by its id, or in Chinese by `name_zh`, or by a label that no other measure of the
    pack has. One that `speaks` against a person makes it heavier where it stands beside the range.
    Its `months` are the influence period; they count from the day of effect, or from the day a
    member's rights are restored. Without months a measure has no such period, unless
    `period_to_verify` says what of it has to be compared with the text first: then it is unknown.
    """

    id: Id
    name_zh: str | None = Field(default=None, pattern=NAME)
    label: Words
    family: Id
    reaches: tuple[Reach, ...] = (Reach.PERSON,)
    speaks: Direction = Direction.FOR
    months: int | None = Field(default=None, ge=0, le=MOST_MONTHS)
    counts_from: CountsFrom = CountsFrom.EFFECT
    period_to_verify: Words | None = None
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


class Concurrence(StrEnum):
    """What holds where one violation falls under several provisions."""

    HEAVIER_PROVISION = "heavier-provision"


class Combination(Frozen):
    """How a pack combines violations, provisions and periods, and where it says so.

    Under `heaviest-extended` several equal measures have one period: from one to the sum of all, at
    most `cap_months`; `period_verb` is the verb of the clause that says so.
    `running` says what a new influence period does to an earlier one of a regime in `running_with`
    (none named: of the pack's own); `running_for` says of whom, if not of everybody;
    `running_to_verify` what has to be found where even the article is not known.
    """

    merge: Merge | None = None
    merge_provision: Provision | None = None
    period_verb: Verb | None = None
    cap_months: int | None = Field(default=None, ge=1, le=MOST_MONTHS)
    concurrence: Concurrence | None = None
    concurrence_provision: Provision | None = None
    running: Running | None = None
    running_with: tuple[Regime, ...] = ()
    running_for: Words | None = None
    running_provision: Provision | None = None
    running_to_verify: Words | None = None
