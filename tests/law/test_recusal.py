"""Recusal law by law: for each item one relation that meets it and one that just misses."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from engine.model.rules import ArticleEntry
from engine.model.values import Verb
from tests.assessment.reviewing import cited, relation, reviewed
from tests.village import rulebook


class Law(NamedTuple):
    regulation: str
    article: int
    capacity: str
    day: str


LAWS = (
    Law("supervision-law", 58, "reviewer.supervision_matter", "2023-03-10"),
    Law("supervision-law", 67, "reviewer.supervision_matter", "2025-06-01"),
    Law("administrative-sanctions-law", 47, "reviewer.sanctions_case", "2023-03-10"),
    Law("supervision-officials-law", 47, "reviewer.supervision_official", "2023-03-10"),
    Law("discipline-work-rules", 65, "reviewer.party_inquiry", "2023-03-10"),
)
WITHOUT_ITEMS = ("discipline-work-rules",)
MET = {
    1: relation("near-relative", "reporter"),
    2: relation("witness", "matter"),
    3: relation("relative-interest", "matter"),
    4: relation("may-affect", "matter"),
}
JUST_MISSED = {
    1: relation("near-relative", "interested-party"),
    2: relation("witness", "matter", "disputed"),
    3: relation("relative-interest", "matter", "refuted"),
    4: relation("may-affect", "matter", "alleged"),
}


@pytest.mark.parametrize("item", MET)
@pytest.mark.parametrize("law", LAWS, ids=lambda law: f"{law.regulation}-{law.article}")
def test_an_item_is_met_and_just_missed(law: Law, item: int) -> None:
    facts = {law.capacity: "yes"}
    place = (law.regulation, law.article, None if law.regulation in WITHOUT_ITEMS else item)
    assert cited(reviewed(MET[item], facts=facts, decided_on=law.day)) == {place}
    assert cited(reviewed(JUST_MISSED[item], facts=facts, decided_on=law.day)) == set()
    other = {law.capacity: "no"}
    assert cited(reviewed(MET[item], facts=other, decided_on=law.day)) == set()


@pytest.mark.parametrize("law", LAWS, ids=lambda law: f"{law.regulation}-{law.article}")
def test_a_ground_has_the_verb_of_its_article(law: Law) -> None:
    view = reviewed(MET[1], facts={law.capacity: "yes"}, decided_on=law.day)
    assert {each.verb for each in view.grounds} == {Verb.SHALL}


def test_where_the_official_asked_to_withdraw_the_organ_need_not_step_in() -> None:
    official = {"reviewer.supervision_official": "yes"}
    stepping_in = reviewed(facts=official | {"reviewer.applied": "no"}).decided_by
    assert [each.code for each in stepping_in] == ["organ-decides"]
    assert reviewed(facts=official | {"reviewer.applied": "yes"}).decided_by == ()


def test_the_organ_may_decide_directly_and_the_head_is_left_to_the_organ_above() -> None:
    view = reviewed(facts={"reviewer.sanctions_case": "yes", "reviewer.leads_organ": "yes"})
    verbs = {(each.code, each.verb, each.citation.provision.paragraph) for each in view.decided_by}
    assert verbs == {
        ("higher-organ", Verb.IS_GIVEN, 1),
        ("organ-directly", Verb.MAY, 2),
    }


def test_the_register_of_the_officials_law_is_complete() -> None:
    pack = next(pack for pack in rulebook().packs if pack.regulation == "supervision-officials-law")
    articles: list[ArticleEntry] = list(pack.articles)
    assert {each.article for each in articles} == set(range(1, 69))
    assert all(each.verified for each in articles)
