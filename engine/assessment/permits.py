"""What is permitted, as a proposal shows it: the range, what it was, what several come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.points import cite
from engine.model.proposal import IfSeveral, Measures, MeasureView, Merging

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.assessment.adjust import Adjusted
    from engine.assessment.combine import Several, Table
    from engine.assessment.dossier import Dossier
    from engine.model.rules import Pack


def measures(dossier: Dossier, found: Adjusted, table: Table) -> Measures:
    """Return what is permitted on a charge, and by `table` what it comes to beside others."""
    pack, ladder = dossier.pack, found.base.ladder

    def views(codes: Iterable[str]) -> tuple[MeasureView, ...]:
        return tuple(measure_view(pack, code) for code in codes)

    return Measures(
        kind="range" if ladder else "set",
        ladder=ladder.id if ladder else None,
        range=views(found.codes),
        base=views(found.base.codes),
        otherwise=views(found.base.otherwise),
        waiting=views(found.base.waiting),
        verb=found.base.by[0].rule.verb,
        if_several=tuple(_row(pack, each) for each in table),
        merging=_merging(dossier) if table else None,
        order=ladder.measures if ladder else (),
        indivisible=ladder.indivisible if ladder else (),
    )


def measure_view(pack: Pack, code: str) -> MeasureView:
    """Return a measure of a pack by its id."""
    found = next(measure for measure in pack.measures if measure.id == code)
    return MeasureView(id=code, label=found.label, months=found.months)


def _row(pack: Pack, each: Several) -> IfSeveral:
    due, then = measure_view(pack, each.due), measure_view(pack, each.then)
    return IfSeveral(due=due, then=then, together=each.together)


def _merging(dossier: Dossier) -> Merging | None:
    how = dossier.pack.combination
    if how.merge is None:
        return None
    at = how.merge_provision
    return Merging(
        merge=how.merge,
        citation=cite(dossier.pack, dossier.draft.regulation, at) if at else None,
        verb=how.period_verb,
        cap_months=how.cap_months,
    )
