from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from engine.inquiry.brief import Brief
from engine.inquiry.matters import open_facts
from engine.inquiry.missing import missing
from engine.model.missing import Missing, MissingFact
from engine.model.values import Stage
from tests.assessment.test_narrow import policy, policy_rule, with_policy
from tests.assessment.world import every, holds, judgement, rule, yes
from tests.inquiry.asked import asked
from tests.inquiry.drawn import brief_of, briefs
from tests.inquiry.test_matters import oracle, small
from tests.inquiry.village import village


@settings(max_examples=4)
@given(briefs)
def test_exactly_the_facts_that_turn_some_outcome_are_asked(brief: Brief) -> None:
    expected = {
        open_facts(dossier, brief.vocabulary)[key].fact
        for dossier in small(brief)
        for key in oracle(brief, dossier)
    }
    found = missing(brief)
    assert {each.fact for each in found.facts} == expected
    assert not any(each.undecided for each in found.facts)


@settings(max_examples=4)
@given(briefs)
def test_the_order_of_the_case_file_does_not_matter(brief: Brief) -> None:
    turned = brief.case.model_copy(
        update={"judgements": brief.case.judgements[::-1], "findings": brief.case.findings[::-1]}
    )
    other = Brief(brief.organisation, turned, brief.rulebook, brief.matcher, brief.digests)
    first, second = missing(brief), missing(other)
    assert [each.fact for each in first.facts] == [each.fact for each in second.facts]
    assert [each.expected for each in first.facts] == [each.expected for each in second.facts]


RULES = (
    rule("reach", Stage.APPLICABLE, yes("against.member"), {"applies": ("yes",)}),
    rule("borne", Stage.ATTRIBUTE, yes("conduct.breach"), {"responsibility": ("direct",)}),
    rule("qualify-c1", Stage.QUALIFY, yes("against.link-1"), {"circumstance": ("c1",)}),
    rule(
        "range",
        Stage.MEASURE,
        every(yes("against.charge-1"), yes("against.charge-2")),
        {"range": ("g1", "g2")},
    ),
)
MEMBER = {"against.member": "yes"}
KNOWN = {"conduct.breach": "yes", "against.link-1": "yes"}


def clerk(*facts: dict[str, str]) -> Missing:
    """Return what is missing where the clerk's conduct is known and nobody else is of interest."""
    said = [judgement({"subject": "clerk", "findings": ["F1", "F2"], "facts": KNOWN})]
    said += [judgement({"subject": "clerk", "facts": each}) for each in facts]
    others = [
        judgement({"subject": who, "facts": {"against.member": "no"}})
        for who in ("secretary", "deputy", "former")
    ]
    return missing(brief_of(RULES, (*said, *others)))


def test_a_fact_settles_a_subject_as_often_as_its_answers_close_the_charge() -> None:
    found = clerk()
    settled = {each.fact: each.expected for each in found.facts}
    assert settled == {
        "against.member": 0.5,
        "against.charge-1": 0.5,
        "against.charge-2": 0.5,
    }


def test_the_last_open_fact_settles_whatever_is_answered() -> None:
    found = clerk({"against.member": "yes", "against.charge-1": "yes"})
    assert [(each.fact, each.expected) for each in found.facts] == [("against.charge-2", 1.0)]


def test_a_fact_that_every_reader_is_out_of_need_not_be_asked() -> None:
    found = clerk(
        {"against.member": "yes", "against.charge-1": "no"}, {"against.charge-2": "unknown"}
    )
    assert not found.facts
    assert ("against.charge-2", "ruled-out") in {(each.fact, each.reason) for each in found.idle}


WHO = "village-party"


@pytest.fixture(scope="module")
def shipped() -> Missing:
    return asked()


def of(found: Missing, fact: str) -> MissingFact:
    return next(each for each in found.facts if each.fact == fact)


def test_an_assumed_fact_stands_with_the_unknown_ones(shipped: Missing) -> None:
    loss = of(shipped, "finding.loss")
    assert loss.known == ("assumed",)
    assert loss.assumptions == ("A4",)
    assert "art-121-1-larger" in {each.rule for each in loss.why}


def test_the_breach_of_each_subject_stands_first(shipped: Missing) -> None:
    assert shipped.facts[0].fact == "conduct.breach"
    assert len(shipped.facts[0].settles) == len(village().bare.standing)


def test_every_fact_of_the_shipped_case_was_decided(shipped: Missing) -> None:
    assert not any(each.undecided for each in shipped.facts)
    assert all(each.why for each in shipped.facts)


def test_what_speaks_for_people_is_asked_though_no_outcome_turns_on_it(shipped: Missing) -> None:
    kept = {each.fact for each in shipped.idle if each.reason == "speaks-for"}
    assert "conduct.lacked_authority" in kept


def test_one_subject_is_asked_only_what_its_own_outcome_turns_on(shipped: Missing) -> None:
    alone = missing(village(), WHO)
    turned = {each.fact for each in shipped.facts for of in each.settles if of.subject == WHO}
    assert {each.fact for each in alone.facts} == turned
    assert alone.facts
    assert {each.subject for fact in alone.facts for each in fact.settles} == {WHO}
    assert "subject.party_member" not in {each.fact for each in alone.facts}


def test_local_policy_is_cited_as_local_policy_and_not_as_the_law() -> None:
    rules = (
        *RULES[:3],
        rule("range", Stage.MEASURE, holds("circumstance", "c1"), {"range": ("g1", "g3")}),
    )
    narrowing = policy(policy_rule("range", "g1", "g2", yes("against.charge-1")))
    said = judgement({"subject": "clerk", "findings": ["F1", "F2"], "facts": KNOWN})
    brief = brief_of(rules, (judgement({"subject": "clerk", "facts": MEMBER}), said))
    local = replace(brief, rulebook=with_policy(brief.rulebook, narrowing))
    (fact,) = missing(local, "clerk").facts
    assert fact.fact == "against.charge-1"
    assert [(each.regulation, each.citation.regulation) for each in fact.why] == [
        (narrowing[0].id, narrowing[0].id)
    ]
