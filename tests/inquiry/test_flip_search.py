"""The search for flips finds what trying everything finds, and every flip leads back."""

from __future__ import annotations

from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.assessment.pipeline import assess_sheets
from engine.assessment.prepare import Prepared, vocabulary_of
from engine.assessment.verdicts import Verdict, judge_charge
from engine.inquiry.flip_search import (
    Bounds,
    Found,
    Moves,
    flips_of,
    identity,
    may_change,
    moves_of,
    otherwise,
)
from engine.inquiry.reached import reached
from engine.inquiry.trial import supposed, tried
from engine.model.case import Case, Judgement
from engine.model.rules import Rule
from engine.model.values import Group, Stage
from tests.assessment import world
from tests.assessment.world import holds, rule, yes
from tests.inquiry.flipping import (
    MATCHER,
    by_brute_force,
    cases,
    charges,
    policies,
    prepared,
    tangled_rules,
)

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]


def _found(given_case: Prepared, verdict: Verdict, moves: Moves, most: int) -> Found:
    dossier = next(each for each in given_case.dossiers if each.id == verdict.draft.id)
    return flips_of(dossier, verdict, moves, MATCHER, Bounds(most))


def _agree(given_case: Prepared, most: int) -> None:
    for verdict, moves in charges(given_case):
        found = _found(given_case, verdict, moves, most)
        assert found.complete
        assert set(found.flips) == by_brute_force(given_case, verdict, moves, most)


@settings(max_examples=20, deadline=None, suppress_health_check=SLOW)
@given(rules=tangled_rules(), case=cases(), local=st.just(()) | policies())
def test_the_search_finds_the_flips_that_brute_force_finds(
    rules: tuple[Rule, ...], case: Case, local: tuple[Rule, ...]
) -> None:
    _agree(prepared(rules, case, local), 2)


@settings(max_examples=3, deadline=None, suppress_health_check=SLOW)
@given(rules=st.one_of(tangled_rules(), world.rule_sets()), case=cases())
def test_the_search_finds_the_flips_of_three_changes_that_brute_force_finds(
    rules: tuple[Rule, ...], case: Case
) -> None:
    _agree(prepared(rules, case), 3)


@settings(max_examples=15, deadline=None, suppress_health_check=SLOW)
@given(rules=world.rule_sets(), judgements=world.judgement_sets())
def test_the_search_agrees_with_brute_force_on_the_worlds_of_the_assessment(
    rules: tuple[Rule, ...], judgements: tuple[Judgement, ...]
) -> None:
    _agree(prepared(rules, world.case(judgements)), 2)


@settings(max_examples=15, deadline=None, suppress_health_check=SLOW)
@given(rules=tangled_rules(), case=cases(assumed=False))
def test_a_flip_undone_comes_to_the_first_outcome_and_is_found(
    rules: tuple[Rule, ...], case: Case
) -> None:
    given_case = prepared(rules, case)
    vocabulary = vocabulary_of(given_case.rulebook)
    fixed = identity(given_case.rulebook.packs, vocabulary)
    for verdict, moves in charges(given_case):
        dossier = next(each for each in given_case.dossiers if each.id == verdict.draft.id)
        facts = {each.key: each for each in may_change(dossier, vocabulary, fixed)}
        for changes, then in _found(given_case, verdict, moves, 2).flips.items():
            back = frozenset((key, facts[key].value) for key, _ in changes)
            flipped = supposed(dossier, dict(changes))
            assert reached(judge_charge(assess_sheets([flipped], MATCHER)[0])) == reached(then)
            [returned] = tried(flipped, [dict(back)], MATCHER)
            assert not otherwise(reached(verdict), reached(returned))
            again = moves_of(may_change(flipped, vocabulary, fixed))
            undone = flips_of(flipped, then, again, MATCHER, Bounds(2)).flips
            assert any(each <= back for each in undone)


@settings(max_examples=15, deadline=None, suppress_health_check=SLOW)
@given(rules=tangled_rules(), case=cases(), seed=st.integers(0, 99))
def test_the_order_of_rules_and_judgements_changes_no_flip(
    rules: tuple[Rule, ...], case: Case, seed: int
) -> None:
    chance = Random(seed)  # noqa: S311 - an order, not a secret
    shuffled = chance.sample(rules, len(rules))
    turned = case.model_copy(update={"judgements": tuple(reversed(case.judgements))})
    first = {
        verdict.draft.id: set(_found(given_case, verdict, moves, 2).flips)
        for given_case in [prepared(rules, case)]
        for verdict, moves in charges(given_case)
    }
    second = {
        verdict.draft.id: set(_found(given_case, verdict, moves, 2).flips)
        for given_case in [prepared(tuple(shuffled), turned)]
        for verdict, moves in charges(given_case)
    }
    assert first == second


