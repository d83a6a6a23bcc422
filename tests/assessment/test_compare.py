"""Two versions side by side: what is lighter, heavier, neither, or no violation at all."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.assessment.compare import together, weigh
from engine.checker.check import check
from engine.model.assessment import Assessment
from engine.model.comparison import Comparison, Weight
from engine.model.measures import Ladder, Measure
from engine.model.proposal import OpenCharge
from engine.model.rules import Pack, Rule
from engine.model.values import Stage, Verb
from engine.reports.formats import render
from tests.assessment.versions import (
    GONE,
    HEAVIER,
    LIGHTER,
    MIXED,
    NEW,
    OLD,
    OPTION,
    REGULATION,
    assessed,
    case,
    new,
    old,
    proposal,
    shown,
    with_packs,
)

WEIGHTS: list[Weight] = ["lighter", "same", "heavier", "not-comparable"]
GRADES = ("a", "b", "c", "d")
BACK: dict[Weight, Weight] = {
    "lighter": "heavier", "heavier": "lighter", "same": "same", "not-comparable": "not-comparable",
}  # fmt: skip


def compared(subject: str, changed: Pack | None = None) -> Comparison:
    found = shown() if changed is None else assessed(rules=with_packs(old(), changed))
    assert check(found) == ()
    beside = proposal(found, subject).other_version
    assert beside is not None
    return beside.comparison


def weights(told: Comparison) -> dict[str, Weight | None]:
    return {part.part: part.weight for part in told.parts}


def test_the_law_of_the_act_is_proposed_and_the_choice_is_an_open_condition() -> None:
    for subject in (LIGHTER, HEAVIER, MIXED, GONE, OPTION):
        found = proposal(shown(), subject)
        assert (found.charge.version, found.status) == (OLD, "conditional")
        assert [point.kind for point in found.conditions] == ["version"]


def test_a_lower_high_end_is_lighter_and_the_later_version_is_recommended() -> None:
    told = compared(LIGHTER)
    assert (told.standing, told.recommended) == ("lighter", NEW)
    assert weights(told) == {
        "responsibility": None, "circumstances": None, "authority": None,
        "low": "same", "high": "lighter", "months": "same", "verb": "same",
    }  # fmt: skip


def test_higher_ends_are_heavier_and_the_law_of_the_act_is_recommended() -> None:
    told = compared(HEAVIER)
    assert (told.standing, told.recommended) == ("heavier", OLD)
    assert {weights(told)["low"], weights(told)["high"]} == {"heavier"}


def test_a_lower_low_end_with_a_higher_high_end_recommends_nothing() -> None:
    told = compared(MIXED)
    assert (told.standing, told.recommended) == ("not-comparable", None)
    assert (weights(told)["low"], weights(told)["high"]) == ("lighter", "heavier")


def test_what_the_later_version_does_not_regard_as_a_violation_is_told_so() -> None:
    told = compared(GONE)
    assert (told.standing, told.recommended, told.parts) == ("no-violation", NEW, ())
    beside = proposal(shown(), GONE).other_version
    assert beside is not None
    assert beside.charge is not None
    assert (beside.charge.outcome, beside.charge.charge.version) == ("not-met", NEW)


def test_an_option_more_beside_the_same_range_is_lighter() -> None:
    told = compared(OPTION)
    assert (told.standing, told.recommended) == ("lighter", NEW)
    assert weights(told)["options"] == "lighter"


def test_an_option_fewer_is_heavier_and_against_a_lighter_range_not_comparable() -> None:
    remedied = next(rule for rule in new().rules if rule.id == "remedied")
    more = old().model_copy(update={"rules": (*old().rules, remedied)})
    fewer = new(rules=tuple(rule for rule in new().rules if rule.id != "remedied"))
    judged = [item.model_dump(by_alias=True) for item in case().judgements]
    also = {**judged[-1], "subject": LIGHTER}
    found = assessed(case(judgements=[*judged, also]), with_packs(more, fewer))
    for subject, standing in ((OPTION, "heavier"), (LIGHTER, "not-comparable")):
        beside = proposal(found, subject).other_version
        assert beside is not None
        assert beside.comparison.standing == standing
    assert check(found) == ()


def changed_rules(*names: str, **fields: object) -> tuple[Rule, ...]:
    return tuple(
        rule.model_copy(update=fields) if rule.id in names else rule for rule in new().rules
    )


def test_the_same_on_both_sides_leaves_the_law_of_the_act() -> None:
    same = changed_rules("art-10-range", then={"range": ("warning", "removal")})
    told = compared(LIGHTER, new(rules=same))
    assert (told.standing, told.recommended) == ("same", OLD)


def test_another_verb_has_no_order_to_the_first() -> None:
    told = compared(LIGHTER, new(rules=changed_rules("art-10-range", verb=Verb.MAY)))
    assert (told.standing, told.recommended) == ("not-comparable", None)
    assert weights(told)["verb"] == "not-comparable"


def listing(name: str, code: str, verb: Verb) -> Rule:
    (ranged,) = (rule for rule in new().rules if rule.id == "art-10-range")
    fields = {"id": name, "then": {"measures": (code,)}, "verb": verb}
    return ranged.model_copy(update=fields)


@pytest.mark.parametrize(
    ("second", "codes"),
    [(Verb.SHALL, ("warning=may", "removal=shall")), (Verb.MAY, ("may",))],
)
def test_a_set_under_two_verbs_is_compared_measure_by_measure(
    second: Verb, codes: tuple[str, ...]
) -> None:
    listed = (listing("one", "warning", Verb.MAY), listing("two", "removal", second))
    others = tuple(rule for rule in new().rules if rule.stage is not Stage.MEASURE)
    later = with_packs(old(), new(rules=(*others, *listed)))
    found = assessed(rules=later)
    assert check(found) == ()
    beside = proposal(found, LIGHTER).other_version
    assert beside is not None
    (part,) = (each for each in beside.comparison.parts if each.part == "verb")
    assert (part.at_decision, part.weight) == (codes, "not-comparable")
    printed = render(found, "md", "zh", full=True)
    assert ("警告可以、撤职应当" in printed) is (second is Verb.SHALL)


def with_months(measures: Iterable[Measure], **months: int) -> tuple[Measure, ...]:
    return tuple(
        each.model_copy(update={"months": months.get(each.id, each.months)}) for each in measures
    )


@pytest.mark.parametrize(("months", "standing"), [(6, "lighter"), (24, "not-comparable")])
def test_a_period_counts_as_far_as_both_versions_have_one(months: int, standing: str) -> None:
    told = compared(LIGHTER, new(measures=with_months(new().measures, warning=months)))
    assert told.standing == standing


def test_a_measure_that_stands_on_no_ladder_of_both_cannot_be_compared() -> None:
    fine = Measure(id="fine", label=new().measures[0].label, family="fine")
    apart = new(
        measures=(*new().measures, fine),
        ladders=(Ladder(id="fines", measures=("fine",)), *new().ladders),
        rules=changed_rules("art-10-range", then={"range": ("fine", "fine")}),
    )
    told = compared(LIGHTER, apart)
    assert (told.standing, told.recommended) == ("not-comparable", None)


def test_a_set_has_no_order_so_only_equal_ones_compare() -> None:
    as_set = {"measures": ("warning", "serious-warning", "removal")}
    judged = [item.model_dump(by_alias=True) for item in case().judgements]
    others = {f"conduct.{name}": "no" for name in ("late", "lent", "copied")}
    judged[0] = {**judged[0], "facts": {"conduct.breach": "yes", "conduct.lost": "yes", **others}}
    sets = new(rules=changed_rules("art-10-range", then=as_set))
    found = assessed(case(judgements=judged), with_packs(old(), sets))
    beside = proposal(found, LIGHTER).other_version
    assert beside is not None
    assert weights(beside.comparison)["measures"] == "not-comparable"
    assert beside.comparison.recommended is None
    assert check(found) == ()


def test_a_text_nobody_compared_leaves_the_comparison_open() -> None:
    unverified = tuple(
        rule.model_copy(update={"provision": rule.provision.model_copy(update={"verified": False})})
        if rule.id == "art-10-range"
        else rule
        for rule in new().rules
    )
    told = compared(LIGHTER, new(rules=unverified))
    assert (told.standing, told.recommended) == ("undetermined", None)


def test_what_is_open_under_the_later_version_is_asked_and_settles_nothing_yet() -> None:
    judged = [item.model_dump(by_alias=True) for item in case().judgements]
    judged[3] = {**judged[3], "facts": {"conduct.breach": "yes", "conduct.unstamped": "yes"}}
    found = assessed(case(judgements=judged))
    shown_ = proposal(found, GONE)
    assert shown_.other_version is not None
    told = shown_.other_version.comparison
    assert (told.standing, told.recommended) == ("undetermined", None)
    asked = {point.fact for point in shown_.open_questions}
    assert "conduct.lost" in asked
    assert {each.fact for each in found.questions} >= {"conduct.lost"}
    assert check(found) == ()


def test_a_version_that_does_not_reach_the_subject_recommends_nothing() -> None:
    out = changed_rules("reach", then={"applies": ("no",)})
    told = compared(LIGHTER, new(rules=out))
    assert (told.standing, told.recommended) == ("not-reached", None)


def test_what_the_law_of_the_act_does_not_propose_is_compared_with_nothing() -> None:
    judged = [item.model_dump(by_alias=True) for item in case().judgements]
    judged[0] = {**judged[0], "facts": {"conduct.breach": "no", "conduct.lost": "yes"}}
    found = assessed(case(judgements=judged))
    assert LIGHTER not in {each.subject.id for each in found.proposals}
    assert check(found) == ()


def test_the_version_set_beside_asks_what_would_speak_for_the_subject_under_it() -> None:
    question = next(each for each in shown().questions if each.fact == "charge.remedied")
    assert LIGHTER in question.concerns
    assert LIGHTER not in question.settles


def test_the_charge_set_beside_has_a_name_and_a_justification_of_its_own() -> None:
    found = proposal(shown(), LIGHTER)
    assert found.other_version is not None
    beside = found.other_version.proposal
    assert beside is not None
    assert beside.charge.id == f"{LIGHTER}/1/{REGULATION}@{NEW}"
    shared = {*beside.justification.nodes} & {*found.justification.nodes}
    assert not any(name.startswith(f"{LIGHTER}/1/{REGULATION}") for name in shared)


def test_safeguards_and_tables_are_those_of_the_law_of_the_act() -> None:
    only = assessed(rules=with_packs(old(), new(transition=None)))
    assert shown().alerts == only.alerts
    assert {each.version for each in shown().law} == {OLD}


ORDERS = st.lists(st.lists(st.sampled_from(GRADES), unique=True, max_size=4).map(tuple), max_size=3)


@given(st.sampled_from(GRADES), st.sampled_from(GRADES), ORDERS)
def test_weighing_the_other_way_round_turns_the_weight_round(
    one: str, other: str, orders: list[tuple[str, ...]]
) -> None:
    assert weigh(one, other, orders) == BACK[weigh(other, one, orders)]


@given(st.permutations(GRADES).map(tuple))
def test_one_ladder_orders_all_that_stand_on_it(order: tuple[str, ...]) -> None:
    for one, other in product(GRADES, GRADES):
        at = order.index(other) - order.index(one)
        expected = "same" if not at else "lighter" if at < 0 else "heavier"
        assert weigh(one, other, [order]) == expected


@given(st.lists(st.sampled_from(WEIGHTS)))
def test_a_whole_is_lighter_only_if_no_part_is_anything_but_lighter_or_the_same(
    parts: list[Weight],
) -> None:
    assert (together(parts) == "lighter") is (set(parts) - {"same"} == {"lighter"})
    assert (together(parts) == "heavier") is (set(parts) - {"same"} == {"heavier"})
    assert (together(parts) == "same") is (set(parts) <= {"same"})


# --- Charges still open ---------------------------------------------------------------------------


def left_open(subject: str, **facts: str) -> Assessment:
    """Return the case with nothing known of what a subject did, but some facts."""
    said = {"conduct.breach": "yes", **{f"conduct.{key}": value for key, value in facts.items()}}
    judged = [item.model_dump(by_alias=True) for item in case().judgements]
    (own,) = (each for each in judged if each["subject"] == subject and each["findings"])
    others = [each for each in judged if each is not own]
    found = assessed(case(judgements=[*others, {**own, "facts": said}]))
    assert check(found) == ()
    return found


def open_charge(found: Assessment, subject: str) -> OpenCharge:
    (pending,) = (each for each in found.to_be_established if each.subject.id == subject)
    (charge,) = pending.charges
    return charge


ELSE = dict.fromkeys(("lost", "late", "lent", "copied"), "no")


def test_beside_a_charge_still_open_stands_that_the_later_version_knows_no_such_violation() -> None:
    beside = open_charge(left_open(GONE, **ELSE), GONE).other_version
    assert beside is not None
    assert beside.charge is not None
    assert beside.charge.outcome == "not-met"
    told = beside.comparison
    assert (told.standing, told.recommended, told.parts) == ("no-violation", NEW, ())


def test_beside_a_charge_still_open_the_later_version_may_be_open_too() -> None:
    beside = open_charge(left_open(LIGHTER), LIGHTER).other_version
    assert beside is not None
    assert beside.charge is not None
    assert beside.charge.outcome == "open"
    assert (beside.comparison.standing, beside.comparison.recommended) == ("undetermined", None)


def test_what_the_version_beside_an_open_charge_waits_for_is_asked() -> None:
    gone = [rule for rule in old().rules if rule.id != "art-6"]
    act = old().model_copy(update={"rules": tuple(gone)})
    judged = [item for item in case().judgements if item.subject != LIGHTER]
    breach = {"subject": LIGHTER, "findings": ["F1"], "status": "established",
              "facts": {"conduct.breach": "yes"}}  # fmt: skip
    written = [*(item.model_dump(by_alias=True) for item in judged), breach]
    found = assessed(case(judgements=written), with_packs(act, new()))
    (pending,) = (each for each in found.to_be_established if each.subject.id == LIGHTER)
    assert "unknown:conduct.late" not in {each.key for each in pending.charges[0].conditions}
    assert "unknown:conduct.late" in {each.key for each in pending.conditions}
    assert "unknown:conduct.late" in {each.key for each in found.questions}
    assert check(found) == ()


def test_the_checker_finds_the_later_version_left_out_beside_an_open_charge() -> None:
    found = left_open(GONE, **ELSE)
    (pending,) = found.to_be_established
    bare = pending.charges[0].model_copy(update={"other_version": None})
    changed = pending.model_copy(update={"charges": (bare,)})
    faulty = found.model_copy(update={"to_be_established": (changed,)})
    assert {fault.code for fault in check(faulty)} == {"beside-missing"}


def test_a_report_tells_the_later_version_beside_an_open_charge_where_it_differs() -> None:
    later = "at the decision, 2020-01-01"
    for subject, facts, told in (
        (GONE, ELSE, True),
        (LIGHTER, {}, True),
        (LIGHTER, {"unstamped": "no"}, False),
    ):
        found = left_open(subject, **facts)
        for full in (True, False):
            lines = render(found, "table", "en", who=subject, full=full)
            assert (later in " ".join(lines.split())) is told
