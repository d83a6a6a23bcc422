"""Laws that hold for every assessment, on drawn packs and cases."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.assessment.bare import Bare
from engine.assessment.dossier import Dossier
from engine.assessment.measure import permitted as permitted_by_rules
from engine.assessment.pipeline import assess, assess_bare
from engine.assessment.prepare import prepare
from engine.logic.order import not_heavier
from engine.matchers.choice import default_matcher
from engine.matchers.durable import available
from engine.matchers.plain import PlainMatcher
from engine.model.assessment import Assessment, Digests
from engine.model.case import Judgement, Standing
from engine.model.justification import ConclusionNode, FactNode
from engine.model.proposal import Proposal
from engine.model.rules import Rule
from engine.model.values import Stage, Status
from tests.assessment.world import (
    CHARGE_FACTS,
    GRADES,
    LINK_FACTS,
    PEOPLE,
    SUBJECT_FACTS,
    case,
    every,
    judgement,
    judgement_sets,
    organisation,
    pack,
    rule,
    rule_sets,
    rulebook,
    yes,
)

ORGANISATION = organisation()
DIGESTS = Digests(case="c", organisation="o", rules="r", engine="e")
LADDER = pack(()).ladders[0]
MATCHER = PlainMatcher()


def bare(rules: tuple[Rule, ...], judgements: tuple[Judgement, ...]) -> Bare:
    return assess_bare(prepare(ORGANISATION, case(judgements), rulebook(rules)), MATCHER)


def explained(rules: tuple[Rule, ...], judgements: tuple[Judgement, ...]) -> Assessment:
    return assess(ORGANISATION, case(judgements), rulebook(rules), MATCHER, DIGESTS)


def permitted(found: Bare, person: str) -> tuple[str, ...]:
    """Return what is proposed for a person, lightest first; nothing if nothing is."""
    for verdict in found.verdicts.get(person, ()):
        if verdict.outcome == "proposed" and verdict.permitted:
            return verdict.permitted.codes
    return ()


def breached(judgements: tuple[Judgement, ...]) -> set[str]:
    """Return who has an established breach on some finding."""
    return {
        item.subject or ""
        for item in judgements
        if item.status is Standing.ESTABLISHED and item.facts.get("conduct.breach") == "yes"
    }


def with_fact(
    judgements: tuple[Judgement, ...], person: str, fact: str, value: str
) -> tuple[Judgement, ...]:
    """Return the judgements with one fact of a person settled, on every finding it is about."""
    rest = tuple(_without(item, fact) if item.subject == person else item for item in judgements)
    scope = {"findings": ["F1", "F2"]} if fact in LINK_FACTS else {}
    settled = judgement({"subject": person, **scope, "facts": {fact: value}})
    return (*(item for item in rest if item.facts), settled)


def _without(item: Judgement, fact: str) -> Judgement:
    facts = {name: value for name, value in item.facts.items() if name != fact}
    return item.model_copy(update={"facts": facts})


people = st.sampled_from(PEOPLE)
ALL_FACTS = (*CHARGE_FACTS, *LINK_FACTS, *SUBJECT_FACTS)
BURDENING = tuple(fact for fact in ALL_FACTS if not fact.startswith("for"))


@given(rule_sets(), judgement_sets())
def test_nobody_is_proposed_without_an_established_breach_of_their_own(
    rules: tuple[Rule, ...], judgements: tuple[Judgement, ...]
) -> None:
    found = bare(rules, judgements)
    proposed = {name for name, standing in found.standing.items() if standing == "proposed"}
    assert proposed <= breached(judgements)


@given(rule_sets(), judgement_sets())
def test_a_measure_that_only_unverified_rules_permit_is_never_proposed(
    rules: tuple[Rule, ...], judgements: tuple[Judgement, ...]
) -> None:
    verified = {
        code
        for rule in rules
        if rule.stage is Stage.MEASURE and rule.provision.verified
        for code in rule.then["range"]
    }
    found = bare(rules, judgements)
    assert all(not permitted(found, person) for person in PEOPLE) or verified


@given(rule_sets(), judgement_sets(), people, st.sampled_from(ALL_FACTS))
def test_a_favouring_fact_never_makes_heavier_and_a_burdening_one_never_lighter(
    rules: tuple[Rule, ...], judgements: tuple[Judgement, ...], person: str, fact: str
) -> None:
    without = permitted(bare(rules, with_fact(judgements, person, fact, "no")), person)
    with_it = permitted(bare(rules, with_fact(judgements, person, fact, "yes")), person)
    if fact.startswith("for"):
        assert not_heavier(with_it, without, LADDER)
    else:
        assert not_heavier(without, with_it, LADDER)


@given(rule_sets(), judgement_sets(), people, st.sampled_from(BURDENING))
def test_an_unknown_burdening_fact_adds_no_measure(
    rules: tuple[Rule, ...], judgements: tuple[Judgement, ...], person: str, fact: str
) -> None:
    unknown = permitted(bare(rules, with_fact(judgements, person, fact, "unknown")), person)
    denied = permitted(bare(rules, with_fact(judgements, person, fact, "no")), person)
    assert not_heavier(unknown, denied, LADDER)


def statuses(found: Bare) -> dict[tuple[str, str], Status]:
    return {
        (judged.sheet.id, rule): outcome.status
        for verdicts in found.verdicts.values()
        for verdict in verdicts
        if verdict.dossier
        for judged in verdict.dossier.judged
        for rule, outcome in judged.outcomes.items()
    }


@given(
    rule_sets(),
    judgement_sets(),
    people,
    st.sampled_from(ALL_FACTS),
    st.sampled_from(["yes", "no"]),
)
def test_settling_an_unknown_never_turns_an_established_conclusion_around(
    rules: tuple[Rule, ...],
    judgements: tuple[Judgement, ...],
    person: str,
    fact: str,
    value: str,
) -> None:
    before = statuses(bare(rules, with_fact(judgements, person, fact, "unknown")))
    after = statuses(bare(rules, with_fact(judgements, person, fact, value)))
    for key, status in before.items():
        if status is Status.ESTABLISHED:
            assert after.get(key, status) is Status.ESTABLISHED


@given(rule_sets(), judgement_sets(), st.randoms(use_true_random=False))
def test_the_order_of_input_never_changes_a_byte(
    rules: tuple[Rule, ...], judgements: tuple[Judgement, ...], chance: random.Random
) -> None:
    mixed_rules, mixed = list(rules), list(judgements)
    chance.shuffle(mixed_rules)
    chance.shuffle(mixed)
    first = explained(rules, judgements).model_dump_json()
    assert explained(tuple(mixed_rules), tuple(mixed)).model_dump_json() == first


@given(rule_sets(), judgement_sets())
def test_a_proposal_without_conditions_rests_on_nothing_assumed_or_unverified(
    rules: tuple[Rule, ...], judgements: tuple[Judgement, ...]
) -> None:
    for proposal in explained(rules, judgements).proposals:
        assert (proposal.status == "established") == (not proposal.conditions)
        if proposal.status == "established":
            assert not any(_conditional(node) for node in _standing_on(proposal))


def _standing_on(proposal: Proposal) -> list[ConclusionNode | FactNode]:
    found = map(proposal.justification.nodes.get, proposal.justification.roots)
    return [node for node in found if isinstance(node, ConclusionNode | FactNode)]


def _conditional(node: object) -> bool:
    if isinstance(node, ConclusionNode):
        return node.status is not Status.ESTABLISHED
    return isinstance(node, FactNode) and not node.firm


@given(rule_sets(), judgement_sets())
def test_verdicts_part_the_subjects(
    rules: tuple[Rule, ...], judgements: tuple[Judgement, ...]
) -> None:
    found = explained(rules, judgements)
    groups = [
        {each.subject.id for each in found.proposals},
        {each.subject.id for each in found.to_be_established},
        {each.subject.id for each in found.not_proposed},
    ]
    assert sum(len(group) for group in groups) == len(set().union(*groups))
    assert set().union(*groups) == set(bare(rules, judgements).standing)


@given(rule_sets(), judgement_sets())
def test_bare_and_explained_come_to_the_same(
    rules: tuple[Rule, ...], judgements: tuple[Judgement, ...]
) -> None:
    plain = bare(rules, judgements)
    for proposal in explained(rules, judgements).proposals:
        codes = tuple(measure.id for measure in proposal.measures.range)
        assert codes == permitted(plain, proposal.subject.id)


def test_the_drawn_worlds_do_propose_hold_open_and_let_go() -> None:
    seen = {"proposed": 0, "to-be-established": 0, "not-proposed": 0}

    @settings(max_examples=60, database=None, derandomize=True)
    @given(rule_sets(), judgement_sets())
    def survey(rules: tuple[Rule, ...], judgements: tuple[Judgement, ...]) -> None:
        for standing in bare(rules, judgements).standing.values():
            seen[standing] += 1

    survey()
    assert min(seen.values()) > 10, seen


CONFLICTS = (
    rule(
        "attribute-other",
        Stage.ATTRIBUTE,
        every(yes("conduct.breach"), yes("against.link-1")),
        {"responsibility": ("direct",)},
    ),
    rule("range-other", Stage.MEASURE, yes("against.charge-2"), {"range": (GRADES[1], GRADES[1])}),
)


@given(rule_sets(), judgement_sets(), st.randoms(use_true_random=False))
def test_a_conflict_is_reported_and_never_resolved_by_order(
    rules: tuple[Rule, ...], judgements: tuple[Judgement, ...], chance: random.Random
) -> None:
    mixed = [*rules, *CONFLICTS]
    chance.shuffle(mixed)
    first = bare((*rules, *CONFLICTS), judgements)
    second = bare(tuple(mixed), judgements)
    assert outcomes(first) == outcomes(second)


def outcomes(found: Bare) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (verdict.draft.id, verdict.outcome, verdict.permitted.codes if verdict.permitted else ())
        for verdicts in found.verdicts.values()
        for verdict in verdicts
    ]


def conflicting(dossier: Dossier) -> bool:
    return permitted_by_rules(dossier).state == "conflict"


def test_a_conflict_of_measures_is_never_proposed() -> None:
    seen = 0
    clerk = {"subject": "clerk", "findings": ["F1"]}
    everything = (
        judgement({"subject": "clerk", "facts": {"against.member": "yes"}}),
        judgement({**clerk, "facts": dict.fromkeys(LINK_FACTS, "yes")}),
        judgement({"subject": "clerk", "facts": {"against.charge-2": "yes"}}),
    )

    @settings(max_examples=60, database=None, derandomize=True)
    @given(rule_sets())
    def survey(rules: tuple[Rule, ...]) -> None:
        nonlocal seen
        for verdicts in bare((*rules, *CONFLICTS), everything).verdicts.values():
            for verdict in verdicts:
                if verdict.dossier and conflicting(verdict.dossier):
                    seen += 1
                    assert verdict.outcome != "proposed"

    survey()
    assert seen


def test_five_hundred_shuffles_change_no_byte() -> None:
    @settings(max_examples=20, database=None, derandomize=True)
    @given(rule_sets(), judgement_sets())
    def shuffled(rules: tuple[Rule, ...], judgements: tuple[Judgement, ...]) -> None:
        chance = random.Random(len(judgements))  # noqa: S311 - no secret is drawn
        first = explained(rules, judgements).model_dump_json()
        for _ in range(25):
            mixed_rules, mixed = list(rules), list(judgements)
            chance.shuffle(mixed_rules)
            chance.shuffle(mixed)
            assert explained(tuple(mixed_rules), tuple(mixed)).model_dump_json() == first

    shuffled()


@pytest.mark.skipif(not available(), reason="durable_rules is not installed")
def test_the_matcher_changes_no_byte() -> None:
    @settings(max_examples=6, database=None)
    @given(rule_sets(), judgement_sets())
    def matched(rules: tuple[Rule, ...], judgements: tuple[Judgement, ...]) -> None:
        inputs = ORGANISATION, case(judgements), rulebook(rules)
        first = assess(*inputs, MATCHER, DIGESTS).model_dump_json()
        assert assess(*inputs, default_matcher(), DIGESTS).model_dump_json() == first

    matched()
