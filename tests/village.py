"""The shipped case, read once, and ways to change it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from engine.assessment.pipeline import assess
from engine.matchers.plain import PlainMatcher
from engine.model.assessment import Assessment, Digests
from engine.model.case import Case, Standing
from engine.model.organisation import Organisation
from engine.model.rules import Rulebook
from engine.rulebook.packs import read_rulebook
from engine.rulebook.read import case_files, read_inputs

ROOT = Path(__file__).parents[1]
DIGESTS = Digests(case="c", organisation="o", rules="r", engine="e")
FIVE = (
    "p-deputy",
    "p-rural-economy-head",
    "p-accountant",
    "p-village-secretary",
    "p-supervisory-director",
)


@cache
def rulebook() -> Rulebook:
    return read_rulebook(ROOT / "rules")


@cache
def inputs() -> tuple[Organisation, Case]:
    files = case_files(ROOT / "examples" / "village-cashier", None)
    return read_inputs(*files, rulebook())


def assessed(case: Case | None = None, organisation: Organisation | None = None) -> Assessment:
    shipped_organisation, shipped = inputs()
    return assess(
        organisation or shipped_organisation, case or shipped, rulebook(), PlainMatcher(), DIGESTS
    )


@cache
def shipped() -> Assessment:
    return assessed()


def changed(**fields: Any) -> Case:  # noqa: ANN401 - any field of a case
    return inputs()[1].model_copy(update=fields)


def without_assumption(name: str) -> Case:
    case = inputs()[1]
    return changed(judgements=tuple(item for item in case.judgements if item.assumption != name))


def with_findings(status: Standing) -> Case:
    case = inputs()[1]
    findings = (item.model_copy(update={"status": status}) for item in case.findings)
    return changed(findings=tuple(findings))


def proposed(assessment: Assessment) -> set[str]:
    return {each.subject.id for each in assessment.proposals}


def to_be_established(assessment: Assessment) -> set[str]:
    return {each.subject.id for each in assessment.to_be_established}


def not_proposed(assessment: Assessment) -> set[str]:
    return {each.subject.id for each in assessment.not_proposed}
