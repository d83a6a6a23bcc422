"""What the regulations on managers of state enterprises come to in small made-up cases."""

from __future__ import annotations

from datetime import date

import pytest

from engine.model.assessment import Assessment
from engine.model.justification import ConclusionNode
from engine.model.measures import Lean
from engine.model.values import Verb
from tests.law.office import (
    Facts,
    ends_of,
    of_director,
    other,
    proposal,
    proposals,
    span,
)
from tests.village import rulebook

REGULATION = "state-enterprise-managers"
LAW = "administrative-sanctions-law"
AFTER = date(2025, 3, 31)
PACK = next(pack for pack in rulebook().packs if pack.regulation == REGULATION)
WHO = {"subject.official_kind": "enterprise-manager", "subject.service": "serving"}
FINDING = {"finding.act_of_body": "no", "finding.ill_result": "consequence",
           "finding.state_asset_loss": "yes"}  # fmt: skip
CONDUCT = {"conduct.breach": "yes", "conduct.enterprise_management_violation": "supervision"}
CHARGE = {"charge.gravity": "minor"}


def of(facts: Facts | None = None, *, last: date = AFTER) -> Assessment:
    return of_director({**WHO, **FINDING, **CONDUCT, **CHARGE, **(facts or {})}, last=last)


def ends(facts: Facts) -> tuple[str, str]:
    return ends_of(proposal(of(facts), REGULATION))


def test_who_refuses_supervision_is_given_a_warning_to_a_serious_demerit() -> None:
    found = proposal(of(), REGULATION)
    assert span(found) == ("warning", "demerit", "serious-demerit")
    assert {each.responsibility for each in found.responsibility} == {("own-act",)}


@pytest.mark.parametrize("kind", ["administrative-civil-servant", "village-manager", "none"])
def test_nobody_else_is_reached(kind: str) -> None:
    assert other(of({"subject.official_kind": kind}), REGULATION).outcome == "not-reached"


@pytest.mark.parametrize(
    "missing",
    [
        {"conduct.breach": "no"},
        {"finding.ill_result": "none"},
        {"conduct.enterprise_management_violation": "none"},
    ],
)
def test_nothing_is_proposed_where_one_thing_is_missing(missing: Facts) -> None:
    assert not proposals(of(missing), REGULATION)


@pytest.mark.parametrize(
    ("fact", "value", "gravity", "expected"),
    [
        ("conduct.enterprise_policy_refused", "yes", "minor", ("demerit", "serious-demerit")),
        ("conduct.enterprise_decision_violation", "evaded", "minor",
         ("warning", "serious-demerit")),
        ("conduct.enterprise_decision_violation", "evaded", "grave", ("downgrading", "dismissal")),
        ("conduct.enterprise_integrity_violation", "divided", "grave", ("discharge", "discharge")),
        ("conduct.enterprise_integrity_violation", "associates-uncorrected", "minor",
         ("dismissal", "dismissal")),
        ("conduct.enterprise_pay_violation", "self-set", "heavier", ("warning", "serious-demerit")),
        ("conduct.public_service_violation", "yes", "grave", ("downgrading", "dismissal")),
        ("conduct.asset_violation", "investment", "heavier", ("downgrading", "dismissal")),
        ("conduct.enterprise_management_violation", "subordinates", "grave",
         ("discharge", "discharge")),
    ],
)  # fmt: skip
def test_each_article_has_its_own_grades(
    fact: str, value: str, gravity: str, expected: tuple[str, str]
) -> None:
    told = {"conduct.enterprise_management_violation": "none", fact: value}
    assert ends({**told, "charge.gravity": gravity}) == expected


def test_wrong_investment_without_loss_of_state_assets_is_no_case_of_article_23() -> None:
    told = {"conduct.enterprise_management_violation": "none",
            "conduct.asset_violation": "investment"}  # fmt: skip
    assert proposals(of(told), REGULATION)
    assert not proposals(of({**told, "finding.state_asset_loss": "no"}), REGULATION)


