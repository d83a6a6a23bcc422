"""What all cases together come to: pure counting, every share beside what was decided at all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from engine.model.agreement import Missing, Share, Totals, UnderRegime, Why
from engine.model.provision import Regime

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.model.agreement import (
        Beyond,
        CaseAgreement,
        OutcomeAgreement,
        SubjectAgreement,
    )


def totals(cases: Sequence[CaseAgreement]) -> Totals:
    """Return the counts and shares of all cases."""
    subjects = [each for case in cases for each in case.subjects]
    told = [each for each in subjects if each.facts_published]
    outcomes = [each for subject in subjects for each in subject.outcomes]
    beyond = [each for case in cases for each in case.beyond]
    answers = [each.answer for each in outcomes]
    return Totals(
        cases=len(cases),
        subjects=len(subjects),
        facts_published=len(told),
        considered=sum(each.whither != "not-considered" for each in subjects),
        proposed=proposed(subjects),
        conditional=sum(each.conditional for each in subjects),
        to_be_established=_standing(subjects, "to-be-established"),
        no_law=_standing(subjects, "no-law"),
        not_proposed=_standing(subjects, "not-proposed"),
        proposed_on_facts=proposed(told),
        outcomes=len(outcomes),
        within=within(outcomes),
        within_on_facts=within([each for subject in told for each in subject.outcomes]),
        reasons=dict(sorted(Counter(each.reason for each in answers if each.reason).items())),
        whys=dict(sorted(Counter(each.why for each in answers).items())),
        missing=tuple(missing(outcomes)),
        regimes=tuple(under_regimes(outcomes)),
        people_counted=sum(case.people_counted for case in cases),
        beyond_proposed=_standing(beyond, "proposed"),
        beyond_to_be_established=_standing(beyond, "to-be-established"),
        beyond_not_proposed=_standing(beyond, "not-proposed"),
    )


def _standing(subjects: Iterable[SubjectAgreement | Beyond], whither: str) -> int:
    return sum(each.whither == whither for each in subjects)


def proposed(subjects: Sequence[SubjectAgreement]) -> Share:
    """Return how many subjects are proposed, beside how many were decided either way."""
    part = _standing(subjects, "proposed")
    return Share(part=part, decided=part + _standing(subjects, "not-proposed"), whole=len(subjects))


def within(outcomes: Sequence[OutcomeAgreement]) -> Share:
    """Return how many outcomes are within what is permitted, beside how many were decided."""
    answers = [each.answer for each in outcomes]
    return Share(
        part=sum(each.within and each.decided for each in answers),
        decided=sum(each.decided for each in answers),
        whole=len(answers),
    )


def missing(outcomes: Iterable[OutcomeAgreement]) -> Iterator[Missing]:
    """Yield the regimes whose law is not in the base, with the outcomes that wait for it."""
    answers = (each.answer for each in outcomes)
    waiting = Counter(each.regime for each in answers if each.why is Why.NO_PACK)
    for regime in Regime:
        if waiting[regime]:
            yield Missing(regime=regime, outcomes=waiting[regime])


def under_regimes(outcomes: Sequence[OutcomeAgreement]) -> Iterator[UnderRegime]:
    """Yield the share of each regime, of the outcomes that can belong to no other."""
    for regime in Regime:
        its = [each for each in outcomes if each.regimes == (regime,)]
        if its:
            yield UnderRegime(regime=regime, within=within(its))
