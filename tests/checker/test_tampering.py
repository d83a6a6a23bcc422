"""No single thing of a proposal can be changed without the checker finding it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.checker.check import check
from engine.checker.proposal import proposal as faults
from engine.model.assessment import Assessment
from engine.model.justification import FactNode, Node
from engine.model.proposal import Proposal
from engine.model.rules import Rule
from tests.checker.drawn import Judgements, assessed, proposing
from tests.checker.tampering import TAMPERINGS, tampered
from tests.village import assessed as assessed_village
from tests.village import changed as changed_case
from tests.village import shipped

NOT_IN_THE_SHIPPED_CASE = {"drop_a_point_of_the_choice_of_law"}


def shipped_with(name: str) -> Assessment | None:
    """Return the shipped case with one thing changed, wherever the first such thing is."""
    tries = (tampered(shipped(), name, seed) for seed in range(20))
    return next((found for found in tries if found is not None), None)


@pytest.mark.parametrize("name", sorted(set(TAMPERINGS) - NOT_IN_THE_SHIPPED_CASE))
def test_a_change_to_the_shipped_case_is_found(name: str) -> None:
    changed = shipped_with(name)
    assert changed is not None
    assert check(changed)


def test_a_point_of_the_choice_of_law_left_out_is_found() -> None:
    case = changed_case(decided_on=date(2024, 6, 1))
    changed = tampered(assessed_village(case), "drop_a_point_of_the_choice_of_law", 0)
    assert changed is not None
    assert check(changed)


@given(proposing(), st.sampled_from(sorted(TAMPERINGS)), st.integers(0, 10_000))
def test_a_change_to_a_drawn_assessment_is_found(
    drawn: tuple[tuple[Rule, ...], Judgements], name: str, seed: int
) -> None:
    changed = tampered(assessed(*drawn), name, seed)
    assert changed is None or check(changed)


def with_nodes(proposal: Proposal, nodes: dict[str, Node]) -> Proposal:
    whole = proposal.justification.model_copy(update={"nodes": nodes})
    return proposal.model_copy(update={"justification": whole})


@pytest.mark.parametrize("number", range(len(shipped().proposals)))
def test_not_one_node_of_a_shipped_proposal_can_be_left_out(number: int) -> None:
    proposal = shipped().proposals[number]
    nodes = proposal.justification.nodes
    for name in nodes:
        left = {each: node for each, node in nodes.items() if each != name}
        assert any(faults(with_nodes(proposal, left))), name


@pytest.mark.parametrize("number", range(len(shipped().proposals)))
def test_not_one_fact_of_a_shipped_proposal_can_be_turned_round(number: int) -> None:
    proposal = shipped().proposals[number]
    nodes = proposal.justification.nodes
    for name, node in nodes.items():
        if isinstance(node, FactNode):
            known = {"yes", "no"} if node.value in ("yes", "no", None) else set()
            for value in {*known, None} - {node.value}:
                turned = {**nodes, name: node.model_copy(update={"value": value})}
                assert any(faults(with_nodes(proposal, turned))), name
