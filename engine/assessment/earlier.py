"""Earlier sanctions and measures on a subject: does their influence period still run?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from engine.days.months import last_day
from engine.model.base import Words
from engine.model.measures import CountsFrom
from engine.model.timetable import Earlier

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from engine.model.case import Case
    from engine.model.dates import PartialDate
    from engine.model.measures import Measure
    from engine.model.priors import Prior
    from engine.model.provision import Regime
    from engine.model.rules import Pack, Rulebook

Runs = Literal["yes", "no", "unknown"]


class Bounds(NamedTuple):
    """The first and the last day that something can be."""

    first: date
    last: date


def earlier(
    case: Case, rulebook: Rulebook, subject: str, start: date | None
) -> tuple[Earlier, ...]:
    """Return the earlier measures on a subject, and whether each runs on a day; None is unknown."""
    return tuple(
        _view(prior, prior_measure(rulebook, prior), start)
        for prior in case.priors
        if prior.subject == subject
    )


def packs_of(rulebook: Rulebook, regime: Regime) -> Iterator[Pack]:
    """Yield the packs of a regime."""
    regimes = {each.id: each.regime for each in rulebook.regulations}
    yield from (pack for pack in rulebook.packs if regimes[pack.regulation] is regime)


def in_force(pack: Pack, day: date) -> bool:
    """Whether a pack is in force on a day."""
    return pack.in_force <= day and (pack.until is None or day <= pack.until)


def prior_measure(rulebook: Rulebook, prior: Prior) -> Measure | None:
    """Return the measure of an earlier decision, of the version then in force.

    None where no pack has it, or where none was in force then and the packs differ.
    """
    day = prior.effective.earliest if prior.effective else None
    held = [
        (pack, measure)
        for pack in packs_of(rulebook, prior.regime)
        for measure in pack.measures
        if measure.id == prior.measure
    ]
    governing = [measure for pack, measure in held if day and in_force(pack, day)]
    return _agreed(governing) or _agreed(measure for _, measure in held)


def _agreed(measures: Iterable[Measure]) -> Measure | None:
    """Return what those that speak of a period agree on; one silent leaves it to another law."""
    found = list(measures)
    timed = [each for each in found if each.months is not None or each.period_to_verify] or found
    periods = {(each.months, each.counts_from) for each in timed}
    return timed[0] if len(periods) == 1 else None


def _view(prior: Prior, measure: Measure | None, start: date | None) -> Earlier:
    began = _began(prior, measure)
    ends = _ends(prior, measure, began)
    label = prior.label or (measure.label if measure else None)
    return Earlier(
        prior=prior.id,
        label=label or Words(zh=prior.measure, en=prior.measure),
        regime=prior.regime,
        start=str(began) if began else None,
        end=ends.first if ends and ends.first == ends.last else None,
        runs="no" if _without_period(prior, measure) else _runs(began, ends, start),
        assumed=prior.assumed,
    )


def _began(prior: Prior, measure: Measure | None) -> PartialDate | None:
    restored = measure is not None and measure.counts_from is CountsFrom.RESTORATION
    return prior.restored if restored else prior.effective


def _without_period(prior: Prior, measure: Measure | None) -> bool:
    none = measure is not None and not measure.months and measure.period_to_verify is None
    return none and prior.months is None and prior.until is None


def _ends(prior: Prior, measure: Measure | None, began: PartialDate | None) -> Bounds | None:
    if prior.until is not None:
        return Bounds(prior.until, prior.until)
    months = prior.months or (measure.months if measure else None)
    if began is None or not months:
        return None
    return Bounds(last_day(began.earliest, months), last_day(began.latest, months))


def _runs(began: PartialDate | None, ends: Bounds | None, start: date | None) -> Runs:
    """Whether a period that began and ends so runs on a day, whatever the unknown days are."""
    if start is None or ends is None:
        return "unknown"
    if ends.last < start or (began is not None and start < began.earliest):
        return "no"
    certain = start <= ends.first and (began is None or began.latest <= start)
    return "yes" if certain else "unknown"
