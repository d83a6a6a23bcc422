"""One case: each published subject beside what the rules come to, and whom a report leaves out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.agreement.answer import answer
from engine.model.agreement import (
    Beyond,
    CaseAgreement,
    OutcomeAgreement,
    SubjectAgreement,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.assessment.bare import Bare
    from engine.assessment.verdicts import Outcome
    from engine.model.agreement import Whither
    from engine.model.base import Words
    from engine.model.organisation import Organisation
    from engine.model.provision import Regime
    from engine.model.published import Meaning, Published, PublishedOutcome, PublishedSubject

_PENDING: tuple[Outcome, ...] = ("open", "waiting", "conflict")


def compare(bare: Bare, published: Published) -> CaseAgreement:
    """Return a case's published subjects beside its assessment."""
    named = {each.subject for each in published.subjects}
    names = _names(bare.prepared.organisation)
    return CaseAgreement(
        id=bare.prepared.case.id,
        title=bare.prepared.case.title,
        published_on=str(published.published_on) if published.published_on else None,
        basis=published.basis,
        subjects=tuple(_subject(bare, each, names) for each in published.subjects),
        beyond=tuple(
            _beyond(bare, subject, names) for subject in bare.verdicts if subject not in named
        ),
        people_counted=sum(each.people for each in published.counted),
    )


def _names(organisation: Organisation) -> dict[str, Words]:
    people = {each.id: each.name for each in organisation.people}
    return people | {each.id: each.name for each in organisation.units}


def _subject(bare: Bare, told: PublishedSubject, names: dict[str, Words]) -> SubjectAgreement:
    proposed = [each for each in bare.verdicts.get(told.subject, ()) if each.outcome == "proposed"]
    return SubjectAgreement(
        id=told.subject,
        name=names[told.subject],
        facts_published=told.facts == "published",
        whither=_whither(bare, told.subject),
        conditional=bool(proposed) and not any(each.firm for each in proposed),
        proposed=_regimes(bare, told.subject, ("proposed",)),
        open=_regimes(bare, told.subject, _PENDING),
        basis=told.basis,
        outcomes=tuple(_outcome(bare, told, each) for each in told.outcomes),
    )


def _whither(bare: Bare, subject: str) -> Whither:
    if not any(link.subject == subject for link in bare.prepared.links):
        return "not-considered"
    found = bare.standing[subject]
    charges = bare.verdicts[subject]
    lawless = not charges or any(each.outcome == "no-law" for each in charges)
    return "no-law" if found == "not-proposed" and lawless else found


def _regimes(bare: Bare, subject: str, outcomes: Iterable[Outcome]) -> tuple[Regime, ...]:
    wanted = tuple(outcomes)
    found = (each for each in bare.verdicts.get(subject, ()) if each.outcome in wanted)
    return tuple(dict.fromkeys(each.draft.regulation.regime for each in found))


def _outcome(bare: Bare, told: PublishedSubject, outcome: PublishedOutcome) -> OutcomeAgreement:
    return OutcomeAgreement(
        words=outcome.words,
        regimes=_belongs_to(outcome.outcome),
        answer=answer(bare, told, outcome.outcome),
    )


def _belongs_to(meaning: Meaning) -> tuple[Regime, ...]:
    return tuple(dict.fromkeys(named.regime for named in meaning.named))


def _beyond(bare: Bare, subject: str, names: dict[str, Words]) -> Beyond:
    return Beyond(
        id=subject,
        name=names[subject],
        whither=_whither(bare, subject),
        proposed=_regimes(bare, subject, ("proposed",)),
    )
