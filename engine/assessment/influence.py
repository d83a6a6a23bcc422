"""Influence periods as days: of a measure alone, and beside earlier ones that still run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from engine.assessment.earlier import earlier, in_force, packs_of
from engine.assessment.offered import measure_view
from engine.assessment.points import cite
from engine.days.months import last_day
from engine.days.periods import extended, joined
from engine.model.measures import Combination, CountsFrom, Merge, Running
from engine.model.procedure import Event
from engine.model.timetable import InfluencePeriod

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from engine.model.case import Case
    from engine.model.justification import Citation
    from engine.model.measures import Measure
    from engine.model.provision import Provision, Regime
    from engine.model.rules import Pack, Rulebook
    from engine.model.timetable import Earlier

Unsettled = Literal["start", "earlier-day", "no-rule", "several", "text", "reach"]

STARTS = {
    CountsFrom.EFFECT: Event.DECISION_EFFECTIVE,
    CountsFrom.RESTORATION: Event.RIGHTS_RESTORED,
}
"""The event on whose day a period begins."""


class Charged(NamedTuple):
    """Whom a measure concerns under which law; `violations` are those proposed on together."""

    case: Case
    rulebook: Rulebook
    pack: Pack
    subject: str
    violations: int


class Live(NamedTuple):
    """An earlier period that may still run and bears on the new one, and the pack that says how."""

    period: Earlier
    law: Pack | None


class End(NamedTuple):
    """The last day of a period, or why people have to settle it."""

    day: date | None
    unsettled: Unsettled | None = None


def influence(
    charged: Charged, measure: Measure, events: Mapping[Event, date]
) -> InfluencePeriod | None:
    """Return the influence period of a measure, or None for one that has none."""
    if not measure.months:
        return None
    start = events.get(STARTS[measure.counts_from])
    before = earlier(charged.case, charged.rulebook, charged.subject, start)
    live = _live(charged, before, start)
    law = live[0].law if live else None
    rule = law.combination if law else Combination()
    end = _end(live, start, measure.months)
    return InfluencePeriod(
        measure=measure_view(charged.pack, measure.id),
        bars=measure.bars,
        citation=_cited(charged, charged.pack, measure.provision),
        start=start,
        own_end=last_day(start, measure.months) if start else None,
        end=end.day,
        rule=rule.running,
        rule_citation=_cited(charged, law, rule.running_provision),
        rule_for=rule.running_for,
        rule_to_verify=rule.running_to_verify,
        cap=rule.cap_months if rule.running else None,
        months_if_several=_several(charged, measure.months),
        earlier=before,
        unsettled=end.unsettled,
    )


def _live(charged: Charged, before: Iterable[Earlier], start: date | None) -> list[Live]:
    """Return what may still run and bears on the new period: of one regime, or joined by a rule."""
    own = charged.rulebook.regulation(charged.pack.regulation).regime
    may_run = (each for each in before if each.runs != "no")
    found = (Live(each, _law(charged, own, each.regime, start)) for each in may_run)
    return [each for each in found if each.law or each.period.regime is own]


def _law(charged: Charged, own: Regime, other: Regime, start: date | None) -> Pack | None:
    """Return the pack with a rule for periods of the charge's regime and another, if there is one.

    It is that of the charge, or one of the other regime in force when the new period starts.
    """
    if _speaks(charged.pack.combination, own, other):
        return charged.pack
    if own is other or start is None:
        return None
    others = (pack for pack in packs_of(charged.rulebook, other) if in_force(pack, start))
    return next((pack for pack in others if _speaks(pack.combination, other, own)), None)


def _speaks(combination: Combination, of: Regime, other: Regime) -> bool:
    """Whether a pack of a regime says what becomes of periods of another, or of its own."""
    return combination.running is not None and other in (combination.running_with or (of,))


def _end(live: Sequence[Live], start: date | None, months: int) -> End:
    if start is None:
        return End(None, "start")
    if not live:
        return End(last_day(start, months))
    known = [each.end for each, _ in live if each.end is not None and each.runs == "yes"]
    if len(known) < len(live):
        return End(None, "earlier-day")
    law = live[0].law
    if law is None:
        return End(None, "no-rule")
    rule = law.combination
    alike = all(each.law is law for each in live)
    if rule.running is None or not alike or (len(live) > 1 and rule.running is not Running.LONGEST):
        return End(None, "several")
    day = joined(rule.running, max(known), start, months, rule.cap_months)
    return End(day, _caution(rule))


def _caution(rule: Combination) -> Unsettled | None:
    """Return why a rule on running periods does not settle the end by itself."""
    at = rule.running_provision
    if rule.running_to_verify or (at is not None and not at.verified):
        return "text"
    return "reach" if rule.running_for else None


def _several(charged: Charged, months: int) -> tuple[int, int] | None:
    combination = charged.pack.combination
    if combination.merge is not Merge.HEAVIEST_EXTENDED or charged.violations <= 1:
        return None
    return extended([months] * charged.violations, combination.cap_months)


def _cited(charged: Charged, pack: Pack | None, provision: Provision | None) -> Citation | None:
    if pack is None or provision is None:
        return None
    return cite(pack, charged.rulebook.regulation(pack.regulation), provision)
