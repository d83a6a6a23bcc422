"""Bodies of law, and where a rule stands in them."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from engine.model.base import Frozen, Id, Words


class Regime(StrEnum):
    """Bodies of law that are never mixed."""

    ACCOUNTABILITY = "accountability"
    PARTY_DISCIPLINE = "party-discipline"
    ADMINISTRATIVE = "administrative-sanctions"
    ORGANISATIONAL = "organisational-measures"
    SUPERVISION = "supervision"
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


class TableRow(Frozen):
    """A row of a discretion table; rows count from 1."""

    table: Id
    title: Words
    number: int = Field(ge=1)


class RowProvision(Provision):
    """Where a rule stands that is a row of a discretion table."""

    row: TableRow

    @property
    def around(self) -> Provision:
        """Return the provision that the table stands in."""
        return Provision(**{name: getattr(self, name) for name in Provision.model_fields})


def row_of(provision: Provision) -> int | None:
    """Return the number of the row that a provision names, or None."""
    return provision.row.number if isinstance(provision, RowProvision) else None
