"""Several violations of one subject under one regime: if the highest sanction is X, then Y."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from engine.assessment.narrow import narrowed
from engine.assessment.points import cite
from engine.logic.order import merged
from engine.model.offered import Combined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from engine.assessment.dossier import Dossier

Table = tuple[tuple[str, str], ...]


def tables(proposed: Sequence[Dossier]) -> dict[str, Table]:
    """Return, by charge, what the highest sanction due comes to when merged with the others.

    Charges of one subject, one pack and several violations are merged by the pack's operator; a
    single violation has no table.
    """
    groups: dict[tuple[str, str], list[Dossier]] = defaultdict(list)
    for dossier in proposed:
        groups[dossier.draft.subject, dossier.pack.key].append(dossier)
    return {
        dossier.id: _table(group)
        for group in groups.values()
        if len(group) > 1
        for dossier in group
    }


def _table(group: Sequence[Dossier]) -> Table:
    merge = group[0].pack.combination.merge
    found = [narrowed(dossier) for dossier in group]
    ladder = next((each.law.base.ladder for each in found if each.law.base.ladder), None)
    if merge is None or ladder is None:
        return ()
    grades = {ladder.measures.index(code) for each in found for code in each.codes}
    return tuple(
        (ladder.measures[grade], ladder.measures[merged(ladder, merge, grade)])
        for grade in sorted(grades)
    )


def declared(dossier: Dossier) -> Iterator[Combined]:
    """Yield what the pack of a charge declares of violations, provisions and periods together."""
    found = dossier.pack.combination
    for kind, code, at in (
        ("merge", found.merge, found.merge_provision),
        ("concurrence", found.concurrence, found.concurrence_provision),
        ("running", found.running, found.running_provision),
    ):
        if code is not None:
            yield Combined(
                kind=kind,
                code=code,
                cap_months=found.cap_months if kind == "merge" else None,
                citation=cite(dossier.pack, dossier.draft.regulation, at) if at else None,
                reach=found.running_for if kind == "running" else None,
                to_verify=found.running_to_verify if kind == "running" else None,
            )
