"""Several violations of one subject under one law: what they come to together."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from engine.checker.faults import Fault, fault
from engine.model.measures import Merge

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.model.offered import Combined, IfSeveral, MeasureView
    from engine.model.proposal import Proposal

Joint = tuple[int, int, int]
"""How many equal measures, and the ends of their joint period in months."""


class Row(NamedTuple):
    """What the highest measure due comes to, and the joint period where several are due it."""

    due: str
    then: str
    joint: Joint | None


def several(proposals: Iterable[Proposal]) -> Iterator[Fault]:
    """Yield where the violations of a subject under one law are not combined as they must be."""
    groups: dict[tuple[str, ...], list[Proposal]] = defaultdict(list)
    for each in proposals:
        charge = each.charge
        groups[each.subject.id, charge.regulation, str(charge.version)].append(each)
    for group in groups.values():
        ways = [_merging(each) for each in group]
        if any(way != ways[0] for way in ways):
            yield fault("merging", group[0].charge.id)
            continue
        wanted = _rows(group, ways[0])
        yield from (found for each in group for found in _compared(each, wanted))


def _merging(proposal: Proposal) -> Combined | None:
    return next((each for each in proposal.measures.combined if each.kind == "merge"), None)


def _compared(proposal: Proposal, wanted: Sequence[Row]) -> Iterator[Fault]:
    told = [_told(each) for each in proposal.measures.if_several]
    if told != wanted:
        recorded, derived = _shown(told), _shown(wanted)
        yield fault("if-several", proposal.charge.id, recorded=recorded, derived=derived)


def _told(each: IfSeveral) -> Row:
    period = each.together
    joint = (period.count, period.least, period.most) if period else None
    return Row(each.due.id, each.then.id, joint)


def _shown(rows: Sequence[Row]) -> list[str]:
    ends = (f" {row.joint[1]}-{row.joint[2]}" if row.joint else "" for row in rows)
    return [f"{row.due} > {row.then}{end}" for row, end in zip(rows, ends, strict=True)]


def _rows(group: Sequence[Proposal], how: Combined | None) -> list[Row]:
    """Return a row for every measure of the ladder that some of the charges may come to."""
    ranged = [each.measures for each in group if each.measures.kind == "range"]
    if how is None or len(group) == 1 or not ranged:
        return []
    order = ranged[0].order
    due = [{view.id: view for view in each.range} for each in ranged]
    return [
        _row(order, how, code, [each[code] for each in due if code in each])
        for code in order
        if any(code in each for each in due)
    ]


def _row(order: Sequence[str], how: Combined, code: str, views: Sequence[MeasureView]) -> Row:
    above = min(order.index(code) + 1, len(order) - 1)
    then = order[above] if how.code is Merge.HIGHEST_PLUS_ONE else code
    return Row(code, then, _joint(how, views))


def _joint(how: Combined, views: Sequence[MeasureView]) -> Joint | None:
    months, count = views[0].months, len(views)
    if how.code is not Merge.HEAVIEST_EXTENDED or not months or count == 1:
        return None
    total = months * count
    return count, months, total if how.cap_months is None else min(total, how.cap_months)
