"""Which measures people chose, and whether a proposal has them to offer."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from engine.model.measures import Reach
from engine.model.offered import MeasureView
from engine.registry.refusal import Listed, Refusal, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from engine.model.decision import Outcome
    from engine.model.offered import Offered
    from engine.model.proposal import OptionView, Proposal
    from engine.model.rules import Pack

Views = tuple[MeasureView, ...]


def reaching(pack: Pack, kind: str) -> dict[str, MeasureView]:
    """Return the measures of a pack that can reach a person or an organisation."""
    return {
        each.id: MeasureView(
            id=each.id, label=each.label, months=each.months, counts_from=each.counts_from
        )
        for each in pack.measures
        if Reach(kind) in each.reaches
    }


def bare(found: Offered | OptionView) -> MeasureView:
    """Return something that a proposal permits as a measure, without the rule that permits it."""
    return MeasureView(
        id=found.id, label=found.label, months=found.months, counts_from=found.counts_from
    )


def chosen(
    proposal: Proposal, outcome: Outcome, named: Iterable[str], known: Mapping[str, MeasureView]
) -> Views | Refusal:
    """Return the measures named by id or label, or why they cannot be chosen."""
    offered = _offered(proposal)
    wanted = tuple(dict.fromkeys(named))
    if outcome == "rejected":
        return ()
    if not wanted:
        return Refusal("measure-needed", lines=_lines(offered.values()), usage=True)
    views = _views(wanted, {**known, **_all_named(proposal), **offered})
    if isinstance(views, Refusal) or outcome == "altered":
        return views
    return _acceptable(proposal, views, offered)


def _acceptable(
    proposal: Proposal, views: Views, offered: Mapping[str, MeasureView]
) -> Views | Refusal:
    outside = tuple(view for view in views if view.id not in offered)
    if outside:
        waiting = {view.id for view in proposal.measures.waiting}
        code = "waiting-for-text" if outside[0].id in waiting else "outside-range"
        details = {"measure": outside[0].label, "id": plain(outside[0].id)}
        return Refusal(code, details, _lines(offered.values()))
    if len(views) > 1 and proposal.measures.kind == "range":
        return Refusal("one-measure", lines=_lines(views))
    return views


def _offered(proposal: Proposal) -> dict[str, MeasureView]:
    views = (*map(bare, proposal.measures.range), *map(bare, proposal.options))
    return {view.id: view for view in views}


def _all_named(proposal: Proposal) -> dict[str, MeasureView]:
    of = proposal.measures
    return {each.id: bare(each) for each in (*of.waiting, *of.otherwise, *of.base, *of.statutory)}


def _views(wanted: Iterable[str], known: Mapping[str, MeasureView]) -> Views | Refusal:
    spelled = {name: view for view in known.values() for name in _names(view)}
    found = []
    for name in wanted:
        if name not in spelled:
            return _unknown(name, spelled)
        found.append(spelled[name])
    return tuple({view.id: view for view in found}.values())


def _names(view: MeasureView) -> tuple[str, ...]:
    return view.label.en, view.label.zh, view.id


def _unknown(name: str, spelled: Mapping[str, MeasureView]) -> Refusal:
    near = [spelled[each] for each in get_close_matches(name, spelled, n=3, cutoff=0.5)]
    lines = _lines({view.id: view for view in near or spelled.values()}.values())
    return Refusal("unknown-measure", {"measure": plain(name)}, lines, usage=True)


def _lines(views: Iterable[MeasureView]) -> tuple[Listed, ...]:
    return tuple(Listed(view.id, view.label) for view in views)
