"""From what the stages came to, to the result that contains its justification."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from engine.assessment.alerts import alerts
from engine.assessment.charges import charging
from engine.assessment.considerations import speaking_for
from engine.assessment.duties import duties
from engine.assessment.forms import forms
from engine.assessment.justify import Sources
from engine.assessment.labels import labels
from engine.assessment.law import versions
from engine.assessment.names import case_head, evidence_nodes, finding_nodes, names, subject_view
from engine.assessment.outcomes import not_proposed, proposals, to_be_established
from engine.assessment.points import ground
from engine.assessment.questions import Wording, questions
from engine.assessment.waiting import assumptions, concerned
from engine.model.assessment import Assessment, GoverningLaw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.assessment.bare import Bare
    from engine.assessment.dossier import Dossier, Draft, Law
    from engine.assessment.verdicts import Standing, Verdict
    from engine.model.assessment import Digests
    from engine.model.law import Basis
    from engine.model.proposal import Subject


def explain(bare: Bare, digests: Digests) -> Assessment:
    """Return the assessment with every reason, in a fixed order whatever the order of input."""
    prepared = bare.prepared
    sources = _sources(bare)
    views = _by_standing(bare)
    proposed = [each for view in views["proposed"] for each in proposals(bare, sources, view)]
    pending = [to_be_established(bare, sources, view) for view in views["to-be-established"]]
    waiting = list(concerned(sources.ground, proposed, pending, bare.verdicts))
    wording = Wording(prepared.vocabulary, sources.names, prepared.rulebook)
    return Assessment(
        case=case_head(prepared),
        digests=digests,
        law=tuple(_law(prepared.drafts)),
        versions=tuple(versions(charging(prepared.rulebook))),
        assumptions=tuple(assumptions(prepared, waiting)),
        evidence=dict(sources.evidence),
        findings=dict(sources.findings),
        duties=duties(prepared),
        proposals=tuple(proposed),
        to_be_established=tuple(pending),
        not_proposed=tuple(not_proposed(bare, sources, view) for view in views["not-proposed"]),
        alerts=tuple(alerts(bare.alerts, sources)),
        questions=questions(waiting, wording),
        forms=tuple(forms(prepared.rulebook, prepared.case.decided_on, proposed)),
        names=dict(sources.names),
        labels=labels(prepared),
    )


def _sources(bare: Bare) -> Sources:
    prepared = bare.prepared
    dossiers = list(_dossiers(each for found in bare.verdicts.values() for each in found))
    return Sources(
        ground=ground(dossiers, bare.alerts),
        links={link.id: link for link in prepared.links},
        findings=finding_nodes(prepared.case),
        evidence=evidence_nodes(prepared.case),
        names=names(prepared),
        speaking_for=speaking_for(prepared.vocabulary, prepared.rulebook.packs),
    )


def _dossiers(verdicts: Iterable[Verdict]) -> Iterator[Dossier]:
    """Yield what was examined on every charge, and under the version set beside it."""
    for verdict in verdicts:
        for each in (verdict, verdict.other):
            if each and each.dossier:
                yield each.dossier


def _by_standing(bare: Bare) -> dict[Standing, list[Subject]]:
    """Return the subjects by what they come to, highest level first."""
    views = [subject_view(bare.prepared, subject) for subject in bare.verdicts]
    found: dict[Standing, list[Subject]] = defaultdict(list)
    for view in sorted(views, key=lambda each: (each.rank, each.id)):
        found[bare.standing[view.id]].append(view)
    return found


def _law(drafts: Iterable[Draft]) -> Iterator[GoverningLaw]:
    governed: dict[tuple[str, str, Basis], list[Draft]] = defaultdict(list)
    for draft in drafts:
        version = draft.pack.key if draft.pack else ""
        governed[draft.regulation.id, version, draft.law.basis].append(draft)
    for _, group in sorted(governed.items()):
        yield _governing(group)
    yield from _policy(drafts)


def _governing(group: list[Draft]) -> GoverningLaw:
    first = group[0]
    pack = first.pack
    return GoverningLaw(
        regulation=first.regulation.id,
        title=pack.title if pack else first.regulation.title,
        regime=first.regulation.regime,
        version=pack.version if pack else None,
        in_force_verified=pack.in_force_verified if pack else True,
        governs_at_decision=first.law.at_decision,
        basis=first.law.basis,
        first=min(draft.law.first for draft in group),
        last=max(draft.law.last for draft in group),
        note=first.regulation.note,
        subjects=tuple(dict.fromkeys(draft.subject for draft in group)),
    )


def _policy(drafts: Iterable[Draft]) -> Iterator[GoverningLaw]:
    """Yield the local policy on the ranges of some charges, each version once."""
    found: dict[str, tuple[Law, list[Draft]]] = {}
    for draft in drafts:
        for law in draft.local:
            found.setdefault(law.pack.key, (law, []))[1].append(draft)
    for _, (law, group) in sorted(found.items()):
        yield GoverningLaw(
            regulation=law.regulation.id,
            title=law.pack.title,
            regime=law.regulation.regime,
            version=law.pack.version,
            in_force_verified=law.pack.in_force_verified,
            governs_at_decision=law.pack.version,
            basis="one-version",
            first=min(draft.law.first for draft in group),
            last=max(draft.law.last for draft in group),
            note=law.regulation.note,
            subjects=tuple(dict.fromkeys(draft.subject for draft in group)),
        )
