"""Laws of recusal, for any relations of any reviewers."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.assessment.recusal import recusals
from engine.matchers.plain import PlainMatcher
from engine.model.case import Case
from engine.model.recusal import Recusals
from tests.assessment.reviewing import CAPACITIES, example
from tests.village import DIGESTS, rulebook

KINDS = ("near-relative", "witness", "own-interest", "relative-interest", "may-affect")
PARTIES = (
    ("subject", "p-mayor"),
    ("subject", "p-director"),
    ("reporter", None),
    ("complainant", None),
    ("witness", None),
    ("interested-party", None),
    ("matter", None),
)
STANDINGS = ("alleged", "disputed", "established", "refuted")
REVIEWERS = ("r1", "r2", "r3")

Place = tuple[str, str, tuple[str, str | None]]

places = st.tuples(st.sampled_from(REVIEWERS), st.sampled_from(KINDS), st.sampled_from(PARTIES))
related = st.dictionaries(places, st.sampled_from(STANDINGS), max_size=8)
capacities = st.dictionaries(
    st.sampled_from(REVIEWERS),
    st.dictionaries(st.sampled_from(list(CAPACITIES)), st.sampled_from(["yes", "no"]), min_size=1),
    min_size=1,
)


def written(place: Place, standing: str) -> dict[str, Any]:
    reviewer, kind, (to, party) = place
    return {"reviewer": reviewer, "kind": kind, "to": to, "party": party, "status": standing}


def assessed(
    relations: list[dict[str, Any]],
    acts: dict[str, dict[str, str]],
    reviewers: tuple[str, ...] = REVIEWERS,
) -> Recusals:
    organisation, case = example()
    data = case.model_dump(mode="json", by_alias=True, exclude={"judgements", "relations"})
    judged = [
        {"reviewer": reviewer, "status": "established", "facts": facts}
        for reviewer, facts in acts.items()
    ]
    named = [{"id": each, "name": each} for each in reviewers]
    made = {**data, "reviewers": named, "judgements": judged, "relations": relations}
    return recusals(organisation, Case.model_validate(made), rulebook(), PlainMatcher(), DIGESTS)


def grounds(found: Recusals) -> set[tuple[str, str, str, str]]:
    return {
        (reviewer.id, each.citation.regulation, each.rule, each.party.model_dump_json())
        for reviewer in found.reviewers
        for each in reviewer.grounds
        if each.party
    }


@settings(max_examples=40, deadline=None)
@given(related, capacities, st.randoms(use_true_random=False))
def test_the_order_of_reviewers_and_relations_changes_nothing(
    drawn: dict[Place, str], acts: dict[str, dict[str, str]], random: Random
) -> None:
    relations = [written(place, standing) for place, standing in drawn.items()]
    mixed, people = list(relations), list(REVIEWERS)
    random.shuffle(mixed)
    random.shuffle(people)
    assert assessed(relations, acts) == assessed(mixed, acts, tuple(people))


@settings(max_examples=40, deadline=None)
@given(related, capacities, places, st.sampled_from(["refuted", "alleged", "disputed"]))
def test_only_an_established_relation_ever_adds_a_ground(
    drawn: dict[Place, str], acts: dict[str, dict[str, str]], place: Place, standing: str
) -> None:
    without = {each: told for each, told in drawn.items() if each != place}
    before = [written(each, told) for each, told in without.items()]
    after = [*before, written(place, standing)]
    assert grounds(assessed(after, acts)) == grounds(assessed(before, acts))


@settings(max_examples=40, deadline=None)
@given(related, capacities)
def test_a_ground_rests_on_an_established_relation_and_nothing_recorded_is_lost(
    drawn: dict[Place, str], acts: dict[str, dict[str, str]]
) -> None:
    found = assessed([written(place, standing) for place, standing in drawn.items()], acts)
    for reviewer in found.reviewers:
        for each in reviewer.grounds:
            resting = [
                relation.standing
                for relation in reviewer.relations
                if relation.party == each.party and relation.kind in each.kinds
            ]
            assert "established" in resting
        for each in reviewer.to_be_established:
            assert each.kinds
        recorded = {(kind, to) for (who, kind, (to, _)) in drawn if who == reviewer.id}
        assert {(each.kind, each.party.part) for each in reviewer.relations} == recorded


@settings(max_examples=40, deadline=None)
@given(related, capacities, places)
def test_an_unsettled_relation_is_listed_wherever_its_ground_would_stand_if_settled(
    drawn: dict[Place, str], acts: dict[str, dict[str, str]], place: Place
) -> None:
    others = {each: told for each, told in drawn.items() if each != place}
    before = [written(each, told) for each, told in others.items()]
    settled = grounds(assessed([*before, written(place, "established")], acts))
    new = settled - grounds(assessed(before, acts))
    open_ = assessed([*before, written(place, "alleged")], acts)
    listed = {
        (reviewer.id, each.citation.regulation, each.rule, each.party.model_dump_json())
        for reviewer in open_.reviewers
        for each in reviewer.to_be_established
        if each.party
    }
    assert new <= listed
