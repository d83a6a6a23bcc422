"""Under which of the four forms do the measures of an assessment fall? Nothing reads the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.points import cite
from engine.model.forms import Classed, FormView, measures_named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from engine.model.base import Words
    from engine.model.forms import FormEntry
    from engine.model.proposal import Proposal
    from engine.model.provision import Regime
    from engine.model.rules import Pack, Rulebook


def forms(rulebook: Rulebook, day: date, proposals: Iterable[Proposal]) -> Iterator[FormView]:
    """Yield the forms that count a measure of some proposal, by the table in force on a day.

    Intra-Party Supervision Regulations, Article 7.
    """
    named = measures_named(proposals)
    for regulation in rulebook.regulations:
        pack = rulebook.governing(regulation.id, day)
        for entry in _in_order(pack) if pack else ():
            measures = tuple(_classed(entry, named))
            if pack and measures:
                citation = cite(pack, regulation, entry.provision)
                yield FormView(
                    form=entry.form, title=entry.title, citation=citation, measures=measures
                )


def _in_order(pack: Pack) -> list[FormEntry]:
    return sorted(pack.forms, key=lambda entry: entry.form)


def _classed(entry: FormEntry, named: Mapping[tuple[Regime, str], Words]) -> Iterator[Classed]:
    for regime, measures in entry.measures.items():
        for measure in measures:
            if (regime, measure) in named:
                yield Classed(regime=regime, id=measure, label=named[regime, measure])
