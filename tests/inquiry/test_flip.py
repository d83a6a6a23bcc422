"""What is said of flips: least sets, light before heavy, and true of the case written so."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from engine.inquiry.brief import Brief
from engine.inquiry.change import changed
from engine.inquiry.flip import flips
from engine.inquiry.flip_weight import differences, weight_of
from engine.inquiry.reached import Reached, reached
from engine.matchers.plain import PlainMatcher
from engine.model.case import Case
from engine.model.change import SetFact
from engine.model.flip import WEIGHTS, Flip, FlippedCharge, Flips, Supposed, Weight
from engine.model.measures import Measure
from engine.model.rules import Rule
from engine.model.values import Stage
from engine.model.vocabulary import Direction
from tests.assessment import world
from tests.assessment.world import holds, rule, yes
from tests.inquiry.flipping import LINK, cases, tangled_rules
from tests.inquiry.village import village
from tests.village import DIGESTS

SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
ACCOUNTANT = "p-accountant"


def _brief(case: Case, rules: tuple[Rule, ...]) -> Brief:
    book = world.rulebook(rules)
    return Brief(world.organisation(), case, book, PlainMatcher(), DIGESTS)


@cache
def of(subject: str) -> Flips:
    return flips(village(), subject)


def _keys(flip: Flip) -> dict[str, str]:
    return {each.key: str(each.supposed.code) for each in flip.changes}


def _small(**facts: str) -> Brief:
    """Return a clerk in breach, proposed for g1 to g2, mitigated if remedied and not denied."""
    judged = tuple(
        world.judgement({"subject": "clerk", **scope, "facts": found, "evidence": ["E1"]})
        for scope, found in (
            ({}, {"against.member": "yes"}),
            ({"findings": ["F1"]}, {"conduct.breach": "yes", "against.link-1": "yes"}),
            ({"findings": ["F2"]}, {"conduct.breach": "no"}),
            ({}, facts),
        )
        if found
    )
    rules = (
        rule("reach", Stage.APPLICABLE, yes("against.member"), {"applies": ("yes",)}),
        rule("qualify", Stage.QUALIFY, LINK[0], {"circumstance": ("c1",)}),
        rule("bear", Stage.ATTRIBUTE, yes("conduct.breach"), {"responsibility": ("direct",)}),
        rule("range", Stage.MEASURE, holds("circumstance", "c1"), {"range": ("g2", "g3")}),
        rule("lighter", Stage.ADJUST, yes("for.charge-1"), {"lean": ("mitigated",)},
             unless=yes("against.charge-2")),
    )  # fmt: skip
    return _brief(world.case(judged), rules)


def _told(brief: Brief, most: int = 3) -> list[tuple[Weight, dict[str, str]]]:
    [charge] = flips(brief, "clerk", most).charges
    return [(flip.weight, _keys(flip)) for flip in charge.flips]


def test_a_small_case_has_exactly_the_flips_one_finds_by_hand() -> None:
    breach, link = "clerk@F1#conduct.breach", "clerk@F1#against.link-1"
    assert _told(_small()) == [
        ("lighter", {"clerk/1#for.charge-1": "yes"}),
        ("lighter", {link: "no"}),
        ("lighter", {link: "unknown"}),
        ("lighter", {breach: "no"}),
        ("lighter", {breach: "unknown"}),
    ]


def test_a_ground_that_an_exception_blocks_takes_two_changes() -> None:
    brief = _small(**{"against.charge-2": "yes"})
    sets = [keys for _, keys in _told(brief) if len(keys) == 2]
    assert sets == [
        {"clerk#against.charge-2": value, "clerk/1#for.charge-1": "yes"}
        for value in ("no", "unknown")
    ]


def test_fewer_changes_are_asked_for_and_no_more_are_told() -> None:
    brief = _small(**{"against.charge-2": "yes"})
    assert {len(keys) for _, keys in _told(brief, 1)} == {1}


def test_who_the_law_reaches_is_never_supposed_otherwise() -> None:
    assert not any("member" in key for _, keys in _told(_small()) for key in keys)
    facts = {
        each.fact
        for charge in of(ACCOUNTANT).charges
        for flip in charge.flips
        for each in flip.changes
    }
    assert not facts & {"subject.party_member", "subject.leading_cadre"}
    assert facts <= {spec.name for spec in village().vocabulary.values()}


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(rules=tangled_rules(), case=cases(), trials=st.integers(0, 12))
def test_an_answer_that_was_stopped_at_its_bound_says_so(
    rules: tuple[Rule, ...], case: Case, trials: int
) -> None:
    brief = _brief(case, rules)
    for subject in brief.bare.verdicts:
        whole, part = flips(brief, subject, 2), flips(brief, subject, 2, trials)
        assert whole.complete
        assert all(charge.trials <= trials for charge in part.charges)
        if part.complete:
            assert part == whole


@settings(max_examples=25, deadline=None, suppress_health_check=SLOW)
@given(rules=tangled_rules(), case=cases())
def test_no_flip_holds_another_and_each_says_which_part_changes(
    rules: tuple[Rule, ...], case: Case
) -> None:
    brief = _brief(case, rules)
    for subject in brief.bare.verdicts:
        for charge in flips(brief, subject, 2).charges:
            sets = [set(_keys(flip).items()) for flip in charge.flips]
            assert not any(one < other for one in sets for other in sets)
            assert all(_changed(charge, flip) for flip in charge.flips)


def _changed(charge: FlippedCharge, flip: Flip) -> bool:
    parts = {each.part for each in flip.differences}
    now, then = charge.now, flip.then
    if now.standing != then.standing:
        return parts == {"verdict"}
    told = {"measures": now.measures != then.measures, "options": now.options != then.options}
    return parts == {part for part, differs in told.items() if differs} != set()


def test_light_comes_before_heavy() -> None:
    for charge in of(ACCOUNTANT).charges:
        weights = [WEIGHTS.index(flip.weight) for flip in charge.flips]
        assert all(one <= other for one, other in pairwise(weights))


def test_what_is_unknown_or_assumed_is_told_as_that() -> None:
    changes = [
        each for charge in of(ACCOUNTANT).charges for flip in charge.flips for each in flip.changes
    ]
    for each in changes:
        assert (each.present.code == "unknown") is (each.known == "unknown")
        assert bool(each.assumptions) is (each.known == "assumed")
    assert {each.known for each in changes} == {"unknown", "assumed"}


def test_every_flip_names_a_rule_that_turns() -> None:
    for charge in of(ACCOUNTANT).charges:
        for flip in charge.flips:
            assert flip.turns
            assert all(turn.now is not turn.then for turn in flip.turns)


def test_a_flip_holds_if_the_case_itself_is_written_so() -> None:
    """The whole case is read and assessed anew, chain and sheets included."""
    charge = next(each for each in of(ACCOUNTANT).charges if each.now.standing.code == "proposed")
    assert len(charge.flips) > 10
    for flip in charge.flips[::2]:
        verdicts = changed(village(), [_set(each) for each in flip.changes]).bare.verdicts
        then = next(each for each in verdicts[ACCOUNTANT] if each.draft.id == charge.id)
        found = reached(then)
        assert found.standing == flip.then.standing.code
        assert found.measures == tuple(each.code for each in flip.then.measures)
        assert found.beside == {each.code for each in flip.then.options}


def _set(each: Supposed) -> SetFact:
    value = each.supposed.code
    assert isinstance(value, str | int)
    return SetFact(fact=each.fact, value=value, subject=each.subject, findings=each.findings)


def _for(*measures: str) -> Reached:
    return Reached("proposed", measures=measures)


@pytest.mark.parametrize(
    ("now", "then", "weight"),
    [
        (_for("g1"), Reached("to-be-established"), "lighter"),
        (Reached("to-be-established"), _for("g1"), "heavier"),
        (Reached("not-proposed"), Reached("to-be-established"), "heavier"),
        (_for("g1", "g2"), _for("g1"), "lighter"),
        (_for("g2"), _for("g1", "g2", "g3"), "different"),
        (_for("g2"), _for("g2", "g3"), "heavier"),
    ],
)
def test_the_order_is_that_of_the_ladder_and_of_the_verdicts(
    now: Reached, then: Reached, weight: str
) -> None:
    assert weight_of(differences(world.pack(()), now, then)) == weight


@pytest.mark.parametrize(
    ("gained", "lost", "weight"),
    [
        (("light",), (), "lighter"),
        (("heavy",), (), "heavier"),
        ((), ("light",), "heavier"),
        ((), ("heavy",), "lighter"),
        (("light",), ("heavy",), "lighter"),
        (("light", "heavy"), (), "different"),
    ],
)
def test_an_option_weighs_by_the_way_it_speaks(
    gained: tuple[str, ...], lost: tuple[str, ...], weight: str
) -> None:
    measures = (
        Measure(id="light", label=world.words("light"), family="x"),
        Measure(id="heavy", label=world.words("heavy"), family="x", speaks=Direction.AGAINST),
    )
    pack = world.pack(()).model_copy(update={"measures": measures})
    now = Reached("proposed", measures=("g1",), beside=frozenset(lost))
    then = now._replace(beside=frozenset(gained))
    assert weight_of(differences(pack, now, then)) == weight


def test_measures_without_a_ladder_are_compared_by_inclusion() -> None:
    pack = world.pack(()).model_copy(update={"ladders": ()})
    one, two, other = _for("g4"), _for("g1", "g4"), _for("g2")
    assert weight_of(differences(pack, two, one)) == "lighter"
    assert weight_of(differences(pack, one, two)) == "heavier"
    assert weight_of(differences(pack, one, other)) == "different"


def test_a_subject_without_any_way_to_be_otherwise_has_no_flip() -> None:
    found = of("p-next-deputy")
    assert found.count == 0
    assert found.complete
