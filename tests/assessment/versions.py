"""Two versions of made-up rules and a case of five clerks, and ways to change both.

Between the versions one range becomes lighter, one heavier, one wider at both ends, one is gone,
and one gets an option beside it.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from engine.assessment.pipeline import assess
from engine.matchers.plain import PlainMatcher
from engine.model.assessment import Assessment
from engine.model.case import Case
from engine.model.law import Transition
from engine.model.organisation import Organisation
from engine.model.proposal import Proposal
from engine.model.rules import Pack, Rulebook
from engine.rulebook.packs import read_rulebook
from engine.rulebook.read import case_files, read_inputs
from tests.village import DIGESTS

FOLDER = Path(__file__).parent / "two_versions"
OLD, NEW = date(2016, 1, 1), date(2020, 1, 1)
REGULATION = "desk-rules"
LIGHTER, HEAVIER, MIXED, GONE, OPTION = "ana", "bo", "cai", "dan", "eli"


@cache
def rulebook() -> Rulebook:
    return read_rulebook(FOLDER / "rules")


@cache
def inputs() -> tuple[Organisation, Case]:
    return read_inputs(*case_files(FOLDER, None), rulebook())


def case(**fields: Any) -> Case:  # noqa: ANN401 - any field of a case
    """Return the case with some fields changed, as if they were written so."""
    return Case.model_validate({**inputs()[1].model_dump(by_alias=True), **fields})


def ended(end: str | None) -> list[dict[str, Any]]:
    """Return the findings, all with another end."""
    findings = [item.model_dump(by_alias=True) for item in inputs()[1].findings]
    period = {"from": "2015-02-01", **({"to": end} if end else {})}
    return [{**item, "period": period} for item in findings]


def with_packs(*packs: Pack) -> Rulebook:
    return rulebook().model_copy(update={"packs": packs})


def old() -> Pack:
    return rulebook().packs[0]


def new(**fields: Any) -> Pack:  # noqa: ANN401 - any field of a pack
    return rulebook().packs[1].model_copy(update=fields)


def ruled(rule: str, **fields: Any) -> Rulebook:  # noqa: ANN401 - any field of a transition
    """Return the rules with another transition rule in the new version."""
    data = {"provision": {"article": 40, "verified": True}, **fields, "rule": rule}
    return with_packs(old(), new(transition=Transition.model_validate(data)))


def assessed(stated: Case | None = None, rules: Rulebook | None = None) -> Assessment:
    organisation, written = inputs()
    return assess(organisation, stated or written, rules or rulebook(), PlainMatcher(), DIGESTS)


@cache
def shown() -> Assessment:
    return assessed()


def proposal(found: Assessment, subject: str) -> Proposal:
    return next(each for each in found.proposals if each.subject.id == subject)
