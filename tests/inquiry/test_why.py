"""Why somebody is proposed: who is answered, what is considered, and what the reasons rest on."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.inquiry.answering import answering, candidates
from engine.inquiry.brief import Brief
from engine.inquiry.standing import bearing, carried_by, edges, walked
from engine.inquiry.why import exceptions, why
from engine.inquiry.why_not import why_not
from engine.model.case import Judgement
from engine.model.justification import ConclusionNode, FactNode, Trace
from engine.model.rules import Rule
from engine.model.why import ExceptionView
from engine.reports.select import only
from tests.assessment.world import rule_sets
from tests.inquiry.drawn import brief_of, briefs
from tests.inquiry.proposing import proposing, proposing_briefs
from tests.inquiry.village import village
from tests.village import FIVE


@given(briefs)
def test_why_and_why_not_share_out_the_candidates(brief: Brief) -> None:
    every = candidates(brief.assessment).items()
    asked = {who: answering(standing) for who, (standing, _) in every}
    assert asked == {who: answering(found) for who, found in brief.bare.standing.items()}
    for subject, question in asked.items():
        answer = why(brief.assessment, subject)
        assert bool(answer.reasons) == (question == "why") == (answer.ask is None)


@settings(max_examples=10)
@given(proposing_briefs)
def test_who_is_not_answered_why_is_answered_why_not(brief: Brief) -> None:
    for subject, (standing, _) in candidates(brief.assessment).items():
        other = why_not(brief, subject)
        assert (answering(standing) == "why") == (other.standing == "proposed")


@given(proposing_briefs)
def test_every_exception_undoes_something_the_proposal_stands_on(brief: Brief) -> None:
    for proposal in brief.assessment.proposals:
        graph = proposal.justification
        carried = [graph.nodes[name] for name in carried_by(graph)]
        concluded = [each for each in carried if isinstance(each, ConclusionNode)]
        known = {name for each in concluded for name in each.overriders if name in graph.nodes}
        found = list(exceptions(graph))
        assert {each.of for each in found} <= set(carried_by(graph))
        assert len(known) <= len(found)
        assert all(_explained(each) for each in found)


def _explained(each: ExceptionView) -> bool:
    """Whether an exception says on which facts it does not apply, or that they are not known."""
    if each.state == "yields":
        return bool(each.others)
    if each.state == "unknown":
        return any(fact.value is None for fact in each.facts)
    return bool(each.facts)


@given(rule_sets(), proposing(), st.randoms(use_true_random=False))
def test_the_reasons_do_not_depend_on_the_order_of_what_was_read(
    rules: tuple[Rule, ...], judgements: tuple[Judgement, ...], random: Random
) -> None:
    order = list(judgements)
    random.shuffle(order)
    one, other = brief_of(rules, judgements), brief_of(rules, tuple(order))
    for subject in candidates(one.assessment):
        assert why(one.assessment, subject) == why(other.assessment, subject)


@given(proposing_briefs)
def test_all_that_a_justification_holds_below_its_roots_is_reached(brief: Brief) -> None:
    for proposal in brief.assessment.proposals:
        graph = proposal.justification
        whole = graph.model_copy(update={"roots": (*graph.roots, *graph.beside)})
        assert set(walked(whole, lambda _: True)) == set(graph.nodes)
        assert set(carried_by(graph)) <= set(walked(graph, lambda _: True))


@pytest.mark.parametrize("subject", FIVE)
def test_each_of_the_five_is_told_why_the_graver_tier_does_not_apply(subject: str) -> None:
    answer = why(only(village().assessment, subject), subject)
    found = [each for of in answer.reasons for each in of.exceptions]
    graver = next(each for each in found if each.rule == "art-121-1-major-range")
    assert (graver.kind, graver.state) == ("replaced", "not-so")
    assert [(fact.fact, fact.value) for fact in graver.facts] == [("finding.loss", "larger")] * len(
        {fact.of for fact in graver.facts}
    )


def test_an_exception_nobody_looked_into_is_told_as_unknown_not_as_absent() -> None:
    secretary = "p-village-secretary"
    answer = why(only(village().assessment, secretary), secretary)
    open_ = [each for each in answer.reasons[0].exceptions if each.state == "unknown"]
    assert {fact.fact for each in open_ for fact in each.facts} == {"subject.leading_cadre"}


def test_somebody_not_proposed_is_sent_to_the_question_that_answers() -> None:
    former = "p-former-deputy"
    answer = why(only(village().assessment, former), former)
    assert (answer.standing, answer.ask, answer.reasons) == ("to-be-established", "why-not", ())


def test_nobody_outside_the_case_is_answered() -> None:
    with pytest.raises(KeyError):
        why(village().assessment, "p-cashier")


def leaf(node: str, truth: str) -> Trace:
    return Trace.model_validate({"kind": "test", "truth": truth, "firm": True, "node": node})


def group(kind: str, truth: str, *parts: Trace) -> Trace:
    return Trace.model_validate({"kind": kind, "truth": truth, "firm": True, "of": parts})


@pytest.mark.parametrize(
    ("trace", "expected"),
    [
        (group("all", "no", leaf("a", "yes"), leaf("b", "no")), ["b"]),
        (group("any", "yes", leaf("a", "yes"), leaf("b", "no")), ["a"]),
        (group("none", "yes", leaf("a", "no"), leaf("b", "no")), ["a", "b"]),
        (group("none", "no", leaf("a", "yes"), leaf("b", "no")), ["a"]),
        (group("any", "unknown", leaf("a", "unknown"), leaf("b", "no")), ["a"]),
    ],
)
def test_a_condition_is_borne_by_the_tests_that_make_it_so(
    trace: Trace, expected: list[str]
) -> None:
    assert list(bearing(trace)) == expected


def test_a_node_refers_to_each_other_node_once() -> None:
    for proposal in village().assessment.proposals:
        for name, node in proposal.justification.nodes.items():
            targets = [edge.target for edge in edges(name, node)]
            assert len(targets) == len(set(targets))
            if isinstance(node, FactNode):
                assert set(node.from_) | set(node.evidence) <= set(targets)
