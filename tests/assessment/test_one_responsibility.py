"""For one finding a subject bears one responsibility, by however many links."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from engine.assessment.pipeline import assess
from engine.checker.check import check
from engine.checker.proposal import proposal as faults
from engine.cli.propose import undetermined
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

BREACH = {"conduct.breach": "yes", "against.link-1": "yes"}
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
    facts = {**BREACH, **named}
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


BESIDE = rule(
    "beside", Stage.ATTRIBUTE, every(yes("conduct.breach"), yes("against.link-2")),
    {"responsibility": ("principal",)},
)  # fmt: skip
TWO_FINDINGS = (
    {"subject": "deputy", "facts": {"against.member": "yes"}},
    {"subject": "deputy", "findings": ["F1"], "facts": {**BREACH, "against.link-2": "no"}},
    {"subject": "deputy", "findings": ["F2"], "facts": {**BREACH, "against.link-2": "yes"}},
)


def test_a_conflict_on_a_finding_that_does_not_carry_the_charge_shows() -> None:
    held = rulebook((REACH, QUALIFY, BASE, DIRECT, BESIDE))
    judgements = tuple(judgement(dict(each)) for each in TWO_FINDINGS)
    found = assess(organisation(), case(judgements), held, PlainMatcher(), DIGESTS)
    (proposal,) = found.proposals
    assert proposal.charge.findings == ("F1",)
    (point,) = (each for each in proposal.open_questions if each.kind == "conflict")
    assert all("@F2/" in scope for scope in point.scopes)
    assert proposal.status == "established"
    (question,) = (each for each in found.questions if each.kind == "conflict")
    assert question.text.zh == "就「F2」的「责任」有两个互相冲突的结论,须由人定"
    assert undetermined(found)
    assert check(found) == ()


def test_the_checker_finds_a_conflict_that_is_not_asked() -> None:
    held = rulebook((REACH, QUALIFY, BASE, DIRECT, BESIDE))
    judgements = tuple(judgement(dict(each)) for each in TWO_FINDINGS)
    (proposal,) = assess(organisation(), case(judgements), held, PlainMatcher(), DIGESTS).proposals
    left = tuple(each for each in proposal.open_questions if each.kind != "conflict")
    changed = proposal.model_copy(update={"open_questions": left})
    assert {fault.code for fault in faults(changed)} == {"open-questions-missing"}


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
