"""Findings written as cases, where a case brings them about: each is assessed before it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from engine.assessment.pipeline import assess_bare
from engine.assessment.prepare import prepare, vocabulary_of
from engine.matchers.plain import PlainMatcher
from engine.model.case import Case
from engine.model.organisation import Organisation
from engine.model.values import Stage
from engine.rulebook.packs import read_rulebook
from engine.rulebook.write import written
from engine.workshop.verify.law import LINKED
from engine.workshop.verify.replay import ALONE
from engine.workshop.verify.world import world

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from engine.assessment.dossier import Dossier
    from engine.logic.status import Outcome
    from engine.model.rules import Pack, Rulebook
    from engine.model.verify import Finding, VerifyReport
    from engine.workshop.verify.world import World

CASE, ORGANISATION = "case.yaml", "organisation.yaml"


def with_cases(report: VerifyReport, root: Path, folder: Path) -> VerifyReport:
    """Return a report whose findings name the cases written for them, each in a folder of its own.

    A case is written only where an assessment of it comes to what the finding says. Raises
    UnreadableError for rules that cannot be read.
    """
    rulebook = read_rulebook(root)
    packs = {pack.key: pack for pack in rulebook.packs}
    findings = []
    for number, finding in enumerate(report.findings, 1):
        pack = packs.get(finding.version)
        made = _world(finding, pack, rulebook) if pack is not None else None
        if made is not None:
            at = folder / f"{number:02}-{finding.code}"
            _write(at, made)
            findings.append(finding.model_copy(update={"case": at.as_posix()}))
        else:
            findings.append(finding)
    return report.model_copy(update={"findings": tuple(findings)})


def _write(folder: Path, made: World) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in ((CASE, made.case), (ORGANISATION, made.organisation)):
        (folder / name).write_text(written(data), encoding="utf-8", newline="\n")


def _world(finding: Finding, pack: Pack, rulebook: Rulebook) -> World | None:
    """Return a case on which the rules of a finding come to what they do on its sheet."""
    if not finding.sheet or not finding.links or finding.stage in ALONE:
        return None
    title = {"zh": f"论证的例子:{finding.code}", "en": f"a witness of {finding.code}"}
    made = world(finding.sheet, vocabulary_of(rulebook), pack, title)
    try:
        organisation = Organisation.model_validate(made.organisation)
        case = Case.model_validate(made.case)
    except ValidationError:
        return None
    prepared = prepare(organisation, case, rulebook)
    bare = assess_bare(prepared, PlainMatcher())
    found = (
        each.dossier
        for each in bare.verdicts.get(made.subject, ())
        if each.dossier is not None and each.dossier.pack.key == pack.key
    )
    return made if any(_comes(finding, dossier) for dossier in found) else None


def _comes(finding: Finding, dossier: Dossier) -> bool:
    """Whether a charge comes to what a finding says: its rules as told, or nothing at all."""
    for outcomes in _outcomes(finding, dossier):
        told = {each.rule: each.status for each in finding.comes}
        if all(rule in outcomes and outcomes[rule].status is told[rule] for rule in told):
            return bool(told) or not any(each.status.concludes for each in outcomes.values())
    return False


def _outcomes(finding: Finding, dossier: Dossier) -> Iterator[dict[str, Outcome]]:
    for judged in dossier.at(finding.stage) if finding.stage else ():
        of_part = finding.stage in (*LINKED, Stage.AUTHORISE)
        if of_part or judged.about == dossier.id:
            yield dict(judged.outcomes)
