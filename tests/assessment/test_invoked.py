"""A regulation for a special matter is examined where a case speaks of it, and nowhere else."""

from __future__ import annotations

from typing import Any

import pytest

from engine.assessment.invoked import invoking
from engine.model.case import Case
from engine.model.rules import Regulation

FINDINGS = ("F1", "F2")


def regulation(*facts: str) -> Regulation:
    return Regulation.model_validate(
        {
            "id": "special",
            "title": "special",
            "short": "special",
            "regime": "accountability",
            "first_in_force": "2000-01-01",
            "invoked_by": facts,
        }
    )


def case(*judgements: dict[str, Any]) -> Case:
    period = {"from": "2020-01-01", "to": "2020-12-31"}
    finding = {"title": "t", "unit": "u", "area": "a", "period": period, "status": "established"}
    return Case.model_validate(
        {
            "schema": "case.v1",
            "id": "c",
            "title": "c",
            "handled_by": "u",
            "decided_on": "2021-01-01",
            "findings": [{"id": each, **finding} for each in FINDINGS],
            "charges": [{"id": "V", "subject": "p", "findings": ["F2"]}],
            "judgements": [{"status": "established", **each} for each in judgements],
        }
    )


def found(judgement: dict[str, Any], subject: str = "p") -> tuple[str, ...]:
    return invoking(case(judgement), regulation("finding.fire", "case.fire"), subject, FINDINGS)


def test_one_that_names_no_facts_is_always_examined() -> None:
    assert invoking(case(), regulation(), "p", FINDINGS) == FINDINGS


def test_where_nothing_is_said_it_is_not_examined() -> None:
    assert found({"facts": {"case.flood": "yes"}}) == ()


@pytest.mark.parametrize("value", ["yes", "no", "unknown"])
@pytest.mark.parametrize("status", ["established", "alleged", "disputed", "refuted"])
def test_whatever_is_said_of_the_fact_it_is_examined(value: str, status: str) -> None:
    judgement = {"findings": ["F2"], "facts": {"finding.fire": value}, "status": status}
    assert found(judgement) == ("F2",)


def test_what_names_no_finding_is_about_all_of_them() -> None:
    assert found({"facts": {"case.fire": "yes"}}) == FINDINGS


def test_what_is_said_of_one_subject_invokes_it_for_no_other() -> None:
    judgement = {"subject": "p", "findings": ["F1"], "facts": {"finding.fire": "yes"}}
    assert found(judgement) == ("F1",)
    assert found(judgement, "q") == ()


def test_what_is_said_of_a_charge_is_about_its_subject_and_its_findings() -> None:
    judgement = {"charge": "V", "facts": {"case.fire": "yes"}}
    assert found(judgement) == ("F2",)
    assert found(judgement, "q") == ()
