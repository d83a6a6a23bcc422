"""What a proposal has to offer: measures, options beside them, and what each of them bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.combine import declared
from engine.assessment.points import cite, of_source
from engine.model.proposal import IfSeveral, Influence, Measures, MeasureView, OptionView
from engine.model.values import Stage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.assessment.adjust import Adjusted
    from engine.assessment.combine import Table
    from engine.assessment.dossier import Dossier
    from engine.assessment.justify import Sources
    from engine.model.measures import Measure
    from engine.model.rules import Pack


def measures(dossier: Dossier, found: Adjusted, table: Table) -> Measures:
    """Return the measures permitted on a charge, with what the pack says of several together."""
    ladder = found.base.ladder

    def views(codes: Iterable[str]) -> tuple[MeasureView, ...]:
        return tuple(measure_view(dossier.pack, code) for code in codes)

    return Measures(
        kind="range" if ladder else "set",
        ladder=ladder.id if ladder else None,
        range=views(found.codes),
        base=views(found.base.codes),
        otherwise=views(found.base.otherwise),
        waiting=views(found.base.waiting),
        verb=found.base.by[0].rule.verb,
        if_several=tuple(
            IfSeveral(due=measure_view(dossier.pack, due), then=measure_view(dossier.pack, then))
            for due, then in table
        ),
        combined=tuple(declared(dossier)),
        order=ladder.measures if ladder else (),
        indivisible=ladder.indivisible if ladder else (),
    )


def options(sources: Sources, dossier: Dossier, found: Adjusted) -> Iterator[OptionView]:
    """Yield what provisions put beside the measures of a charge."""
    judged = dossier.of_charge(Stage.ADJUST)
    for code, outcome in found.options if judged else ():
        name = judged.conclusion(outcome.rule.id) if judged else ""
        view = measure_view(dossier.pack, code)
        yield OptionView(
            id=code,
            label=view.label,
            verb=outcome.rule.verb,
            status=outcome.status,
            citation=cite(dossier.pack, dossier.draft.regulation, outcome.rule.provision),
            conditions=of_source(sources.ground, name),
            node=name,
            months=view.months,
            counts_from=view.counts_from,
        )


def influence(dossier: Dossier, found: Adjusted) -> Iterator[Influence]:
    """Yield what each measure and option of a charge bars; nothing for one that bars nothing."""
    beside = (code for code, _ in found.options)
    for code in dict.fromkeys((*found.codes, *beside)):
        measure = _measure(dossier.pack, code)
        if measure.months is None and measure.bars is None:
            continue
        at = measure.provision
        yield Influence(
            measure=code,
            label=measure.label,
            months=measure.months,
            bars=measure.bars,
            citation=cite(dossier.pack, dossier.draft.regulation, at) if at else None,
        )


def measure_view(pack: Pack, code: str) -> MeasureView:
    """Return a measure of a pack by its id."""
    found = _measure(pack, code)
    return MeasureView(
        id=code, label=found.label, months=found.months, counts_from=found.counts_from
    )


def _measure(pack: Pack, code: str) -> Measure:
    return next(measure for measure in pack.measures if measure.id == code)
