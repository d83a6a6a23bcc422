"""Is a published outcome within what the rules permit, and if not, why?

What would stand in the way whatever else were mended comes first: no measure, no law in the base,
no such measure in the law; then the facts; then what our rules do with them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.agreement.asked import asked, reading
from engine.agreement.listed import giving, listed
from engine.chain.candidates import ORGANISATIONS
from engine.model.agreement import Answer, Reason, Why
from engine.model.measures import Reach
from engine.model.published import Told
from engine.model.values import Stage, Status

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from engine.assessment.bare import Bare
    from engine.assessment.dossier import Dossier
    from engine.assessment.verdicts import Verdict
    from engine.model.published import Meaning, Named, PublishedSubject
    from engine.model.rules import Rule

_CLASSES = {
    Reason.FACTS: (Why.UNPUBLISHED, Why.AMBIGUOUS, Why.NO_FACTS, Why.OPEN),
    Reason.LAW: (
        Why.NO_MEASURE,
        Why.NOT_LISTED,
        Why.OTHER_KIND,
        Why.NO_SUBJECT,
        Why.NOT_REACHED,
        Why.NOT_PERMITTED,
    ),
    Reason.RULES: (
        Why.NO_PACK,
        Why.LIST_INCOMPLETE,
        Why.NOT_LINKED,
        Why.NO_RULE,
        Why.UNREAD,
        Why.TEXT,
        Why.CONFLICT,
    ),
}
REASONS = {why: reason for reason, whys in _CLASSES.items() for why in whys}
"""The class of everything that can stand in the way."""

_TOLD = {
    Told.UNPUBLISHED: Why.UNPUBLISHED,
    Told.AMBIGUOUS: Why.AMBIGUOUS,
    Told.NO_MEASURE: Why.NO_MEASURE,
}
_DECIDED = ("proposed", "not-met", "not-reached", "excluded")
_OPEN = (Status.OPEN, Status.CONDITIONAL, Status.DEFEATED)


def answer(bare: Bare, subject: PublishedSubject, meaning: Meaning) -> Answer:
    """Return whether a published outcome is within what the rules permit, and if not, why."""
    if meaning.told is not None:
        return made(_TOLD[meaning.told])
    return one_of([_to_measure(bare, subject, named) for named in meaning.named])


def made(why: Why, *, decided: bool = False) -> Answer:
    """Return an answer with the class that belongs to it."""
    return Answer(why=why, reason=REASONS.get(why), decided=decided)


def one_of(answers: list[Answer]) -> Answer:
    """Return the answer to words that mean one of several measures.

    It is right only if it were right for each of them.
    """
    decided = all(each.decided for each in answers)
    if all(each.why is answers[0].why for each in answers):
        return answers[0].model_copy(update={"decided": decided})
    return made(Why.AMBIGUOUS)


def _to_measure(bare: Bare, subject: PublishedSubject, named: Named) -> Answer:
    if _is_no_subject(bare, subject.subject):
        return made(Why.NO_SUBJECT)
    if not any(link.subject == subject.subject for link in bare.prepared.links):
        return made(Why.NOT_LINKED)
    verdicts = bare.verdicts[subject.subject]
    charges = [each for each in verdicts if each.draft.regulation.regime is named.regime]
    known = [each for each in charges if each.dossier is not None]
    if not known:
        day = _last_day(bare, subject.subject)
        return made(Why.NO_PACK).model_copy(update={"regime": named.regime, "law_of": day})
    return _best(_to_charge(bare, each, subject, named) for each in known)


def _is_no_subject(bare: Bare, subject: str) -> bool:
    units = bare.prepared.organisation.units
    return any(each.id == subject and each.kind not in ORGANISATIONS for each in units)


def _last_day(bare: Bare, subject: str) -> date:
    """Return the last day of what a subject is linked with: the law of that day governs."""
    case = bare.prepared.case
    linked = {link.finding for link in bare.prepared.links if link.subject == subject}
    periods = [each.period for each in case.findings if each.id in linked]
    return max(each.end.latest if each.end else case.decided_on for each in periods)


def _best(answers: Iterable[Answer]) -> Answer:
    """Return the answer of the charge that comes nearest to the published outcome."""
    return min(answers, key=lambda each: (not each.within, each.why is not Why.OPEN))


def _to_charge(bare: Bare, verdict: Verdict, subject: PublishedSubject, named: Named) -> Answer:
    dossier = verdict.dossier
    if dossier is None:
        raise ValueError(verdict.outcome)
    pack = dossier.pack
    reach = Reach(str(dossier.charge["subject.kind"].value))
    measure = listed(pack, named, reach, bare.prepared.rulebook)
    on_facts = subject.facts == "published"
    decided = on_facts and verdict.outcome in _DECIDED
    if measure is None:
        whole = pack.articles_in_all is not None
        return made(Why.NOT_LISTED if whole else Why.LIST_INCOMPLETE, decided=decided)
    if reach not in measure.reaches:
        return made(Why.OTHER_KIND, decided=decided)
    if verdict.outcome == "not-reached":
        return made(Why.NOT_REACHED, decided=decided)
    if not on_facts:
        return made(Why.NO_FACTS)
    return _on_facts(bare, verdict, dossier, measure.id, decided=decided)


def _on_facts(
    bare: Bare, verdict: Verdict, dossier: Dossier, code: str, *, decided: bool
) -> Answer:
    settled = _settled(verdict, code)
    if settled is not None:
        return made(settled, decided=settled is Why.WITHIN)
    rules = tuple(giving(dossier.pack, code))
    if not _may_give(dossier, rules):
        return made(Why.NOT_PERMITTED if rules else Why.NO_RULE, decided=decided)
    if not reading(dossier):
        return made(Why.UNREAD)
    return made(Why.OPEN).model_copy(update={"asks": asked(bare, dossier, rules)})


def _settled(verdict: Verdict, code: str) -> Why | None:
    """Return what the measures of a charge already say of one: permitted, waiting, in conflict."""
    found = verdict.permitted
    if found is None:
        return None
    permitted = (*found.law.codes, *(option for option, _ in found.law.options))
    if verdict.outcome == "proposed" and code in permitted:
        return Why.WITHIN
    if code in found.law.base.waiting:
        return Why.TEXT
    return Why.CONFLICT if verdict.outcome == "conflict" else None


def _may_give(dossier: Dossier, rules: Iterable[Rule]) -> bool:
    """Return whether a rule could still give the measure, were the open facts known."""
    wanted = {rule.id for rule in rules}
    outcomes = (
        outcome
        for stage in (Stage.MEASURE, Stage.ADJUST)
        for judged in dossier.at(stage)
        for outcome in judged.outcomes.values()
    )
    return any(each.rule.id in wanted and each.status in _OPEN for each in outcomes)
