"""Why not? The nearest way to a proposal, to a measure or to a rule, and what is missing on it.

The verdict is taken from what the rules on the nearest way come to now: one that an exception keeps
out excludes; one of the first stage that is not met means that no provision reaches the subject;
any other that is not met was not established; where all are merely open, it is unknown. What is
listed, completed, was assessed again before it is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.assessment.points import cite
from engine.assessment.proposals import charge_of
from engine.inquiry.change import known
from engine.inquiry.nearest import alike, nearest, room_of
from engine.inquiry.plan import bearing, permitting
from engine.inquiry.way import way
from engine.model.assessment import NotProposed, ToBeEstablished
from engine.model.values import SheetKind, Stage
from engine.model.why_not import (
    Asked,
    Beyond,
    Nearest,
    WhyNot,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.assessment.dossier import Dossier
    from engine.assessment.verdicts import Verdict
    from engine.inquiry.brief import Brief
    from engine.inquiry.nearest import Goal
    from engine.inquiry.room import Plan, Room
    from engine.model.justification import Citation
    from engine.model.links import Link
    from engine.model.proposal import Consideration, Proposal
    from engine.model.rules import Rule

Rank = tuple[int, int, int]


def wanted(brief: Brief, subject: str, measure: str | None, rule: str | None) -> Asked | None:
    """Return what is asked for by words: a measure by id or name, a rule by id, or neither.

    Raises ChangeError for a word that no law charging the subject knows.
    """
    packs = [dossier.pack for dossier in _charged(brief, subject)]
    if measure is not None:
        measures = {each.id: each.label for pack in packs for each in pack.measures}
        named = {word: key for key, words in measures.items() for word in (words.zh, words.en)}
        ident = named.get(measure, measure)
        known("measure", ident, [*measures, *named])
        return Asked(kind="measure", id=ident, label=measures[ident])
    if rule is not None:
        rules = {each.id: each.title for pack in packs for each in pack.rules}
        known("rule", rule, list(rules))
        return Asked(kind="rule", id=rule, label=rules[rule])
    return None


def why_not(brief: Brief, subject: str, asked: Asked | None = None) -> WhyNot:
    """Return why a subject of the assessment is not proposed, or not with what is asked for.

    Raises KeyError for a subject that the assessment does not know.
    """
    verdicts = brief.bare.verdicts[subject]
    ways = sorted(_ways(brief, subject, asked), key=lambda found: (found[0], found[1].charge.id))
    told = tuple(each for _, each in ways)
    reached = {each.charge.id for each in told}
    standing = _standing(brief, subject)
    return WhyNot(
        subject=standing.subject,
        standing=brief.bare.standing[subject],
        verdict=told[0].verdict if told else "no-provision",
        asked=asked,
        nearest=told,
        beyond=tuple(_beyond(each) for each in verdicts if each.draft.id not in reached),
        favouring=_favouring(standing),
        links=tuple(_links(brief, subject)),
        digests=brief.digests,
    )


def _ways(brief: Brief, subject: str, asked: Asked | None) -> Iterator[tuple[Rank, Nearest]]:
    """Yield the nearest way under each law with how near it is."""
    for dossier in _charged(brief, subject):
        room = room_of(brief, dossier)
        found = nearest(room, _plans(room, asked), brief.matcher, _goal(asked))
        if found and found[0]:
            same = [plan for plan in found if alike(room, plan, found[0])]
            yield room.rank(found[0]), way(brief, room, same)


def _charged(brief: Brief, subject: str) -> Iterator[Dossier]:
    """Yield the charges of a subject before their stages, under the law that governs each."""
    governing = {each.draft.id for each in brief.bare.verdicts[subject]}
    yield from (each for each in brief.bare.prepared.dossiers if each.id in governing)


def _plans(room: Room, asked: Asked | None) -> Iterable[Plan]:
    pack = room.dossier.pack
    if asked is not None and asked.kind == "rule":
        rules = (rule for rule in pack.rules if rule.id == asked.id)
        return [plan for rule in rules for plan in _to_rule(room, rule)]
    return [plan for rule in pack.of(Stage.MEASURE) for plan in permitting(room, rule)]


def _to_rule(room: Room, rule: Rule) -> Iterator[Plan]:
    """Yield plans to a proposal on which a rule bears."""
    for link in tuple(room.dossier.by_link) if rule.sheet is SheetKind.LINK else ("",):
        yield from bearing(room, rule, link)


def _goal(asked: Asked | None) -> Goal:
    def reached(verdict: Verdict) -> bool:
        if verdict.outcome != "proposed" or asked is None:
            return verdict.outcome == "proposed"
        if asked.kind == "rule":
            return _concludes(verdict, asked.id)
        return asked.id in _offered(verdict)

    return reached


def _concludes(verdict: Verdict, rule: str) -> bool:
    judged = verdict.dossier.judged if verdict.dossier else ()
    return any(
        name == rule and outcome.status.concludes
        for each in judged
        for name, outcome in each.outcomes.items()
    )


def _offered(verdict: Verdict) -> tuple[str, ...]:
    found = verdict.permitted
    return (*found.codes, *(code for code, _ in found.law.options)) if found else ()


def _beyond(verdict: Verdict) -> Beyond:
    """Return a charge that no completion found brings to what is asked."""
    whole = verdict.dossier
    waiting = _unread(whole) if whole else ()
    return Beyond(charge=charge_of(verdict.draft), outcome=verdict.outcome, waiting=tuple(waiting))


def _unread(dossier: Dossier) -> Iterator[Citation]:
    """Yield the provisions that would permit a measure and are not compared with their text."""
    for rule in dossier.pack.of(Stage.MEASURE):
        if not rule.provision.verified:
            yield cite(dossier.pack, dossier.draft.regulation, rule.provision)


def _standing(brief: Brief, subject: str) -> Proposal | ToBeEstablished | NotProposed:
    found = brief.assessment
    every: tuple[Proposal | ToBeEstablished | NotProposed, ...] = (
        *found.proposals,
        *found.to_be_established,
        *found.not_proposed,
    )
    return next(each for each in every if each.subject.id == subject)


def _links(brief: Brief, subject: str) -> Iterator[Link]:
    for link in sorted(brief.bare.prepared.links, key=lambda link: link.id):
        if link.subject == subject:
            yield link


def _favouring(found: Proposal | ToBeEstablished | NotProposed) -> tuple[Consideration, ...]:
    return () if isinstance(found, NotProposed) else found.favouring
