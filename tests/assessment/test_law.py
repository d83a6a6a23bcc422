"""Which version governs: a function of days, of transition rules and of people's word."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.assessment.law import Days, choose
from engine.checker.check import check
from engine.model.law import CERTAIN, ClosedCases, Transition, TransitionRule
from engine.model.provision import Provision
from engine.model.rules import Pack, Rulebook
from tests.assessment.versions import (
    LIGHTER,
    NEW,
    OLD,
    REGULATION,
    assessed,
    case,
    ended,
    new,
    old,
    proposal,
    ruled,
    with_packs,
)

FIRST = date(2000, 1, 1)
DAY = st.integers(0, 60).map(lambda number: FIRST + timedelta(days=number))
RULES = st.sampled_from([*TransitionRule, None])
CLOSED = st.sampled_from(list(ClosedCases))


@st.composite
def rows(draw: st.DrawFn) -> Rulebook:
    """Draw versions that follow each other, each with some transition rule."""
    starts = sorted(draw(st.sets(DAY, min_size=1, max_size=4)))
    ends = [after - timedelta(days=1) for _, after in pairwise(starts)]
    last = draw(st.sampled_from([None, starts[-1] + timedelta(days=5)]))
    packs = [
        old().model_copy(
            update={
                "version": start, "in_force": start, "until": end,
                "transition": draw(transitions()),
            }
        )
        for start, end in zip(starts, [*ends, last], strict=True)
    ]  # fmt: skip
    return with_packs(*packs)


@st.composite
def transitions(draw: st.DrawFn) -> Transition | None:
    rule = draw(RULES)
    provision = Provision(article=1, verified=draw(st.booleans()))
    closed = draw(CLOSED)
    return rule and Transition(rule=rule, closed_cases=closed, provision=provision)


@st.composite
def asked(draw: st.DrawFn) -> Days:
    first, last, decided = sorted([draw(DAY), draw(DAY), draw(DAY)])
    closed = draw(st.sampled_from([None, last, decided]))
    return Days(first, last, decided, closed)


def in_force(pack: Pack, day: date) -> bool:
    return pack.in_force <= day and (pack.until is None or day <= pack.until)


@given(rows(), asked())
def test_choosing_is_a_function_of_the_days_and_the_rules(book: Rulebook, days: Days) -> None:
    again = book.model_copy(update={"packs": tuple(reversed(book.packs))})
    assert choose(book, REGULATION, days) == choose(again, REGULATION, days)


@given(rows(), asked())
def test_no_version_governs_outside_its_days_but_by_its_own_rule(
    book: Rulebook, days: Days
) -> None:
    found = choose(book, REGULATION, days)
    if found.pack is not None:
        by_rule = found.basis == "at-decision" and in_force(found.pack, found.day)
        assert in_force(found.pack, days.last) or by_rule


@given(rows(), asked())
def test_where_no_version_was_in_force_at_the_act_none_governs(book: Rulebook, days: Days) -> None:
    if not any(in_force(pack, days.last) for pack in book.packs):
        found = choose(book, REGULATION, days)
        assert found.pack is None or found.basis == "at-decision"
        assert found.beside is None


@given(rows(), asked())
def test_two_versions_are_compared_only_by_the_lighter_law_rule(book: Rulebook, days: Days) -> None:
    found = choose(book, REGULATION, days)
    if found.beside is not None:
        assert found.basis == "lighter-law"
        assert found.pack is not None
        assert found.beside.in_force > found.pack.in_force
        assert found.beside.transition is not None
        assert found.beside.transition.rule is TransitionRule.LIGHTER_LAW
    assert len(book.packs) > 1 or found.beside is None


@given(rows(), asked())
def test_one_version_at_the_act_and_at_the_decision_leaves_nothing_to_choose(
    book: Rulebook, days: Days
) -> None:
    found = choose(book, REGULATION, days)
    packs = (found.at_act, found.at_decision, book.governing(REGULATION, days.first))
    versions = {pack and pack.version for pack in packs}
    if len(versions) == 1 and None not in versions:
        assert (found.basis, found.certain) == ("one-version", True)


@given(rows(), asked())
def test_what_people_stated_stands(book: Rulebook, days: Days) -> None:
    for pack in book.packs:
        found = choose(book, REGULATION, days, pack.version)
        assert (found.pack, found.basis, found.beside) == (pack, "stated", None)
    other = date(1999, 1, 1)
    assert choose(book, REGULATION, days, other).pack is None


@given(rows(), asked())
def test_a_closed_case_keeps_the_law_of_its_time_only_where_the_law_of_now_says_so(
    book: Rulebook, days: Days
) -> None:
    found = choose(book, REGULATION, days)
    if found.day != days.decided:
        now = book.governing(REGULATION, days.decided)
        assert now is not None
        assert now.transition is not None
        assert found.day == days.closed
        assert found.day < now.in_force
        assert now.transition.closed_cases is ClosedCases.LAW_OF_THEIR_TIME


CHOICES = {
    "lighter-law": (OLD, False),
    "people-choose": (OLD, False),
    "at-act": (OLD, True),
    "at-decision": (NEW, True),
}


@pytest.mark.parametrize("rule", CHOICES)
def test_the_rule_of_the_version_at_the_decision_chooses(rule: str) -> None:
    found = assessed(rules=ruled(rule))
    shown = proposal(found, LIGHTER).charge
    version, certain = CHOICES[rule]
    assert shown.version == version
    assert (shown.law and shown.law.basis) == rule
    assert (f"version:{REGULATION}" not in {point.key for point in shown.points}) is certain
    assert (rule in CERTAIN) is certain
    assert check(found) == ()


def test_a_version_that_declares_nothing_leaves_the_choice_to_people() -> None:
    found = assessed(rules=with_packs(old(), new(transition=None)))
    law = proposal(found, LIGHTER).charge.law
    assert law is not None
    assert (law.basis, law.citations) == ("people-choose", ())


@pytest.mark.parametrize("rule", CHOICES)
def test_a_transition_rule_nobody_compared_is_a_condition_if_the_choice_rests_on_it(
    rule: str,
) -> None:
    book = ruled(rule, provision={"article": 40, "verified": False})
    found = assessed(rules=book)
    keys = {point.key for point in proposal(found, LIGHTER).conditions}
    assert (f"text:{REGULATION}/{NEW}:40" in keys) is (rule != "people-choose")
    assert check(found) == ()


def test_a_closed_case_keeps_the_law_of_its_time() -> None:
    found = assessed(case(closed_on="2019-05-05"))
    shown = proposal(found, LIGHTER)
    assert shown.charge.law is not None
    assert shown.charge.law.basis == "one-version"
    assert shown.charge.law.day == date(2019, 5, 5)
    assert (shown.charge.version, shown.status, shown.other_version) == (OLD, "established", None)
    assert check(found) == ()


def test_a_closed_case_is_a_case_like_others_where_no_rule_keeps_its_law() -> None:
    found = assessed(case(closed_on="2019-05-05"), ruled("people-choose"))
    law = proposal(found, LIGHTER).charge.law
    assert law is not None
    assert (law.basis, law.day) == ("people-choose", date(2021, 6, 1))


def test_a_violation_that_still_goes_on_falls_under_the_law_of_the_decision() -> None:
    found = assessed(case(findings=ended(None)))
    shown = proposal(found, LIGHTER).charge
    assert (shown.version, shown.law and shown.law.basis) == (NEW, "one-version")


def test_an_end_that_may_lie_under_two_versions_is_for_people_to_say() -> None:
    found = assessed(case(findings=ended("2020")), ruled("lighter-law"))
    assert proposal(found, LIGHTER).charge.version == NEW
    early = with_packs(
        old().model_copy(update={"until": date(2020, 2, 29)}),
        new(in_force=date(2020, 3, 1)),
    )
    found = assessed(case(findings=ended("2020")), early)
    law = proposal(found, LIGHTER).charge.law
    assert law is not None
    assert (law.basis, law.first, law.last) == (
        "end-open", date(2020, 1, 1), date(2020, 12, 31),
    )  # fmt: skip
    assert f"version:{REGULATION}" in {p.key for p in proposal(found, LIGHTER).conditions}
    assert proposal(found, LIGHTER).other_version is None
    assert check(found) == ()


def test_findings_nobody_called_one_violation_do_not_carry_an_earlier_act_to_a_later_law() -> None:
    findings = [item.model_dump(by_alias=True) for item in case().findings]
    late = {**findings[0], "id": "F9", "period": {"from": "2020-02-01", "to": "2020-03-01"}}
    judgements = [item.model_dump(by_alias=True) for item in case().judgements]
    also = {**judgements[0], "findings": ("F9",)}
    both = case(findings=[*findings, late], judgements=[*judgements, also])
    found = assessed(both, ruled("at-act"))
    law = proposal(found, LIGHTER).charge.law
    assert law is not None
    assert law.basis == "end-open"
    stated = [{"id": "v", "subject": LIGHTER, "findings": ["F1", "F9"]}]
    one = assessed(both.model_copy(update={"charges": case(charges=stated).charges}))
    assert proposal(one, LIGHTER).charge.version == NEW
    assert check(found) == check(one) == ()


def test_where_no_version_governs_the_days_asked_and_what_there_is_are_told() -> None:
    found = assessed(case(findings=ended("2015-06-30")))
    assert not found.proposals
    law = next(each for each in found.law if each.regulation == REGULATION)
    assert (law.version, law.first, law.basis) == (None, date(2015, 6, 30), "lighter-law")
    assert [each.version for each in found.versions] == [OLD, NEW]
    outcomes = {each.outcome for other in found.not_proposed for each in other.charges}
    assert outcomes == {"no-law"}
    assert check(found) == ()


def test_a_version_at_the_decision_that_is_not_there_leaves_the_choice_to_people() -> None:
    found = assessed(rules=with_packs(old()))
    law = proposal(found, LIGHTER).charge.law
    assert law is not None
    assert (law.basis, law.at_act, law.at_decision) == ("no-decision-law", OLD, None)
    assert proposal(found, LIGHTER).other_version is None
    assert check(found) == ()


def test_a_stated_version_ends_the_comparison() -> None:
    stated = [{"id": "v", "subject": LIGHTER, "findings": ["F1"], "versions": {REGULATION: NEW}}]
    found = assessed(case(charges=stated))
    shown = proposal(found, LIGHTER)
    assert (shown.charge.version, shown.status, shown.other_version) == (NEW, "established", None)
    assert proposal(found, "bo").other_version is not None
    assert check(found) == ()
