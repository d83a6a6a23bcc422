"""The search for flips finds what trying everything finds, and tries far less."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.inquiry.flip_search import Bounds, flips_of
from engine.model.case import Case, Judgement
from engine.model.rules import Rule
from tests.assessment import world
from tests.inquiry.flipping import (
    MATCHER,
    by_brute_force,
    cases,
    charges,
    prepared,
    tangled_rules,
)

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def _agree(rules: tuple[Rule, ...], case: Case, most: int) -> None:
    given_case = prepared(rules, case)
    for verdict, moves in charges(given_case):
        dossier = next(each for each in given_case.dossiers if each.id == verdict.draft.id)
        found = flips_of(dossier, verdict, moves, MATCHER, Bounds(most))
        assert found.complete
        assert set(found.flips) == by_brute_force(given_case, verdict, moves, most)


@settings(max_examples=60, deadline=None, suppress_health_check=SLOW)
@given(rules=tangled_rules(), case=cases())
def test_the_search_finds_the_flips_that_brute_force_finds(
    rules: tuple[Rule, ...], case: Case
) -> None:
    _agree(rules, case, 2)


@settings(max_examples=15, deadline=None, suppress_health_check=SLOW)
@given(rules=st.one_of(tangled_rules(), world.rule_sets()), case=cases())
def test_the_search_finds_the_flips_of_three_changes_that_brute_force_finds(
    rules: tuple[Rule, ...], case: Case
) -> None:
    _agree(rules, case, 3)


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(rules=world.rule_sets(), judgements=world.judgement_sets())
def test_the_search_agrees_with_brute_force_on_the_worlds_of_the_assessment(
    rules: tuple[Rule, ...], judgements: tuple[Judgement, ...]
) -> None:
    _agree(rules, world.case(judgements), 2)
