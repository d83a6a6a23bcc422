"""For one finding a subject bears one responsibility, by however many links."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engine.assessment.pipeline import assess
from engine.checker.check import check
from engine.checker.proposal import proposal as faults
from engine.matchers.plain import PlainMatcher
from engine.model.assessment import Assessment
from engine.model.case import Judgement
from engine.model.rules import Rule
from engine.model.values import Stage, Test
from tests.assessment.test_stages import BASE, QUALIFY, REACH
from tests.assessment.world import (
    case,
    every,
    judgement,
    judgement_sets,
    organisation,
    rule,
    rule_sets,
    rulebook,
    yes,
)
from tests.checker.drawn import Judgements
from tests.checker.drawn import assessed as drawn_assessed
from tests.village import DIGESTS

IN_CHARGE, MEMBER = "deputy@F1/directly-in-charge/deputy-post", "deputy@F1/member/deputy-post"


def attributing(code: str, *relations: str, fact: str = "link.own_duty", over: str = "") -> Rule:
    when = every(
        yes("conduct.breach"),
        yes("link.own_duty"),
        yes(fact),
        Test(fact="link.relation", values=relations),
    )
    overrides = (over,) if over else ()
    then: dict[str, tuple[str, ...]] = {"responsibility": (code,)}
    return rule(f"attribute-{code}", Stage.ATTRIBUTE, when, then, overrides=overrides)


DIRECT = attributing("direct", "directly-in-charge", "member")
RANKED = attributing("principal", "directly-in-charge", over="attribute-direct")
UNRANKED = attributing("principal", "directly-in-charge")
BY_THE_MEMBER = attributing("direct", "member")


def assessed(*rules: Rule, findings: tuple[str, ...] = ("F1",), **more: str) -> Assessment:
    named = {name.replace("__", ".").replace("_", "-"): value for name, value in more.items()}
    facts = {"conduct.breach": "yes", "against.link-1": "yes", **named}
    judgements: tuple[Judgement, ...] = (
        judgement({"subject": "deputy", "facts": {"against.member": "yes"}}),
        judgement({"subject": "deputy", "findings": list(findings), "facts": facts}),
    )
    held = rulebook((REACH, QUALIFY, BASE, *rules))
    found = assess(organisation(), case(judgements), held, PlainMatcher(), DIGESTS)
    assert check(found) == ()
    return found


def borne(found: Assessment) -> dict[str, tuple[str, ...]]:
    (proposal,) = found.proposals
    return {each.link: each.responsibility for each in proposal.responsibility}


def asked(found: Assessment) -> set[str]:
    (pending,) = (each for each in found.to_be_established if each.subject.id == "deputy")
    return {point.key for point in pending.conditions}


def test_a_rule_overrides_on_every_link_of_the_finding() -> None:
    assert borne(assessed(DIRECT, RANKED)) == {IN_CHARGE: ("principal",)}


def test_two_responsibilities_that_nothing_ranks_are_a_conflict_that_shows() -> None:
    found = assessed(BY_THE_MEMBER, UNRANKED)
    assert not found.proposals
    assert "conflict:responsibility" in asked(found)


def test_one_responsibility_by_two_links_is_no_conflict() -> None:
    assert borne(assessed(DIRECT)) == {IN_CHARGE: ("direct",), MEMBER: ("direct",)}


OPEN = attributing(
    "principal", "directly-in-charge", fact="against.link-2", over="attribute-direct"
)


def test_the_checker_finds_an_overrider_left_out_on_another_link() -> None:
    (proposal,) = assessed(DIRECT, OPEN).proposals
    nodes = dict(proposal.justification.nodes)
    name = next(name for name in nodes if name.endswith(f"{MEMBER}>attribute-direct"))
    nodes[name] = nodes[name].model_copy(update={"overriders": ()})
    justification = proposal.justification.model_copy(update={"nodes": nodes})
    changed = proposal.model_copy(update={"justification": justification})
    assert "overrider-left-out" in {fault.code for fault in faults(changed)}


def test_an_overrider_that_is_open_on_one_link_is_a_condition_on_the_other() -> None:
    found = assessed(DIRECT, OPEN)
    (proposal,) = found.proposals
    assert {each.status for each in proposal.responsibility} == {"conditional"}
    for each in proposal.responsibility:
        assert {point.key for point in each.conditions} == {"unknown:against.link-2"}


@given(rule_sets(), judgement_sets(), st.booleans())
def test_no_assessment_names_two_responsibilities_for_one_finding(
    rules: tuple[Rule, ...], judgements: Judgements, ranked: object
) -> None:
    more = (BY_THE_MEMBER.model_copy(update={"id": "by-the-member"}),)
    if ranked:
        more = (more[0].model_copy(update={"overrides": ("attribute-principal",)}),)
    found = drawn_assessed((*rules, *more), judgements)
    assert check(found) == ()
    for proposal in found.proposals:
        named = {(each.finding, each.responsibility) for each in proposal.responsibility}
        assert len(named) == len({finding for finding, _ in named})
