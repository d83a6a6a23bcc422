"""From what the stages came to, to the result that contains its justification."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from engine.assessment.alerts import alerts
from engine.assessment.considerations import speaking_for
from engine.assessment.justify import Sources
from engine.assessment.labels import labels
from engine.assessment.names import case_head, evidence_nodes, finding_nodes, names, subject_view
from engine.assessment.outcomes import not_proposed, proposals, to_be_established
from engine.assessment.points import ground
from engine.assessment.questions import Wording, questions
from engine.assessment.waiting import assumptions, concerned
from engine.model.assessment import Assessment, GoverningLaw

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from engine.assessment.bare import Bare
    from engine.assessment.dossier import Draft
    from engine.assessment.verdicts import Standing
    from engine.model.assessment import Digests
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
        assumptions=tuple(assumptions(prepared, waiting)),
        evidence=dict(sources.evidence),
        findings=dict(sources.findings),
        proposals=tuple(proposed),
        to_be_established=tuple(pending),
        not_proposed=tuple(not_proposed(bare, sources, view) for view in views["not-proposed"]),
        alerts=tuple(alerts(bare.alerts, sources)),
        questions=questions(waiting, wording),
        names=dict(sources.names),
        labels=labels(prepared),
    )


def _sources(bare: Bare) -> Sources:
    prepared = bare.prepared
    dossiers = [each.dossier for found in bare.verdicts.values() for each in found if each.dossier]
    return Sources(
        ground=ground(dossiers, bare.alerts),
        links={link.id: link for link in prepared.links},
        findings=finding_nodes(prepared.case),
        evidence=evidence_nodes(prepared.case),
        names=names(prepared),
        speaking_for=speaking_for(prepared.vocabulary, prepared.rulebook.packs),
    )


def _by_standing(bare: Bare) -> dict[Standing, list[Subject]]:
    """Return the subjects by what they come to, highest level first."""
    views = [subject_view(bare.prepared, subject) for subject in bare.verdicts]
    found: dict[Standing, list[Subject]] = defaultdict(list)
    for view in sorted(views, key=lambda each: (each.rank, each.id)):
        found[bare.standing[view.id]].append(view)
    return found


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
            until=pack.until if pack else None,
            governs_at_decision=first.at_decision.version if first.at_decision else None,
            note=first.regulation.note,
            subjects=tuple(dict.fromkeys(draft.subject for draft in group)),
        )