REACH = rule("reach", Stage.APPLICABLE, yes("against.member"), {"applies": ("yes",)})
BEAR = rule("bear", Stage.ATTRIBUTE, yes("conduct.breach"), {"responsibility": ("direct",)})
GIVEN: tuple[tuple[dict[str, object], dict[str, str]], ...] = (
    ({}, {"against.member": "yes"}),
    ({"findings": ["F1"]}, {"conduct.breach": "yes"}),
    ({"findings": ["F2"]}, {"conduct.breach": "no"}),
)


def _clerk(rules: tuple[Rule, ...], *more: dict[str, object]) -> Prepared:
    """Return a clerk in breach on one finding, with more that was judged."""
    judged = [*({**scope, "facts": facts} for scope, facts in GIVEN), *more]
    common = {"subject": "clerk", "evidence": ["E1"]}
    return prepared(
        (REACH, BEAR, *rules),
        world.case(tuple(world.judgement({**common, **each}) for each in judged)),
    )


def _flips(given_case: Prepared) -> tuple[Verdict, Found]:
    _agree(given_case, 2)
    [(verdict, moves)] = [each for each in charges(given_case) if each[0].draft.subject == "clerk"]
    return verdict, _found(given_case, verdict, moves, 2)


def test_a_rule_that_becomes_certain_defeats_and_that_is_found() -> None:
    """While it rests on an assumption what it overrides stands beside it; then no more."""
    given_case = _clerk(
        (
            rule("qualify", Stage.QUALIFY, yes("conduct.breach"), {"circumstance": ("c1",)}),
            rule("light", Stage.MEASURE, holds("circumstance", "c1"), {"measures": ("g1",)}),
            rule(
                "grave",
                Stage.MEASURE,
                Group(kind="any", of=(yes("against.charge-1"), yes("against.charge-2"))),
                {"measures": ("g4",)},
                overrides=("light",),
            ),
        ),
        {"facts": {"against.charge-1": "yes"}, "assumed": True},
    )
    verdict, found = _flips(given_case)
    then = found.flips[frozenset((("clerk/1#against.charge-2", "yes"),))]
    assert reached(verdict).measures == ("g4", "g1")
    assert reached(then).measures == ("g4",)


def test_a_range_that_is_left_open_keeps_a_set_from_being_proposed_and_that_is_found() -> None:
    """Measures without order are permitted only where no range could be."""
    given_case = _clerk(
        (
            rule("qualify", Stage.QUALIFY, yes("conduct.breach"), {"circumstance": ("c1",)}),
            rule("set", Stage.MEASURE, holds("circumstance", "c1"), {"measures": ("g1",)}),
            rule("range", Stage.MEASURE, yes("for.charge-1"), {"range": ("g1", "g2")}),
        ),
        {"facts": {"for.charge-1": "no"}},
    )
    verdict, found = _flips(given_case)
    then = found.flips[frozenset((("clerk#for.charge-1", None),))]
    assert (reached(verdict).standing, reached(then).standing) == ("proposed", "to-be-established")


def test_a_circumstance_that_another_replaces_is_found() -> None:
    """The graver circumstance takes the place of the one that permits anything."""
    given_case = _clerk(
        (
            rule("base", Stage.QUALIFY, yes("conduct.breach"), {"circumstance": ("c1",)}),
            rule("other", Stage.QUALIFY, yes("against.link-2"), {"circumstance": ("c2",)},
                 overrides=("base",)),
            rule("range", Stage.MEASURE, holds("circumstance", "c1"), {"range": ("g1", "g2")}),
        ),
    )  # fmt: skip
    verdict, found = _flips(given_case)
    then = found.flips[frozenset((("clerk@F1#against.link-2", "yes"),))]
    assert (reached(verdict).standing, reached(then).standing) == ("proposed", "not-proposed")


def test_an_exception_that_is_only_assumed_does_not_keep_a_flip_from_being_found() -> None:
    """A rule concludes under the condition that the assumption falls."""
    given_case = _clerk(
        (
            rule("base", Stage.QUALIFY, yes("against.link-1"), {"circumstance": ("c1",)},
                 unless=yes("against.link-2")),
            rule("range", Stage.MEASURE, holds("circumstance", "c1"), {"range": ("g1", "g2")}),
        ),
        {"findings": ["F1"], "facts": {"against.link-2": "yes"}, "assumed": True},
    )  # fmt: skip
    verdict, found = _flips(given_case)
    then = found.flips[frozenset((("clerk@F1#against.link-1", "yes"),))]
    assert reached(verdict).standing != reached(then).standing == "proposed"
