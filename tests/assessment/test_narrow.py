"""Local policy leaves a part of the range or all of it: never more than the law, never nothing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.assessment.pipeline import assess
from engine.checker.check import check
from engine.matchers.plain import PlainMatcher
from engine.model.assessment import Assessment
from engine.model.case import Judgement
from engine.model.offered import Measures
from engine.model.provision import Provision, Regime
from engine.model.rules import Narrows, Pack, Regulation, Rule, Rulebook
from engine.model.values import Condition, SheetKind, Stage, Status, Verb
from tests.assessment.world import (
    CHARGE_FACTS,
    VERSION,
    case,
    every,
    holds,
    judgement,
    judgement_sets,
    organisation,
    ranges,
    rule,
    rule_sets,
    rulebook,
    words,
    yes,
)
from tests.checker.drawn import proposing
from tests.village import DIGESTS

ORGANISATION = organisation()
MATCHER = PlainMatcher()
POLICY = "town-policy"


def policy_rule(name: str, low: str, high: str, when: Condition, *, verified: bool = True) -> Rule:
    return Rule(
        id=name,
        title=words(name),
        provision=Provision(article=1, verified=verified),
        stage=Stage.NARROW,
        sheet=SheetKind.CHARGE,
        verb=Verb.GENERALLY_SHALL,
        when=when,
        then={"narrow": (low, high)},
        because=words(name),
    )


def policy(
    *rules: Rule, name: str = POLICY, fields: dict[str, object] | None = None
) -> tuple[Regulation, Pack]:
    regulation = Regulation(
        id=name,
        title=words(name),
        short=words(name),
        regime=Regime.LOCAL,
        first_in_force=VERSION,
    )
    pack = Pack(
        regulation=name,
        version=VERSION,
        title=words(name),
        in_force=VERSION,
        narrows=Narrows(regulation="small-regulation", version=VERSION),
        rules=rules,
    )
    return regulation, pack.model_copy(update=fields or {})


def with_policy(book: Rulebook, *local: tuple[Regulation, Pack]) -> Rulebook:
    regulations = (*book.regulations, *(regulation for regulation, _ in local))
    packs = (*book.packs, *(pack for _, pack in local))
    return book.model_copy(update={"regulations": regulations, "packs": packs})


def assessed(book: Rulebook, judgements: tuple[Judgement, ...]) -> Assessment:
    return assess(ORGANISATION, case(judgements), book, MATCHER, DIGESTS)


def ids(views: tuple[object, ...]) -> list[str]:
    return [str(getattr(view, "id", view)) for view in views]


@st.composite
def policies(draw: st.DrawFn, name: str = POLICY) -> tuple[Regulation, Pack]:
    """Draw local policy on facts of the charge: some rules contradict each other or the law."""
    rules = []
    for number in range(draw(st.integers(1, 4))):
        low, high = draw(ranges)
        fact = draw(st.sampled_from([*CHARGE_FACTS, "against.member"]))
        verified = draw(st.booleans())
        rules.append(policy_rule(f"p{number}", low, high, yes(fact), verified=verified))
    return policy(*rules, name=name)


def within_the_law(measures: Measures) -> bool:
    chosen, statutory = ids(measures.range), ids(measures.statutory)
    at = statutory.index(chosen[0])
    return statutory[at : at + len(chosen)] == chosen


@given(proposing(), policies(), policies(name="county-policy"))
def test_policy_never_widens_never_empties_and_shows_the_law_beside_it(
    drawn: tuple[tuple[Rule, ...], tuple[Judgement, ...]],
    town: tuple[Regulation, Pack],
    county: tuple[Regulation, Pack],
) -> None:
    rules, judgements = drawn
    before = assessed(rulebook(rules), judgements)
    after = assessed(with_policy(rulebook(rules), town, county), judgements)
    plain = {each.charge.id: each.measures for each in before.proposals}
    assert {each.charge.id for each in after.proposals} == plain.keys()
    for each in after.proposals:
        measures = each.measures
        assert measures.range
        assert within_the_law(measures)
        assert measures.statutory == plain[each.charge.id].range
        assert measures.base == plain[each.charge.id].base
    assert check(after) == ()


@given(rule_sets(), judgement_sets(), policies())
def test_policy_changes_nobodys_verdict(
    rules: tuple[Rule, ...],
    judgements: tuple[Judgement, ...],
    town: tuple[Regulation, Pack],
) -> None:
    before = assessed(rulebook(rules), judgements)
    after = assessed(with_policy(rulebook(rules), town), judgements)
    for part in ("proposals", "to_be_established", "not_proposed"):
        who = [each.subject.id for each in getattr(before, part)]
        assert [each.subject.id for each in getattr(after, part)] == who
    assert check(after) == ()


REACH = rule("reach", Stage.APPLICABLE, yes("against.member"), {"applies": ("yes",)})
QUALIFY = rule("qualify", Stage.QUALIFY, yes("against.link-1"), {"circumstance": ("c1",)})
ATTRIBUTE = rule(
    "attribute",
    Stage.ATTRIBUTE,
    every(yes("conduct.breach"), yes("link.own_duty")),
    {"responsibility": ("direct",)},
)
MIDDLE = rule("middle", Stage.MEASURE, holds("circumstance", "c1"), {"range": ("g2", "g3")})
BOOK = rulebook((REACH, QUALIFY, ATTRIBUTE, MIDDLE))
TIER = yes("against.charge-1")


def of_clerk(**charge: str) -> tuple[Judgement, ...]:
    conduct = {"conduct.breach": "yes", "against.link-1": "yes"}
    settled = {"against.charge-1": "yes"} | charge
    return (
        judgement({"subject": "clerk", "facts": {"against.member": "yes"}}),
        judgement({"subject": "clerk", "findings": ["F1"], "facts": conduct}),
        judgement({"subject": "clerk", "facts": settled}),
    )


def clerk(*local: tuple[Regulation, Pack], **charge: str) -> Measures:
    found = assessed(with_policy(BOOK, *local), of_clerk(**charge))
    assert check(found) == ()
    return next(each for each in found.proposals if each.subject.id == "clerk").measures


def effects(measures: Measures) -> list[str]:
    return [each.effect for each in measures.local]


def test_policy_within_the_range_narrows_it_and_both_are_shown() -> None:
    found = clerk(policy(policy_rule("lower", "g1", "g2", TIER)))
    assert (ids(found.range), ids(found.statutory)) == (["g2"], ["g2", "g3"])
    assert effects(found) == ["narrows"]


def test_policy_that_is_wider_than_the_law_widens_nothing() -> None:
    found = clerk(policy(policy_rule("wide", "g1", "g4", TIER)))
    assert ids(found.range) == ["g2", "g3"]
    assert effects(found) == ["within"]


def test_policy_that_shares_no_measure_with_the_law_has_no_effect_and_says_so() -> None:
    found = clerk(policy(policy_rule("harsh", "g4", "g4", TIER)))
    assert ids(found.range) == ["g2", "g3"]
    assert effects(found) == ["apart"]


def test_two_policies_that_leave_nothing_together_leave_all_of_the_range() -> None:
    town = policy(policy_rule("lower", "g2", "g2", TIER))
    county = policy(policy_rule("upper", "g3", "g3", TIER), name="county-policy")
    found = clerk(town, county)
    assert ids(found.range) == ["g2", "g3"]
    assert effects(found) == ["apart", "apart"]


def test_policy_whose_facts_are_not_met_is_not_told() -> None:
    found = clerk(policy(policy_rule("lower", "g2", "g2", TIER)), **{"against.charge-1": "no"})
    assert (ids(found.range), found.local) == (["g2", "g3"], ())


def test_policy_whose_facts_are_unknown_narrows_nothing_and_asks() -> None:
    local = policy(policy_rule("lower", "g2", "g2", TIER))
    stated = of_clerk(**{"against.charge-1": "unknown"})
    found = assessed(with_policy(BOOK, local), stated)
    proposal = next(each for each in found.proposals if each.subject.id == "clerk")
    assert ids(proposal.measures.range) == ["g2", "g3"]
    assert effects(proposal.measures) == ["open"]
    assert (proposal.status, proposal.conditions) == ("established", ())
    assert "unknown:against.charge-1" in {point.key for point in proposal.open_questions}
    assert "unknown:against.charge-1" in {question.key for question in found.questions}


def test_policy_whose_text_was_not_compared_makes_the_proposal_conditional() -> None:
    local = policy(policy_rule("lower", "g2", "g2", TIER, verified=False))
    found = assessed(with_policy(BOOK, local), of_clerk())
    proposal = next(each for each in found.proposals if each.subject.id == "clerk")
    assert ids(proposal.measures.range) == ["g2"]
    assert proposal.status == "conditional"
    assert proposal.measures.local[0].status is Status.CONDITIONAL
    keys = {point.key for point in proposal.conditions}
    assert keys == {f"text:{POLICY}/{VERSION}:1"}


@pytest.mark.parametrize(
    "fields",
    [
        {"in_force": date(2020, 1, 1)},
        {"until": date(2019, 12, 31)},
        {"narrows": Narrows(regulation="small-regulation", version=date(2019, 1, 1))},
        {"narrows": Narrows(regulation="other-regulation", version=VERSION)},
    ],
    ids=["began after the act", "ended before the decision", "another version", "another law"],
)
def test_policy_that_was_not_in_force_at_act_and_decision_or_is_on_other_law_does_nothing(
    fields: dict[str, object],
) -> None:
    found = clerk(policy(policy_rule("lower", "g2", "g2", TIER), fields=fields))
    assert (ids(found.range), found.local) == (["g2", "g3"], ())


def test_the_law_of_an_assessment_names_local_policy_as_local() -> None:
    local = policy(policy_rule("lower", "g2", "g2", TIER))
    found = assessed(with_policy(BOOK, local), of_clerk())
    named = {law.regulation: law.regime for law in found.law}
    assert named[POLICY] is Regime.LOCAL
    assert Regime.LOCAL not in {each.charge.regime for each in found.proposals}


def test_who_decides_is_asked_for_what_policy_leaves() -> None:
    power = Rule(
        id="power",
        title=words("power"),
        provision=Provision(article=2, verified=True),
        stage=Stage.AUTHORISE,
        sheet=SheetKind.OPTION,
        verb=Verb.SHALL,
        when=yes("against.member"),
        then={"authority": ("any",)},
        because=words("power"),
    )
    pack = BOOK.packs[0]
    slot = pack.slots[0].model_copy(update={"name": "authority", "values": {"any": words("any")}})
    armed = pack.model_copy(update={"rules": (*pack.rules, power), "slots": (*pack.slots, slot)})
    book = with_policy(
        BOOK.model_copy(update={"packs": (armed,)}), policy(policy_rule("lower", "g2", "g2", TIER))
    )
    found = assessed(book, of_clerk())
    assert [each.measure for each in found.proposals[0].authority] == ["g2"]
    assert check(found) == ()
