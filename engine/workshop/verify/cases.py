"""Findings written as cases, where a case brings them about: each is assessed before it is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from engine.assessment.pipeline import assess_bare
from engine.assessment.prepare import prepare, vocabulary_of
from engine.matchers.plain import PlainMatcher
from engine.model.base import Words
from engine.model.case import Case
from engine.model.organisation import Organisation
from engine.model.values import Stage
from engine.rulebook.packs import read_rulebook
from engine.rulebook.write import written
from engine.text.bilingual import both
from engine.workshop.verify.heading import head
from engine.workshop.verify.law import LINKED
from engine.workshop.verify.replay import ALONE
from engine.workshop.verify.world import world

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from engine.assessment.dossier import Dossier
    from engine.logic.status import Outcome
    from engine.model.rules import Pack, Rulebook
    from engine.model.verify import Finding, NoCase, VerifyReport
    from engine.workshop.verify.world import Data, World

CASE, ORGANISATION = "case.yaml", "organisation.yaml"
TOPIC = "rules_verify"


def is_free(folder: Path) -> bool:
    """Whether nothing is in a folder that cases could be taken for or written over."""
    return not folder.exists() or not any(folder.iterdir())


def with_cases(report: VerifyReport, root: Path, folder: Path) -> VerifyReport:
    """Return a report whose findings name the cases written for them, or why there is none.

    Each has a folder of its own. A case is written only where an assessment of it comes to what the
    finding says. Raises UnreadableError for rules that cannot be read, and FileExistsError for a
    folder that is there already: no file is written over.
    """
    rulebook = read_rulebook(root)
    packs = {pack.key: pack for pack in rulebook.packs}
    findings = []
    for number, finding in enumerate(report.findings, 1):
        pack = packs.get(finding.version)
        made = _world(finding, pack, rulebook) if pack is not None else "no-sheet"
        if isinstance(made, str):
            findings.append(finding.model_copy(update={"no_case": made}))
        else:
            at = folder / f"{number:02}-{finding.code}"
            _write(at, made, head(finding, at, root, made.subject))
            findings.append(finding.model_copy(update={"case": at.as_posix()}))
    return report.model_copy(update={"findings": tuple(findings)})


def _write(folder: Path, made: World, above: str) -> None:
    folder.mkdir(parents=True)
    for name, text in (
        (CASE, above + written(made.case)),
        (ORGANISATION, written(made.organisation)),
    ):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _world(finding: Finding, pack: Pack, rulebook: Rulebook) -> World | NoCase:
    """Return a case on which the rules of a finding come to what they do on its sheet, or why not.

    The sheet of a finding over no links leaves open what earlier stages conclude.
    """
    if not finding.sheet:
        return "no-sheet"
    if finding.stage in ALONE:
        return "no-charge"
    if not finding.links:
        return "open-stages"
    made = world(finding.sheet, vocabulary_of(rulebook), pack, _title(finding))
    try:
        organisation = Organisation.model_validate(made.organisation)
        case = Case.model_validate(made.case)
    except ValidationError:
        return "not-built"
    prepared = prepare(organisation, case, rulebook)
    bare = assess_bare(prepared, PlainMatcher())
    found = (
        each.dossier
        for each in bare.verdicts.get(made.subject, ())
        if each.dossier is not None and each.dossier.pack.key == pack.key
    )
    return made if any(_comes(finding, dossier) for dossier in found) else "not-shown"


def _title(finding: Finding) -> Data:
    code = Words.made(finding.code, finding.code)
    return both(TOPIC, "case:title", check=code, wrong=finding.wrong).model_dump()


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
