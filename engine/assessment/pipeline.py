"""The flow on one screen: input, stages, verdicts, safeguards, and the explained result."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from engine.assessment import (
    adjust,
    applicable,
    attribute,
    authorise,
    combine,
    measure,
    narrow,
    qualify,
    result,
    safeguard,
)
from engine.assessment.bare import Bare
from engine.assessment.prepare import prepare
from engine.assessment.scene import scene
from engine.assessment.verdicts import judge_charge, standing, without_law
from engine.model.provision import Regime

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from engine.assessment.dossier import Dossier, Draft
    from engine.assessment.matching import Matcher
    from engine.assessment.points import Concluded
    from engine.assessment.prepare import Prepared
    from engine.assessment.verdicts import Standing, Verdict
    from engine.model.assessment import Assessment, Digests
    from engine.model.case import Case
    from engine.model.organisation import Organisation
    from engine.model.rules import Pack, Regulation, Rulebook

STAGES = (applicable, qualify, attribute, measure, adjust, narrow, authorise)


def assess(
    organisation: Organisation, case: Case, rulebook: Rulebook, matcher: Matcher, digests: Digests
) -> Assessment:
    """Assess a case: proposals, what is to be established, what is not proposed, with reasons.

    The input has been read and cross-checked; nothing is raised for what it says, but
    TooManyLinksError for a case beyond what one assessment takes.
    """
    bare = assess_bare(prepare(organisation, case, rulebook), matcher)
    return result.explain(bare, digests)


def assess_bare(prepared: Prepared, matcher: Matcher) -> Bare:
    """Run the stages and judge every charge, without drawing any justification."""
    dossiers = assess_sheets(prepared.dossiers, matcher)
    by_id = {dossier.id: dossier for dossier in dossiers}
    verdicts: dict[str, list[Verdict]] = {subject: [] for subject in prepared.subjects}
    for draft in prepared.drafts:
        verdicts[draft.subject].append(_verdict(draft, by_id))
    judged = {subject: tuple(found) for subject, found in verdicts.items()}
    standings = {subject: standing(found) for subject, found in judged.items()}
    proposed = [each for found in judged.values() for each in found if each.outcome == "proposed"]
    return Bare(
        prepared=prepared,
        verdicts=judged,
        standing=standings,
        tables=combine.tables([each.dossier for each in proposed if each.dossier]),
        alerts=tuple(_alerts(prepared, standings, proposed, matcher)),
    )


def _verdict(draft: Draft, by_id: Mapping[str, Dossier]) -> Verdict:
    """Return what a charge comes to, with what it comes to under another version beside it."""
    dossier = by_id.get(draft.id)
    found = judge_charge(dossier) if dossier else without_law(draft)
    return replace(found, other=_verdict(draft.other, by_id)) if draft.other else found


def assess_sheets(dossiers: Sequence[Dossier], matcher: Matcher) -> list[Dossier]:
    """Take the sheets of many charges through the stages, in order."""
    found = list(dossiers)
    for stage in STAGES:
        found = stage.examine(found, matcher)
    return found


def _alerts(
    prepared: Prepared,
    standings: Mapping[str, Standing],
    proposed: Sequence[Verdict],
    matcher: Matcher,
) -> Iterator[Concluded]:
    board = safeguard.board(scene(prepared, standings, proposed))
    return safeguard.alerts(board, _watching(prepared), matcher)


def _watching(prepared: Prepared) -> Iterator[tuple[Pack, Regulation]]:
    """Yield the packs whose safeguards apply: safeguard packs, and packs that govern a charge."""
    governing: dict[str, Pack] = defaultdict()
    for draft in prepared.drafts:
        if draft.pack is not None:
            governing[draft.pack.key] = draft.pack
    for regulation in prepared.rulebook.regulations:
        if regulation.regime is Regime.SAFEGUARDS:
            day = prepared.case.decided_on
            pack = prepared.rulebook.governing(regulation.id, day)
            if pack is not None:
                governing[pack.key] = pack
    for key in sorted(governing):
        yield governing[key], prepared.rulebook.regulation(governing[key].regulation)
