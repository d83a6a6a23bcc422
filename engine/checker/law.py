"""Does the version that governs each charge follow from the days, the rules and what is stated?"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from engine.checker.faults import Fault, differs, fault, lacks
from engine.checker.points import of_text
from engine.model.dates import partial_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.model.assessment import Assessment
    from engine.model.law import ChoiceOfLaw, VersionInBase
    from engine.model.proposal import Charge

_PEOPLE = "people-choose"
_OPEN = ("lighter-law", "people-choose", "end-open", "no-decision-law")
_CITED = ("lighter-law", "at-act", "at-decision", "end-open")


class Derived(NamedTuple):
    """What follows: the version that governs, by what, and the versions whose rules say so."""

    version: VersionInBase | None
    basis: str
    day: date
    at_act: VersionInBase | None
    at_decision: VersionInBase | None
    rests_on: tuple[VersionInBase, ...]


def law(assessment: Assessment) -> Iterator[Fault]:
    """Yield what does not follow in the choice of law of any charge."""
    for subject, charge in charges(assessment):
        name = f"{subject}/{charge.violation}/{charge.regulation}"
        yield from differs("charge-name", charge.id, charge.id, name)
        if charge.law is None:
            yield fault("no-choice", charge.id)
            continue
        yield from _days(assessment, charge, charge.law)
        yield from _choice(charge, charge.law, derived(assessment, charge, charge.law))


def charges(assessment: Assessment) -> Iterator[tuple[str, Charge]]:
    """Yield every charge with its subject, but those set beside another: they have its choice."""
    for proposal in assessment.proposals:
        for charge in (proposal.charge, *(each.charge for each in proposal.also_open)):
            yield proposal.subject.id, charge
    for found in (assessment.to_be_established, assessment.not_proposed):
        for subject in found:
            yield from ((subject.subject.id, each.charge) for each in subject.charges)


def _days(assessment: Assessment, charge: Charge, chosen: ChoiceOfLaw) -> Iterator[Fault]:
    """Yield a fault if the days are not those of the findings."""
    if strange := {*charge.findings} - {*chosen.findings}:
        yield fault("law-findings", charge.id, names=strange)
    head = assessment.case
    judged = head.closed_on or head.decided_on
    ends = [_end(assessment, name, judged) for name in chosen.findings]
    firsts, lasts = [first for first, _ in ends], [last for _, last in ends]
    first = max(firsts, default=judged) if charge.stated else min(firsts, default=judged)
    days = first, max(lasts, default=judged)
    yield from differs("law-days", charge.id, (chosen.first, chosen.last), days)


def _end(assessment: Assessment, name: str, judged: date) -> tuple[date, date]:
    finding = assessment.findings.get(name)
    if finding is None or finding.end is None:
        return judged, judged
    end = partial_date(finding.end)
    return min(end.earliest, judged), min(end.latest, judged)


def derived(assessment: Assessment, charge: Charge, chosen: ChoiceOfLaw) -> Derived:
    """Return the version that governs a charge, from the versions in the rule base."""
    known = [each for each in assessment.versions if each.regulation == charge.regulation]
    head = assessment.case
    now = _in_force(known, head.decided_on)
    kept = now if head.closed_on and _keeps(now, head.closed_on) else None
    day = head.closed_on if kept and head.closed_on else head.decided_on
    at_act, at_decision = _in_force(known, chosen.last), _in_force(known, day)
    rests_on = (kept,) if kept else ()
    found = Derived(at_act, "one-version", day, at_act, at_decision, rests_on)
    if chosen.stated is not None:
        stated = next((each for each in known if each.version == chosen.stated), None)
        return found._replace(version=stated, basis="stated", rests_on=())
    if at_decision is None:
        return found._replace(basis="no-decision-law")
    open_end = _in_force(known, chosen.first) != at_act
    if not open_end and at_act == at_decision:
        return found
    rule = at_decision.rule or _PEOPLE
    basis = "end-open" if open_end and rule != "at-decision" else str(rule)
    version = at_decision if basis == "at-decision" else at_act
    return found._replace(version=version, basis=basis, rests_on=(*rests_on, at_decision))


def _in_force(known: Iterable[VersionInBase], day: date) -> VersionInBase | None:
    for each in known:
        if each.in_force <= day <= (each.until or date.max):
            return each
    return None


def _keeps(now: VersionInBase | None, closed: date) -> bool:
    return now is not None and closed < now.in_force and now.closed_cases == "law-of-their-time"


def _choice(charge: Charge, chosen: ChoiceOfLaw, found: Derived) -> Iterator[Fault]:
    yield from differs("law-basis", charge.id, chosen.basis, found.basis)
    yield from differs("law-day", charge.id, chosen.day, found.day)
    yield from differs("law-version", charge.id, charge.version, _named(found.version))
    versions = (chosen.at_act, chosen.at_decision)
    wanted = (_named(found.at_act), _named(found.at_decision))
    yield from differs("law-versions", charge.id, versions, wanted)
    rule = found.at_decision.rule if found.at_decision else None
    yield from differs("law-rule", charge.id, chosen.rule, rule or (found.at_decision and _PEOPLE))
    yield from lacks("points", charge.id, [each.key for each in charge.points], _points(found))


def _named(version: VersionInBase | None) -> date | None:
    return version.version if version else None


def _points(found: Derived) -> Iterator[str]:
    """Yield what has to be settled about a choice of law, by key."""
    version = found.version
    if version is None:
        return
    if found.basis in _OPEN:
        yield f"version:{version.regulation}"
    yield from in_force(version)
    for each in found.rests_on:
        silent = (each.rule or _PEOPLE, each.closed_cases or _PEOPLE) == (_PEOPLE, _PEOPLE)
        if each.citation and not silent and not each.citation.provision.verified:
            yield of_text(each.citation)


def in_force(version: VersionInBase) -> Iterator[str]:
    """Yield that the days of a version are to be compared, if they are."""
    if not version.in_force_verified:
        yield f"text:{version.regulation}/{version.version}"
