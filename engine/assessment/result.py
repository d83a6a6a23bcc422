"""From what the stages came to, to the result that contains its justification."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING

from engine.assessment.considerations import considerations, speaking_for
from engine.assessment.justify import Sources
from engine.assessment.labels import labels
from engine.assessment.misses import misses, open_points, shared
from engine.assessment.names import case_head, evidence_nodes, finding_nodes, names, subject_view
from engine.assessment.points import cite, distinct, ground
from engine.assessment.proposals import charge_of, propose
from engine.assessment.questions import NOT_WAITED, Concerned, Wording, questions
from engine.model.assessment import (
    Alert,
    Assessment,
    AssumptionView,
    GoverningLaw,
    NotProposed,
    OpenCharge,
    Proposal,
    Subject,
    ToBeEstablished,
)
from engine.model.base import Words
from engine.model.rules import Direction
from engine.model.values import SheetKind
from engine.text.catalogue import fill

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from engine.assessment.dossier import Draft
    from engine.assessment.pipeline import Bare
    from engine.assessment.points import Concluded, Ground
    from engine.assessment.prepare import Prepared
    from engine.assessment.verdicts import Verdict
    from engine.model.assessment import Consideration, Digests
    from engine.model.links import Link


def explain(bare: Bare, matcher: str, digests: Digests) -> Assessment:
    """Return the assessment with every reason, in a fixed order whatever the order of input."""
    prepared = bare.prepared
    dossiers = [each.dossier for found in bare.verdicts.values() for each in found if each.dossier]
    sources = Sources(
        ground=ground(dossiers, bare.alerts),
        links={link.id: link for link in prepared.links},
        findings=finding_nodes(prepared.case),
        evidence=evidence_nodes(prepared.case),
        names=names(prepared),
        speaking_for=speaking_for(prepared.vocabulary, prepared.rulebook.packs),
    )
    views = {subject: subject_view(prepared, subject) for subject in bare.verdicts}
    ordered = sorted(views.values(), key=lambda view: (view.rank, view.id))
    proposals = [
        each
        for view in ordered
        if bare.standing[view.id] == "proposed"
        for each in _proposals(bare, sources, view)
    ]
    pending = [
        _to_be_established(bare, sources, view)
        for view in ordered
        if bare.standing[view.id] == "to-be-established"
    ]
    concerned = list(_concerned(sources.ground, proposals, pending, bare.verdicts))
    wording = Wording(prepared.vocabulary, _assumed(prepared), prepared.rulebook)
    return Assessment(
        case=case_head(prepared),
        digests=digests,
        matcher=matcher,
        law=tuple(_law(prepared.drafts)),
        assumptions=tuple(_assumptions(prepared, concerned)),
        evidence=dict(sources.evidence),
        findings=dict(sources.findings),
        proposals=tuple(proposals),
        to_be_established=tuple(pending),
        not_proposed=tuple(
            _not_proposed(bare, sources, view)
            for view in ordered
            if bare.standing[view.id] == "not-proposed"
        ),
        alerts=tuple(_alerts(bare.alerts, sources)),
        questions=questions(concerned, wording),
        names=dict(sources.names),
        labels=labels(prepared),
    )


def _assumed(prepared: Prepared) -> dict[str, Words]:
    return {item.id: item.text for item in prepared.case.assumptions}


def _proposals(bare: Bare, sources: Sources, view: Subject) -> Iterator[Proposal]:
    found = bare.verdicts[view.id]
    others = tuple(
        open_charge(sources.ground, each) for each in found if each.outcome != "proposed"
    )
    for verdict in found:
        if verdict.outcome == "proposed":
            table = bare.tables.get(verdict.draft.id, ())
            yield propose(sources, view, verdict, others, table)


def open_charge(found: Ground, verdict: Verdict) -> OpenCharge:
    """Return a charge that came to no proposal, with what stands in the way."""
    if verdict.outcome == "proposed":
        raise ValueError(verdict.outcome)
    return OpenCharge(
        charge=charge_of(verdict.draft),
        outcome=verdict.outcome,
        misses=misses(found, verdict),
        conditions=open_points(found, verdict),
    )


def _charges(bare: Bare, sources: Sources, view: Subject) -> tuple[OpenCharge, ...]:
    return tuple(open_charge(sources.ground, each) for each in bare.verdicts[view.id])


def _links(bare: Bare, view: Subject) -> tuple[Link, ...]:
    return tuple(link for link in bare.prepared.links if link.subject == view.id)


def _to_be_established(bare: Bare, sources: Sources, view: Subject) -> ToBeEstablished:
    charges = _charges(bare, sources, view)
    return ToBeEstablished(
        subject=view,
        charges=charges,
        links=_links(bare, view),
        favouring=tuple(_favouring(bare, sources, view)),
        conditions=distinct(point for each in charges for point in each.conditions),
    )


def _favouring(bare: Bare, sources: Sources, view: Subject) -> Iterator[Consideration]:
    """Yield what speaks for a subject, each thing once for all its charges."""
    seen: set[tuple[str | None, str | None, str | None]] = set()
    for verdict in bare.verdicts[view.id]:
        if verdict.dossier is None:
            continue
        links = [link for link in verdict.dossier.links if link.own_duty]
        for each in considerations(sources.ground, verdict.dossier, links, sources.speaking_for):
            key = (each.fact, each.rule, each.finding)
            if each.direction is Direction.FOR and key not in seen:
                seen.add(key)
                yield each


def _not_proposed(bare: Bare, sources: Sources, view: Subject) -> NotProposed:
    return NotProposed(
        subject=view, charges=_charges(bare, sources, view), links=_links(bare, view)
    )


def _concerned(
    found: Ground,
    proposals: Iterable[Proposal],
    pending: Iterable[ToBeEstablished],
    verdicts: Mapping[str, Sequence[Verdict]],
) -> Iterator[Concerned]:
    """Yield every point with each subject it is asked about, and how much hangs on it there.

    A proposal waits for each of its conditions; what is to be established waits for a point in the
    share of its open rules that the point keeps open.
    """
    for proposal in proposals:
        subject = proposal.subject.id
        yield from (Concerned(subject, point, Fraction(1)) for point in proposal.conditions)
        yield from (Concerned(subject, point, NOT_WAITED) for point in proposal.open_questions)
        yield from _asked_for(subject, proposal.favouring)
    for each in pending:
        subject = each.subject.id
        shares = shared(found, verdicts[subject])
        for point in each.conditions:
            yield Concerned(subject, point, shares.get(point.key, NOT_WAITED))
        yield from _asked_for(subject, each.favouring)


def _asked_for(subject: str, favouring: Iterable[Consideration]) -> Iterator[Concerned]:
    for each in favouring:
        if each.truth == "unknown":
            yield from (Concerned(subject, point, NOT_WAITED) for point in each.conditions)


def _assumptions(prepared: Prepared, concerned: Sequence[Concerned]) -> Iterator[AssumptionView]:
    resting: dict[str, dict[str, None]] = defaultdict(dict)
    for each in concerned:
        if each.point.assumption:
            resting[each.point.assumption][each.subject] = None
    for item in prepared.case.assumptions:
        yield AssumptionView(id=item.id, text=item.text, subjects=tuple(resting[item.id]))


def _law(drafts: Iterable[Draft]) -> Iterator[GoverningLaw]:
    governed: dict[tuple[str, str], list[Draft]] = defaultdict(list)
    for draft in drafts:
        governed[draft.regulation.id, draft.pack.key if draft.pack else ""].append(draft)
    for (_, _), group in sorted(governed.items()):
        first = group[0]
        pack = first.pack
        yield GoverningLaw(
            regulation=first.regulation.id,
            title=pack.title if pack else first.regulation.title,
            regime=first.regulation.regime,
            version=pack.version if pack else None,
            in_force_verified=pack.in_force_verified if pack else True,
            governs_at_decision=first.at_decision.version if first.at_decision else None,
            note=first.regulation.note,
            subjects=tuple(dict.fromkeys(draft.subject for draft in group)),
        )


def _alerts(found: Iterable[Concluded], sources: Sources) -> Iterator[Alert]:
    grouped: dict[tuple[str, str], list[Concluded]] = defaultdict(list)
    for concluded in found:
        if concluded.outcome.status.concludes:
            grouped[concluded.pack.key, concluded.outcome.rule.id].append(concluded)
    for group in grouped.values():
        yield _alert(group, sources)


def _alert(group: Sequence[Concluded], sources: Sources) -> Alert:
    first = group[0]
    rule = first.outcome.rule
    code = rule.then["alert"][0]
    labels = {
        value: words
        for spec in first.pack.slots
        if spec.name == "alert"
        for value, words in spec.values.items()
    }
    about = [each.judged.sheet for each in group]
    links = [sources.links[sheet.id] for sheet in about if sheet.id in sources.links]
    named = [sheet.cells["subject.kind"].of for sheet in about if "subject.kind" in sheet.cells]
    findings = [sheet.id for sheet in about if sheet.kind is SheetKind.FINDING]
    concerned = tuple(dict.fromkeys(named))
    about_findings = tuple(dict.fromkeys([*findings, *(link.finding for link in links)]))
    return Alert(
        code=code,
        label=labels[code],
        citation=cite(first.pack, first.regulation, rule.provision),
        rule=rule.id,
        because=_because(rule.because, concerned, about_findings, sources.names),
        subjects=concerned,
        findings=about_findings,
        status=first.outcome.status,
    )


def _because(
    because: Words,
    subjects: Sequence[str],
    findings: Sequence[str],
    known: Mapping[str, Words],
) -> Words:
    """Return a reason with all the subjects and findings it is about."""
    listed = {"subject": subjects, "finding": findings}
    zh = {key: "、".join(known[name].zh for name in each) for key, each in listed.items() if each}
    en = {key: ", ".join(known[name].en for name in each) for key, each in listed.items() if each}
    return Words(zh=fill(because.zh, zh), en=fill(because.en, en))
