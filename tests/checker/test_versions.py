"""The checker chooses the law again and weighs both versions again, without a line in common."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.assessment.pipeline import assess
from engine.assessment.verdicts import OPEN
from engine.checker.check import check
from engine.checker.document import open_charges
from engine.matchers.plain import PlainMatcher
from engine.model.assessment import Assessment
from engine.model.law import Transition
from engine.model.provision import Provision
from engine.model.rules import Pack, Rule, Rulebook
from tests.assessment.versions import shown
from tests.assessment.world import case, organisation, pack, rule_sets, rulebook
from tests.checker.drawn import Judgements, proposing
from tests.checker.tampering import Data
from tests.village import DIGESTS

ORGANISATION = organisation()
CHANGE = date(2019, 9, 1)
"""The findings of the drawn world end before it, the decision comes after."""

RULES = st.sampled_from(["lighter-law", "lighter-law", "at-act", "at-decision", "people-choose"])


@st.composite
def transitions(draw: st.DrawFn) -> Transition:
    provision = Provision(article=9, verified=draw(st.booleans()))
    return Transition.model_validate({"rule": draw(RULES), "provision": provision})


def later(rules: tuple[Rule, ...], transition: Transition, *, verified: bool) -> Pack:
    return pack(rules).model_copy(
        update={
            "version": CHANGE,
            "in_force": CHANGE,
            "in_force_verified": verified,
            "transition": transition,
        }
    )


def two(rules: tuple[Rule, ...], new: Pack) -> Rulebook:
    book = rulebook(rules)
    old = book.packs[0].model_copy(update={"until": date(2019, 8, 31)})
    return book.model_copy(update={"packs": (old, new)})


@st.composite
def assessments(draw: st.DrawFn) -> Assessment:
    """Draw a case under two drawn versions, with one person whose facts are clear."""
    rules, judgements = draw(proposing())
    made: Judgements = judgements
    new = later(draw(rule_sets()), draw(transitions()), verified=draw(st.booleans()))
    return assess(ORGANISATION, case(made), two(rules, new), PlainMatcher(), DIGESTS)


@given(assessments())
def test_what_is_assessed_under_two_versions_is_sound(found: Assessment) -> None:
    assert check(found) == ()


@given(assessments())
def test_two_versions_stand_side_by_side_exactly_where_the_lighter_law_rule_governs(
    found: Assessment,
) -> None:
    for proposal in found.proposals:
        law = proposal.charge.law
        assert law is not None
        assert (proposal.other_version is not None) is (law.basis == "lighter-law")
    for charge in open_charges(found):
        law, waiting = charge.charge.law, charge.outcome in OPEN
        due = waiting and law is not None and law.basis == "lighter-law"
        assert (charge.other_version is not None) is due


@given(assessments())
def test_a_recommendation_names_one_of_the_two_and_the_later_only_if_nothing_is_heavier(
    found: Assessment,
) -> None:
    for each in found.proposals:
        if each.other_version is None:
            continue
        told = each.other_version.comparison
        assert told.recommended in {told.at_act, told.at_decision, None}
        if told.recommended == told.at_decision:
            weights = {part.weight for part in told.parts}
            assert not weights & {"heavier", "not-comparable"}


def test_the_shown_comparison_is_sound_read_back_too() -> None:
    text = shown().model_dump_json(by_alias=True)
    assert check(Assessment.model_validate_json(text)) == ()


def beside(data: Data, number: int = 0) -> Data:
    found: Data = data["proposals"][number]["other_version"]
    return found


def put(holder: Data, key: str, value: object) -> None:
    assert holder[key] != value
    holder[key] = value


CHANGES: dict[str, Callable[[Data], object]] = {
    "the weight of a part": lambda data: put(
        beside(data)["comparison"]["parts"][3], "weight", "heavier"
    ),
    "a code of a part": lambda data: put(
        beside(data)["comparison"]["parts"][0], "at_act", ["another"]
    ),
    "a part left out": lambda data: beside(data)["comparison"]["parts"].pop(),
    "how the versions stand": lambda data: put(
        beside(data, 1)["comparison"], "standing", "lighter"
    ),
    "the version recommended": lambda data: put(
        beside(data, 2)["comparison"], "recommended", "2020-01-01"
    ),
    "the version at the act": lambda data: put(beside(data)["comparison"], "at_act", "2015-01-01"),
    "the other version left out": lambda data: put(data["proposals"][0], "other_version", None),
    "a measure of the other version": lambda data: beside(data)["proposal"]["measures"][
        "range"
    ].pop(),
    "a fact of the other version": lambda data: put(
        beside(data)["proposal"]["justification"]["nodes"]["ana@F1#conduct.breach"], "value", "no"
    ),
    "the other version of somebody else": lambda data: put(
        beside(data)["proposal"]["charge"], "violation", "2"
    ),
    "neither a proposal nor none": lambda data: put(beside(data), "proposal", None),
    "both a proposal and none": lambda data: put(beside(data), "charge", beside(data, 3)["charge"]),
    "by what the law was chosen": lambda data: put(
        data["proposals"][0]["charge"]["law"], "basis", "people-choose"
    ),
    "the day the violation ended": lambda data: put(
        data["proposals"][0]["charge"]["law"], "last", "2019-09-30"
    ),
    "the day of the decision": lambda data: put(
        data["proposals"][0]["charge"]["law"], "day", "2019-06-01"
    ),
    "the rule": lambda data: put(data["proposals"][0]["charge"]["law"], "rule", "at-act"),
    "the version that governs": lambda data: put(
        data["proposals"][0]["charge"], "version", "2020-01-01"
    ),
    "that people chose": lambda data: put(
        data["proposals"][0]["charge"]["law"], "stated", "2016-01-01"
    ),
    "the choice left out": lambda data: put(data["proposals"][0]["charge"], "law", None),
    "a finding the choice leaves out": lambda data: put(
        data["proposals"][0]["charge"]["law"], "findings", []
    ),
    "the rule of the version in the base": lambda data: put(data["versions"][1], "rule", "at-act"),
    "the days of a version in the base": lambda data: put(
        data["versions"][0], "until", "2018-01-01"
    ),
    "the name of a charge": lambda data: put(
        data["proposals"][0]["charge"], "id", "ana/1/desk-rules@2016-01-01"
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_change_to_the_choice_or_the_comparison_is_found(name: str) -> None:
    data = shown().model_dump(mode="json", by_alias=True)
    CHANGES[name](data)
    assert check(Assessment.model_validate(data))
