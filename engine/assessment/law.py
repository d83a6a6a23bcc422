"""Which version governs a charge: a function of days, of transition rules and of people's word."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from engine.assessment.points import cite, text_point
from engine.model.justification import OpenPoint
from engine.model.law import (
    CERTAIN,
    ChoiceOfLaw,
    ClosedCases,
    Transition,
    TransitionRule,
    VersionInBase,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from engine.model.justification import Citation
    from engine.model.law import Basis
    from engine.model.rules import Pack, Regulation, Rulebook

SILENT = Transition(rule=TransitionRule.PEOPLE_CHOOSE)
"""What a version has that declares nothing."""

_BASIS: dict[TransitionRule, Basis] = {
    TransitionRule.LIGHTER_LAW: "lighter-law",
    TransitionRule.AT_ACT: "at-act",
    TransitionRule.AT_DECISION: "at-decision",
    TransitionRule.PEOPLE_CHOOSE: "people-choose",
}


@dataclass(frozen=True, slots=True)
class Days:
    """The days that a choice of law is asked for.

    `first` and `last` are those on which the violation, made up of `findings`, can have ended;
    `closed` is that of an earlier decision, if the case was closed and is reviewed.
    """

    first: date
    last: date
    decided: date
    closed: date | None = None
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chosen:
    """The version that governs, or None, and by what.

    `day` is that of the decision, as it counts; `by` the packs whose transition rules the choice
    rests on; `beside` the version to set beside the one that governs.
    """

    pack: Pack | None
    basis: Basis
    day: date
    at_act: Pack | None
    at_decision: Pack | None
    by: tuple[Pack, ...] = ()
    beside: Pack | None = None

    @property
    def certain(self) -> bool:
        """Whether nothing is left for people to choose."""
        return self.basis in CERTAIN


def choose(rulebook: Rulebook, regulation: str, days: Days, stated: date | None = None) -> Chosen:
    """Return the version that governs a charge whose violation ended on one of some days.

    What people stated stands. Otherwise the version in force at the decision says what it has for
    earlier acts (Administrative Sanctions Law, Article 67); a closed case keeps the law of its
    time where the version in force now says so. Never the nearest version.
    """
    day, keeping = _day(rulebook, regulation, days)
    at_act = rulebook.governing(regulation, days.last)
    at_decision = rulebook.governing(regulation, day)
    found = Chosen(at_act, "one-version", day, at_act, at_decision, keeping)
    if stated is not None:
        return replace(found, pack=_version(rulebook, regulation, stated), basis="stated", by=())
    if at_decision is None:
        return replace(found, basis="no-decision-law")
    one = rulebook.governing(regulation, days.first) is at_act
    return _by_rule(found, at_decision, one=one)


def _by_rule(found: Chosen, newest: Pack, *, one: bool) -> Chosen:
    """Return the choice by the rule of the version in force at the decision.

    `one` says that one version, or none, was in force on all days the violation can have ended.
    """
    rule = transition(newest).rule
    if one and found.at_act is newest:
        return found
    ruled = replace(found, by=(*found.by, newest))
    if rule is TransitionRule.AT_DECISION:
        return replace(ruled, pack=newest, basis="at-decision")
    if not one:
        return replace(ruled, basis="end-open")
    if rule is TransitionRule.LIGHTER_LAW and found.at_act is not None:
        ruled = replace(ruled, beside=newest)
    return replace(ruled, basis=_BASIS[rule])


def transition(pack: Pack) -> Transition:
    """Return what a pack has for earlier acts; one that says nothing leaves it to people."""
    return pack.transition or SILENT


def _day(rulebook: Rulebook, regulation: str, days: Days) -> tuple[date, tuple[Pack, ...]]:
    """Return the day that counts as that of the decision, and the version that says so."""
    now = rulebook.governing(regulation, days.decided)
    if now is None or days.closed is None or days.closed >= now.in_force:
        return days.decided, ()
    if transition(now).closed_cases is ClosedCases.PEOPLE_CHOOSE:
        return days.decided, ()
    return days.closed, (now,)


def _version(rulebook: Rulebook, regulation: str, version: date) -> Pack | None:
    packs = (pack for pack in rulebook.packs if pack.regulation == regulation)
    return next((pack for pack in packs if pack.version == version), None)


def recorded(
    chosen: Chosen, regulation: Regulation, days: Days, stated: date | None
) -> ChoiceOfLaw:
    """Return a choice as it stands in the result."""
    newest = chosen.at_decision
    return ChoiceOfLaw(
        basis=chosen.basis,
        findings=days.findings,
        first=days.first,
        last=days.last,
        day=chosen.day,
        at_act=chosen.at_act.version if chosen.at_act else None,
        at_decision=newest.version if newest else None,
        rule=transition(newest).rule if newest else None,
        stated=stated,
        citations=tuple(filter(None, (_citation(pack, regulation) for pack in chosen.by))),
    )


def _citation(pack: Pack, regulation: Regulation) -> Citation | None:
    provision = transition(pack).provision
    return cite(pack, regulation, provision) if provision else None


def points(chosen: Chosen, regulation: Regulation) -> Iterator[OpenPoint]:
    """Yield what people have to settle about a choice of law; nothing where no version governs."""
    if chosen.pack is None:
        return
    cited = [_citation(pack, regulation) for pack in chosen.by if not transition(pack).silent]
    articles = [each for each in cited if each]
    if not chosen.certain:
        yield OpenPoint(
            kind="version",
            key=f"version:{regulation.id}",
            scopes=(regulation.id,),
            citation=articles[-1] if chosen.basis == "lighter-law" and articles else None,
        )
    yield from in_force_points(chosen.pack)
    yield from (text_point(each) for each in articles if not each.provision.verified)


def in_force_points(pack: Pack) -> Iterator[OpenPoint]:
    """Yield that the days of a version have to be compared, where nobody has compared them."""
    if not pack.in_force_verified:
        yield OpenPoint(kind="text", key=f"text:{pack.key}", scopes=(pack.key,))


def versions(rulebook: Rulebook) -> Iterator[VersionInBase]:
    """Yield the versions in the rule base of the regulations that charge, in order."""
    for pack in sorted(rulebook.packs, key=lambda each: each.key):
        regulation = rulebook.regulation(pack.regulation)
        if regulation.regime.charges:
            declared = pack.transition
            yield VersionInBase(
                regulation=regulation.id,
                version=pack.version,
                in_force=pack.in_force,
                until=pack.until,
                in_force_verified=pack.in_force_verified,
                rule=declared.rule if declared else None,
                closed_cases=declared.closed_cases if declared else None,
                citation=_citation(pack, regulation),
            )
