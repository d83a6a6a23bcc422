"""The four forms of supervision and discipline: a classification of outcomes, never a ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field

from engine.model.base import Frozen, Id, Words
from engine.model.justification import Citation
from engine.model.provision import Provision, Regime

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.model.proposal import Proposal


class FormEntry(Frozen):
    """One of the four forms, with the measures of each regime that fall under it.

    A measure may fall under two forms where the text leaves it to the case.
    """

    form: int = Field(ge=1, le=4)
    title: Words
    measures: dict[Regime, tuple[Id, ...]] = Field(default_factory=dict)
    provision: Provision

    @property
    def name(self) -> str:
        """Return its number: no two entries of a pack are of one form."""
        return str(self.form)


class Classed(Frozen):
    """A measure of a regime, as a form counts it."""

    regime: Regime
    id: Id
    label: Words


class FormView(Frozen):
    """A form, by which provision, and the measures of the assessment that fall under it."""

    form: int
    title: Words
    citation: Citation
    measures: tuple[Classed, ...]


def measures_named(proposals: Iterable[Proposal]) -> dict[tuple[Regime, Id], Words]:
    """Return the measures and options that proposals name, by regime and id, with their labels."""
    found: dict[tuple[Regime, Id], Words] = {}
    for proposal in proposals:
        regime, named = proposal.charge.regime, proposal.measures
        for each in (*named.base, *named.range, *named.otherwise, *named.waiting):
            found.setdefault((regime, each.id), each.label)
        for option in proposal.options:
            found.setdefault((regime, option.id), option.label)
    return found
