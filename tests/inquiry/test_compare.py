"""Two subjects side by side: what decides is tried, and what would equal them does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.assessment.dossier import Dossier
from engine.inquiry.answering import candidates
from engine.inquiry.brief import Brief
from engine.inquiry.compare import compare
from engine.inquiry.equal import Found, fewest
from engine.inquiry.exchange import Exchange
from engine.inquiry.pairs import charge_pairs, fact_pairs, link_pairs
from engine.inquiry.treated import treated
from engine.model.case import Judgement
from engine.model.compare import ChargePair, Compare, Side
from engine.model.rules import Rule
from engine.reports.select import only
from tests.assessment.world import rule_sets
from tests.inquiry.drawn import brief_of
from tests.inquiry.proposing import proposing, proposing_briefs
from tests.inquiry.village import village

FEW = 10
"""Each example is assessed many times over."""
SIDES: tuple[Side, ...] = ("x", "y")


def asked(brief: Brief, x: str, y: str) -> Compare:
    return compare(brief, only(brief.assessment, x), only(brief.assessment, y))


def two(brief: Brief) -> tuple[str, str]:
    """Return two people of a case, of whom the first is proposed."""
    order = {"proposed": 0, "to-be-established": 1, "not-proposed": 2}
    every = candidates(brief.assessment).items()
    people = {who: each for who, (each, view) in every if view.kind == "person"}
    found = sorted(people, key=lambda who: (order[people[who]], who))
    return found[0], found[-1]


def dossier(brief: Brief, subject: str) -> Dossier:
    found = [each for each in brief.bare.prepared.dossiers if each.draft.subject == subject]
    return found[0]


def between(brief: Brief, x: str, y: str) -> Exchange:
    return Exchange(dossier(brief, x), dossier(brief, y), brief.matcher)


@settings(max_examples=FEW)
@given(proposing_briefs)
def test_what_decides_changes_the_outcome_and_nothing_else_does(brief: Brief) -> None:
    pair = two(brief)
    exchange = between(brief, *pair)
    (charge,) = asked(brief, *pair).charges
    for fact in charge.differing:
        for side in SIDES:
            (becomes,) = exchange.given(side, [(fact.fact,)])
            assert (becomes != exchange.now[side]) == (side in fact.decides)


@settings(max_examples=FEW)
@given(proposing_briefs)
def test_what_would_equal_them_does_and_no_smaller_set_does(brief: Brief) -> None:
    pair = two(brief)
    exchange = between(brief, *pair)
    (charge,) = asked(brief, *pair).charges
    assert (charge.same and not charge.equal) or not charge.same
    for each in charge.equal:
        other = exchange.now["x" if each.side == "y" else "y"]
        assert exchange.given(each.side, [each.facts]) == [other]
        assert each.smallest
        if all(not fact.recorded for fact in charge.differing if fact.fact in each.facts):
            among = [fact.fact for fact in charge.differing if not fact.recorded]
            smaller = list(combinations(among, len(each.facts) - 1))
            few = [fact for fact in each.facts if fact.startswith("against.member")]
            assert few or other not in exchange.given(each.side, smaller)


@settings(max_examples=FEW)
@given(proposing_briefs)
def test_whoever_is_given_all_of_the_other_is_treated_as_the_other(brief: Brief) -> None:
    pair = two(brief)
    exchange = between(brief, *pair)
    if any(None in each for each in link_pairs(exchange.x, exchange.y)):
        return
    facts = tuple(exchange.facts)
    assert exchange.given("y", [facts]) == [exchange.now["x"]]
    assert exchange.given("x", [facts]) == [exchange.now["y"]]


@settings(max_examples=FEW)
@given(proposing_briefs)
def test_as_things_are_each_is_treated_as_the_assessment_has_it(brief: Brief) -> None:
    pair = two(brief)
    exchange = between(brief, *pair)
    for side, who in zip(SIDES, pair, strict=True):
        (verdict,) = brief.bare.verdicts[who]
        assert exchange.now[side] == treated(verdict)


TURNED = {"x": "y", "y": "x"}


@settings(max_examples=FEW)
@given(proposing_briefs)
def test_to_turn_the_question_round_turns_the_answer_round(brief: Brief) -> None:
    pair = two(brief)
    (one,) = asked(brief, *pair).charges
    (other,) = asked(brief, *pair[::-1]).charges
    assert (one.x, one.y, one.same) == (other.y, other.x, other.same)
    assert sides(one) == {(fact, TURNED[side]) for fact, side in sides(other)}
    assert {(each.side, each.facts) for each in one.equal} == {
        (TURNED[each.side], each.facts) for each in other.equal
    }


def sides(pair: ChargePair) -> set[tuple[str, str]]:
    return {(each.fact, side) for each in pair.differing for side in each.decides}


@settings(max_examples=FEW)
@given(rule_sets(), proposing(), st.randoms(use_true_random=False))
def test_the_answer_does_not_depend_on_the_order_of_what_was_read(
    rules: tuple[Rule, ...], judgements: tuple[Judgement, ...], random: Random
) -> None:
    order = list(judgements)
    random.shuffle(order)
    one, other = brief_of(rules, judgements), brief_of(rules, tuple(order))
    pair = two(one)
    assert asked(one, *pair) == asked(other, *pair)


def disciplinary(x: str, y: str) -> ChargePair:
    found = asked(village(), x, y).charges
    return next(each for each in found if each.regulation == "disciplinary-regulation")


def test_the_two_deputies_differ_in_what_was_looked_into_and_not_in_when_they_served() -> None:
    pair = disciplinary("p-deputy", "p-former-deputy")
    deciding = {each.fact for each in pair.differing if each.decides}
    assert deciding == {
        "conduct.breach",
        "conduct.deployment_poor",
        "conduct.leadership",
        "conduct.negligent",
    }
    others = {each.fact: each.read for each in pair.differing if not each.decides}
    assert {"link.days", "link.predates_tenure"} <= {*others}
    assert not others["link.days"]
    left = next(each for each in pair.alike if each.fact == "link.left_since")
    assert not left.read


def test_the_former_deputy_would_be_proposed_with_the_same_established() -> None:
    pair = disciplinary("p-deputy", "p-former-deputy")
    by_side = {each.side: each for each in pair.equal}
    assert by_side["y"].facts == (
        "conduct.breach",
        "conduct.deployment_poor",
        "conduct.leadership",
        "conduct.negligent",
    )
    assert by_side["x"].facts == ("conduct.breach",)
    assert all(each.smallest for each in pair.equal)


def test_a_rule_decides_if_the_proposal_stands_on_it() -> None:
    pair = disciplinary("p-deputy", "p-accountant")
    assert {each.rule for each in pair.rules if each.decides} == {
        "art-37-direct",
        "art-37-principal",
    }


def test_two_who_are_treated_alike_are_told_so() -> None:
    pair = disciplinary("p-accountant", "p-rural-economy-head")
    assert pair.same
    assert pair.equal == ()


def test_a_link_without_counterpart_is_tried_away() -> None:
    pair = disciplinary("p-deputy", "p-accountant")
    alone = [each for each in pair.links if each.y is None]
    assert len(alone) == 3
    assert all(each.decides == () for each in alone)
    other = disciplinary("p-accountant", "p-former-deputy")
    assert len([each for each in other.links if each.x is None]) == 3


def test_a_regulation_read_on_one_only_stands_apart() -> None:
    found = asked(village(), "p-deputy", "district-party")
    assert found.apart["disciplinary-regulation"] == "x"


def test_somebody_outside_the_case_cannot_be_compared() -> None:
    whole = village().assessment
    with pytest.raises(ValueError, match="unpack"):
        compare(village(), whole, only(whole, "p-deputy"))


def test_links_on_one_finding_answer_each_other_first() -> None:
    one = dossier(village(), "p-deputy")
    other = dossier(village(), "p-former-deputy")
    pairs = link_pairs(one, other)
    assert all(x and y and (x.finding, x.relation) == (y.finding, y.relation) for x, y in pairs)
    assert fact_pairs(one, other)["conduct.breach"][0].x.of == "p-deputy@F3"


def test_each_charge_answers_one_other() -> None:
    deputy = [each for each in village().bare.prepared.dossiers if each.id.startswith("p-deputy/")]
    pairs = list(charge_pairs(deputy, deputy))
    assert [(x.id, y.id) for x, y in pairs] == [(each.id, each.id) for each in deputy]


def does(*enough: set[str]) -> Callable[[Sequence[tuple[str, ...]]], list[bool]]:
    return lambda sets: [any(each <= {*found} for each in enough) for found in sets]


def test_the_fewest_are_found_though_a_greedy_search_would_keep_more() -> None:
    found = fewest([("a", "b", "c", "d")], does({"d"}, {"a", "b"}))
    assert found == Found(("d",), smallest=True)


def test_facts_of_a_later_tier_are_taken_only_if_the_earlier_do_not_suffice() -> None:
    assert fewest([("a", "b"), ("c",)], does({"a", "b"}, {"c"})) == Found(("a", "b"), smallest=True)
    assert fewest([("a",), ("c",)], does({"c"})) == Found(("c",), smallest=True)
    assert fewest([("a",), ("c",)], does({"z"})) is None


def test_past_the_limit_a_set_of_which_no_part_does_is_told_as_such() -> None:
    facts = tuple(f"f{number}" for number in range(40))
    found = fewest([facts], does(set(facts[:6])))
    assert found is not None
    assert (set(found.facts), found.smallest) == (set(facts[:6]), False)
