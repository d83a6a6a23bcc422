"""What would be otherwise: two assessments compared, subject by subject and charge by charge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.facts import judged_facts
from engine.inquiry.change import changed
from engine.inquiry.stand import Standing, differing, standings
from engine.model.change import Serves, SetFact
from engine.model.values import SheetKind
from engine.model.what_if import (
    ChargeDifference,
    Differences,
    Held,
    Range,
    Side,
    SubjectDifference,
    Supposed,
    WhatIf,
)

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from engine.inquiry.brief import Brief
    from engine.logic.sheet import Cells
    from engine.model.assessment import Alert, Assessment
    from engine.model.change import Change
    from engine.model.justification import OpenPoint
    from engine.model.proposal import Charge
    from engine.model.what_if import Stand

    Charges = Mapping[str, tuple[Charge, Stand]]


def what_if(brief: Brief, changes: Sequence[Change]) -> WhatIf:
    """Return what would be otherwise if all of this were so. Raises ChangeError."""
    now = brief.assessment
    then = changed(brief, changes).assessment if changes else now
    return WhatIf(
        case=now.case,
        digests=now.digests,
        supposed=tuple(Supposed(change=each, now=tuple(_held(brief, each))) for each in changes),
        differences=differences(now, then),
        names=now.names,
        labels={**now.labels, **then.labels},
    )


def differences(was: Assessment, would_be: Assessment) -> Differences:
    """Return all that two assessments of one case differ in, whatever their order of input."""
    one, other = standings(was), standings(would_be)
    whose = list(dict.fromkeys([*one, *other]))
    found = [_of_subject(one.get(each), other.get(each)) for each in whose]
    subjects = tuple(each for each in found if each is not None)
    return Differences(
        subjects=tuple(sorted(subjects, key=lambda each: (each.subject.rank, each.subject.id))),
        unchanged=len(whose) - len(subjects),
        alerts_gained=tuple(_beyond(would_be.alerts, was.alerts)),
        alerts_lost=tuple(_beyond(was.alerts, would_be.alerts)),
    )


def _of_subject(was: Standing | None, would_be: Standing | None) -> SubjectDifference | None:
    known = was or would_be
    if known is None:
        return None
    before = was.charges if was else {}
    after = would_be.charges if would_be else {}
    charges = tuple(_of_charges(before, after))
    sides = _side(was), _side(would_be)
    if not charges and sides[0].verdict == sides[1].verdict:
        return None
    return SubjectDifference(
        subject=known.subject, was=sides[0], would_be=sides[1], charges=charges
    )


def _side(standing: Standing | None) -> Side:
    if standing is None:
        return Side(verdict="not-considered")
    ranges = (
        Range(regulation=charge.regulation, status=stand.status, measures=stand.measures)
        for charge, stand in standing.charges.values()
        if stand.status is not None and stand.measures is not None
    )
    return Side(verdict=standing.verdict, ranges=tuple(ranges))


def _of_charges(before: Charges, after: Charges) -> Iterator[ChargeDifference]:
    for name in sorted({*before, *after}):
        known, was = before.get(name, (None, None))
        drawn, would_be = after.get(name, (None, None))
        charge = known or drawn
        aspects = differing(was, would_be)
        if charge is not None and aspects:
            yield ChargeDifference(
                charge=charge,
                differing=aspects,
                was=was,
                would_be=would_be,
                gained=tuple(_more(would_be, was)),
                lost=tuple(_more(was, would_be)),
            )


def _more(stand: Stand | None, other: Stand | None) -> Iterator[OpenPoint]:
    """Yield the conditions of one stand beyond those of another, by what they are asked of."""
    known = {point.key: point.scopes for point in other.conditions} if other else {}
    for point in stand.conditions if stand else ():
        scopes = tuple(scope for scope in point.scopes if scope not in known.get(point.key, ()))
        if point.key not in known or scopes:
            yield point.model_copy(update={"scopes": scopes})


def _beyond(alerts: Iterable[Alert], known: Iterable[Alert]) -> Iterator[Alert]:
    """Yield the alerts that are not among others."""
    listed = {_alert(each) for each in known}
    yield from (each for each in alerts if _alert(each) not in listed)


def _alert(alert: Alert) -> Hashable:
    return alert.code, alert.rule, frozenset(alert.subjects), frozenset(alert.findings)


def _held(brief: Brief, change: Change) -> Iterator[Held]:
    """Yield what a case now says of what is supposed otherwise."""
    if isinstance(change, SetFact):
        for of, cells in _places(brief, change):
            cell = cells.get(change.fact)
            if cell is None:
                yield Held(of=of, value=None)
            else:
                yield Held(of=of, value=cell.value, assumption=next(iter(cell.assumptions), None))
    elif isinstance(change, Serves):
        for each in brief.organisation.tenures:
            if (each.person, each.post) == (change.person, change.post):
                span = f"{each.start or ''}..{each.end or ''}"
                yield Held(of=each.post, value=span, assumption=each.assumption)


def _places(brief: Brief, change: SetFact) -> Iterator[tuple[str, Cells]]:
    """Yield the sheets that a fact is supposed on, as far as people judged what stands there."""
    facts = judged_facts(brief.case, brief.vocabulary)
    on, subject = brief.vocabulary[change.fact].on, change.subject or ""
    if on is SheetKind.CASE:
        yield "case", facts.case
    elif on is SheetKind.SUBJECT:
        yield subject, facts.subjects[subject]
    elif on is SheetKind.CHARGE:
        yield subject, facts.charges[subject, None]
        for each in brief.case.charges:
            if each.subject == subject and change.fact in facts.charges[subject, each.id]:
                yield each.id, facts.charges[subject, each.id]
    elif on is SheetKind.FINDING:
        yield from ((each, facts.findings[each]) for each in change.findings)
    else:
        yield from ((each, facts.conduct[subject, each]) for each in change.findings)
