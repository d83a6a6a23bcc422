"""What people may choose: measures, what local policy leaves of them, options, what they bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.combine import declared
from engine.assessment.permitting import beyond, permitting
from engine.assessment.points import cite, of_source
from engine.model.offered import (
    IfSeveral,
    Influence,
    Measures,
    MeasureView,
    Narrowing,
    Offered,
    PermittedBy,
)
from engine.model.proposal import OptionView
from engine.model.values import Stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from engine.assessment.combine import Several, Table
    from engine.assessment.dossier import Dossier
    from engine.assessment.justify import Sources
    from engine.assessment.narrow import Effect, Narrowed, Policy
    from engine.logic.status import Outcome
    from engine.model.justification import Citation, OpenPoint
    from engine.model.measures import Measure
    from engine.model.rules import Pack


def measures(sources: Sources, dossier: Dossier, found: Narrowed, table: Table) -> Measures:
    """Return the measures of a charge: base, statutory range, and what local policy leaves."""
    pack, base = dossier.pack, found.law.base
    ladder = base.ladder

    def offered(
        codes: Iterable[str], rules: Callable[[str], Iterable[Outcome]]
    ) -> tuple[Offered, ...]:
        return tuple(_offered(dossier, code, rules(code)) for code in codes)

    by, unread, yielding = permitting(base), beyond(base, base.unread), beyond(base, base.yielding)
    return Measures(
        kind="range" if ladder else "set",
        ladder=ladder.id if ladder else None,
        range=offered(found.codes, by),
        statutory=offered(found.law.codes, by),
        base=offered(base.codes, by),
        otherwise=offered(base.otherwise, yielding),
        waiting=offered(base.waiting, unread),
        waiting_for=tuple(_texts(dossier)) if base.waiting else (),
        if_several=tuple(_row(pack, each) for each in table),
        combined=tuple(declared(dossier)),
        order=ladder.measures if ladder else (),
        indivisible=ladder.indivisible if ladder else (),
        local=tuple(_narrowing(sources, pack, policy, effect) for policy, effect in found.told),
    )


def _offered(dossier: Dossier, code: str, rules: Iterable[Outcome]) -> Offered:
    """Return a measure with the rules that permit it: the verb is theirs and no other's."""
    by = tuple(
        PermittedBy(
            rule=each.rule.id,
            verb=each.rule.verb,
            citation=cite(dossier.pack, dossier.draft.regulation, each.rule.provision),
        )
        for each in rules
    )
    view = measure_view(dossier.pack, code)
    return Offered(
        id=code, label=view.label, months=view.months, counts_from=view.counts_from, by=by
    )


def _row(pack: Pack, each: Several) -> IfSeveral:
    due, then = measure_view(pack, each.due), measure_view(pack, each.then)
    return IfSeveral(due=due, then=then, together=each.together)


def _texts(dossier: Dossier) -> Iterator[Citation]:
    """Yield the provisions that permit measures and were not compared with their text."""
    judged = dossier.of_charge(Stage.MEASURE)
    for outcome in judged.outcomes.values() if judged else ():
        if outcome.status.concludes and not outcome.rule.provision.verified:
            yield cite(dossier.pack, dossier.draft.regulation, outcome.rule.provision)


def measure_view(pack: Pack, code: str) -> MeasureView:
    """Return a measure of a pack by its id."""
    found = _measure(pack, code)
    return MeasureView(
        id=code, label=found.label, months=found.months, counts_from=found.counts_from
    )


def _measure(pack: Pack, code: str) -> Measure:
    return next(measure for measure in pack.measures if measure.id == code)


def _narrowing(sources: Sources, pack: Pack, policy: Policy, effect: Effect) -> Narrowing:
    concluded = sources.ground.outcomes[policy.conclusion]
    rule, (low, high) = policy.outcome.rule, policy.ends
    return Narrowing(
        citation=cite(concluded.pack, concluded.regulation, rule.provision),
        title=rule.title,
        verb=rule.verb,
        low=measure_view(pack, low),
        high=measure_view(pack, high),
        effect=effect,
        status=policy.outcome.status,
        conditions=of_source(sources.ground, policy.conclusion),
        node=policy.conclusion,
    )


def policy_points(sources: Sources, found: Narrowed) -> Iterator[OpenPoint]:
    """Yield what leaves local policy open: it is asked, and nothing waits for it."""
    for policy, effect in found.told:
        if effect == "open":
            yield from of_source(sources.ground, policy.conclusion)


def options(sources: Sources, dossier: Dossier, found: Narrowed) -> Iterator[OptionView]:
    """Yield what *may* provisions permit beside the range."""
    judged = dossier.of_charge(Stage.ADJUST)
    for code, outcome in found.law.options if judged else ():
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


def influence(dossier: Dossier, found: Narrowed) -> Iterator[Influence]:
    """Yield what each measure and option of a charge bars; nothing for one that bars nothing."""
    beside = (code for code, _ in found.law.options)
    for code in dict.fromkeys((*found.law.codes, *beside)):
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