def test_an_error_of_pioneering_reform_may_be_lenient_or_mitigated_by_one_grade() -> None:
    told = {"charge.gravity": "heavier", "charge.enterprise_reform_error": "yes"}
    found = proposal(of(told), REGULATION)
    assert span(found) == ("serious-demerit", "downgrading", "dismissal")
    (ground,) = [each for each in found.favouring if each.rule == "art-11-1-7"]
    assert (ground.truth, ground.verb, ground.lean) == (
        "yes",
        Verb.MAY,
        (Lean.LENIENT, Lean.MITIGATED),
    )
    assert ends({**told, "charge.enterprise_reform_error": "no"})[0] == "downgrading"


def test_a_slight_error_of_reform_may_go_without_a_sanction() -> None:
    told = {"charge.act_slight": "yes", "charge.enterprise_reform_error": "yes"}
    offered = {each.id for each in proposal(of(told), REGULATION).options}
    assert {"talk-reminder", "not-given"} <= offered


def test_severity_never_leaves_the_range_and_nothing_is_aggravated() -> None:
    assert ends({"charge.evidence_tampered": "yes"}) == ("warning", "serious-demerit")
    assert Lean.AGGRAVATED not in PACK.operators


def test_a_retired_manager_is_given_no_sanction_but_benefits_are_adjusted() -> None:
    retired = {"subject.service": "retired"}
    assert span(proposal(of({**retired, "charge.gravity": "heavier"}), REGULATION)) == (
        "benefits-adjusted",
    )
    assert not proposals(of(retired), REGULATION)


@pytest.mark.parametrize("service", ["left", "deceased"])
def test_who_left_or_died_is_given_no_sanction_by_the_law_that_applies_beside(service: str) -> None:
    found = proposal(of({"subject.service": service, "charge.gravity": "grave"}), REGULATION)
    assert span(found) == ("benefits-adjusted",)
    root = found.justification.nodes[found.justification.roots[0]]
    assert isinstance(root, ConclusionNode)
    assert (root.citation.short.en, root.citation.provision.article) == (
        "Administrative Sanctions Law",
        27,
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("intentional-custodial", ("discharge", "discharge")),
        ("negligent-up-to-three", ("discharge", "discharge")),
        ("fine-only", ("dismissal", "dismissal")),
        ("none", ("warning", "serious-demerit")),
    ],
)
def test_crimes_are_met_as_the_law_says(sentence: str, expected: tuple[str, str]) -> None:
    assert ends({"charge.sentence": sentence, "charge.crime_ill_effect": "no"}) == expected


def test_the_appointing_unit_decides_and_may_ask_the_supervision_organ() -> None:
    found = proposal(of({"charge.hard_to_verify": "yes"}), REGULATION)
    who = {(each.authority, each.verb) for each in found.authority if each.measure == "demerit"}
    assert who == {("appointing-organ", Verb.IS_GIVEN), ("ask-supervision-organ", Verb.MAY)}


def test_under_both_laws_the_same_act_calls_for_the_alert_of_no_double_sanction() -> None:
    result = of({"conduct.duty_violation": "neglect", "conduct.superior_decision": "not-executing"})
    assert proposals(result, REGULATION)
    assert proposals(result, LAW)
    alerts = [each for each in result.alerts if each.code == "double-sanction"]
    assert {each.citation.provision.article for each in alerts} == {16}
    assert len(alerts) == 2
    settled = of({"charge.sanctioned_already": "no"})
    assert not [each for each in settled.alerts if each.code == "double-sanction"]


def test_an_act_before_the_first_day_is_a_matter_of_the_law_alone() -> None:
    result = of(last=date(2024, 8, 31))
    assert REGULATION not in {each.regulation for each in result.law}
    assert LAW in {each.regulation for each in result.law}
    assert proposals(of(last=date(2024, 9, 1)), REGULATION)


def test_the_register_holds_all_articles_and_every_rule_is_verified() -> None:
    assert {entry.article for entry in PACK.articles} == set(range(1, 53))
    assert all(rule.provision.verified for rule in PACK.rules)
