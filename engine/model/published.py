"""The file beside a case that says what was published: who was held, how, on which facts."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Literal

from pydantic import Field, model_validator

from engine.model.base import Frozen, Id, Words
from engine.model.dates import When
from engine.model.provision import Regime


class Told(StrEnum):
    """What the words of an outcome come to where they name no measure of a regime.

    `unpublished` there was an outcome, which is not said · `ambiguous` the words fit several
    measures · `no-measure` they name nothing that a regulation lists as a measure.
    """

    UNPUBLISHED = "unpublished"
    AMBIGUOUS = "ambiguous"
    NO_MEASURE = "no-measure"


class Named(Frozen):
    """A measure of a regime: by its id, or by its label where no pack of the regime is there yet.

    A label alone is looked up in the version that governs, so it stays right when packs come.
    """

    regime: Regime
    measure: Id | None = None
    label: Words | None = None


class Meaning(Frozen):
    """What the words of an outcome mean: one measure, one of several, or one of `Told`."""

    told: Told | None = None
    regime: Regime | None = None
    measure: Id | None = None
    label: Words | None = None
    among: tuple[Named, ...] = Field(default=(), json_schema_extra={"minItems": 2})

    @model_validator(mode="before")
    @classmethod
    def _a_word_alone(cls, data: Any) -> Any:  # noqa: ANN401 - raw input of any shape
        return {"told": data} if isinstance(data, str) else data

    @property
    def named(self) -> tuple[Named, ...]:
        """Return the measures that the words may mean; none where they name none."""
        if self.regime is None:
            return self.among
        return (Named(regime=self.regime, measure=self.measure, label=self.label),)


class PublishedOutcome(Frozen):
    """One outcome of a subject, in the words of the report."""

    words: Words
    outcome: Meaning


class PublishedSubject(Frozen):
    """What a report says of one subject.

    `facts` says whether it tells what this subject did or left undone; a formula such as "poor
    performance of duties" tells nothing. `basis` is what it cites for this subject alone.
    """

    subject: Id
    facts: Literal["published", "unpublished"]
    outcomes: tuple[PublishedOutcome, ...] = Field(json_schema_extra={"minItems": 1})
    basis: Words | None = None


class Counted(Frozen):
    """People whom a report counts without naming the post of each: nobody can examine them."""

    people: int = Field(ge=1, le=100_000)
    named: Words = Field(alias="as")


class Published(Frozen):
    """A published report on a case, as it bears on agreement."""

    schema_: Literal["published.v1"] = Field(alias="schema")
    case: Id
    published_on: When | None = None
    basis: Words | None = None
    subjects: tuple[PublishedSubject, ...] = Field(json_schema_extra={"minItems": 1})
    counted: tuple[Counted, ...] = ()
