"""What the shipped case must come to, with its assumptions as shipped and without them."""

from __future__ import annotations

import pytest

from engine.model.case import Standing
from engine.model.justification import FactNode
from engine.model.proposal import Proposal
from engine.model.provision import Regime
from tests.village import (
    FIVE,
    assessed,
    changed,
    inputs,
    not_proposed,
    proposed,
    shipped,
    to_be_established,
    with_findings,
    without_assumption,
)


def proposal(subject: str) -> Proposal:
    return next(each for each in shipped().proposals if each.subject.id == subject)


def test_the_five_the_report_names_are_proposed_and_nobody_else() -> None:
    assert proposed(shipped()) == set(FIVE)
    assert all(each.status == "conditional" for each in shipped().proposals)


def test_each_is_proposed_under_a_regime_that_can_reach_them() -> None:
    assert {each.charge.regime for each in shipped().proposals} == {Regime.PARTY_DISCIPLINE}


def test_every_proposal_permits_a_range_and_never_a_point() -> None:
    for each in shipped().proposals:
        assert [measure.id for measure in each.measures.range] == ["warning", "serious-warning"]


@pytest.mark.parametrize(
    ("subject", "findings", "responsibility"),
    [
        ("p-village-secretary", ("F1",), "directly-responsible"),
        ("p-supervisory-director", ("F2",), "directly-responsible"),
        ("p-deputy", ("F3", "F4"), "principal-leader"),
        ("p-rural-economy-head", ("F3",), "directly-responsible"),
        ("p-accountant", ("F4",), "directly-responsible"),
    ],
)
def test_each_answers_for_their_own_findings_only(
    subject: str, findings: tuple[str, ...], responsibility: str
) -> None:
    found = proposal(subject)
    assert found.charge.findings == findings
    assert {code for each in found.responsibility for code in each.responsibility} == {
        responsibility
    }


def test_whether_the_village_secretary_is_a_leading_cadre_is_a_condition() -> None:
    found = proposal("p-village-secretary")
    assert "unknown:subject.leading_cadre" in {point.key for point in found.conditions}
    assert any(each.otherwise for each in found.responsibility)


def test_who_was_not_examined_is_to_be_established_for_that_reason() -> None:
    expected = {
        "p-former-deputy",
        "p-subdistrict-secretary",
        "p-discipline-secretary",
        "subdistrict-party",
        "subdistrict-discipline",
        "village-party",
    }
    assert expected <= to_be_established(shipped())
    for each in shipped().to_be_established:
        assert "unknown:conduct.breach" in {point.key for point in each.conditions}


def test_neither_rank_nor_leaving_office_is_a_reason_for_anybody() -> None:
    read = {
        leaf.fact
        for charges in (
            *(each.charges for each in shipped().to_be_established),
            *(each.charges for each in shipped().not_proposed),
        )
        for charge in charges
        for miss in charge.misses
        for leaf in (*miss.failed, *miss.unknown)
    }
    assert read.isdisjoint({"link.left_since", "link.levels", "subject.level"})


def test_the_successor_is_not_proposed_because_the_period_was_over() -> None:
    assert "p-next-deputy" in not_proposed(shipped())
    found = next(each for each in shipped().not_proposed if each.subject.id == "p-next-deputy")
    reasons = {
        (leaf.fact, leaf.value, leaf.assumption)
        for charge in found.charges
        for miss in charge.misses
        if miss.stage == "attribute"
        for leaf in miss.failed
    }
    assert reasons == {("link.in_office", "after", "A3")}


def test_the_cashier_is_handled_elsewhere_and_nowhere_else() -> None:
    assert [each.name.zh for each in shipped().case.handled_elsewhere]
    everyone = proposed(shipped()) | to_be_established(shipped()) | not_proposed(shipped())
    assert "p-cashier" not in everyone


@pytest.mark.parametrize("assumption", ["A2", "A4", "A5", "A6"])
def test_withdrawing_an_assumption_withdraws_what_rests_on_it(assumption: str) -> None:
    found = assessed(without_assumption(assumption))
    resting = {
        each.subject.id
        for each in shipped().proposals
        if f"assumption:{assumption}" in {point.key for point in each.conditions}
    }
    assert resting == set(FIVE)
    assert proposed(found).isdisjoint(resting)
    assert set(FIVE) <= to_be_established(found) | not_proposed(found)


@pytest.mark.parametrize("status", [Standing.ALLEGED, Standing.DISPUTED, Standing.REFUTED])
def test_nobody_is_proposed_on_a_finding_that_is_not_established(status: Standing) -> None:
    assert not proposed(assessed(with_findings(status)))


def test_nobody_is_examined_on_a_refuted_finding() -> None:
    assert not to_be_established(assessed(with_findings(Standing.REFUTED)))


def test_an_earlier_act_has_no_governing_law_in_the_rule_base() -> None:
    law = {each.regulation: each.version for each in shipped().law}
    assert law["administrative-sanctions-law"] is None
    assert all(
        charge.outcome == "no-law"
        for each in shipped().proposals
        for charge in each.also_open
        if charge.charge.regulation == "administrative-sanctions-law"
    )


def test_every_assumption_that_a_proposal_rests_on_is_named() -> None:
    listed = {each.id for each in shipped().assumptions}
    for each in shipped().proposals:
        named = {
            node.assumption
            for node in each.justification.nodes.values()
            if isinstance(node, FactNode) and node.assumption
        }
        conditions = {point.assumption for point in each.conditions if point.assumption}
        assert named <= listed
        assert {"A2", "A3", "A4", "A5", "A6"} <= conditions


def test_what_speaks_for_a_person_is_found_for_each() -> None:
    assert all(each.favouring for each in shipped().proposals)
    facts = {each.fact for each in proposal("p-deputy").favouring if each.truth == "yes"}
    assert {"link.predates_tenure", "link.in_office"} <= facts


def test_the_justification_reaches_evidence_provision_and_path() -> None:
    for each in shipped().proposals:
        kinds = {node.node for node in each.justification.nodes.values()}
        assert kinds == {"conclusion", "fact", "link", "finding", "evidence"}


def test_a_justification_names_no_node_it_does_not_hold() -> None:
    for each in shipped().proposals:
        nodes = each.justification.nodes
        assert set(each.justification.roots) <= set(nodes)
        for node in nodes.values():
            if isinstance(node, FactNode):
                assert set(node.from_) <= set(nodes)


def test_one_source_and_the_unexamined_superiors_call_for_a_reason() -> None:
    codes = {each.code for each in shipped().alerts}
    assert {"single-source", "higher-not-examined"} <= codes


def test_subjects_are_ordered_by_level_highest_first() -> None:
    ranks = [each.subject.rank for each in shipped().proposals]
    assert ranks == sorted(ranks)


def test_questions_are_asked_once_and_the_own_breach_first() -> None:
    keys = [each.key for each in shipped().questions]
    assert len(keys) == len(set(keys))
    assert keys[0] == "unknown:conduct.breach"


def test_the_order_of_the_case_file_changes_nothing() -> None:
    case = inputs()[1]
    turned = changed(
        judgements=tuple(reversed(case.judgements)), records=tuple(reversed(case.records))
    )
    assert assessed(turned).model_dump_json() == shipped().model_dump_json()
