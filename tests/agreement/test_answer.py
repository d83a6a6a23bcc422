"""What the rules say to a published outcome, on made-up reports about the shipped village."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.agreement.answer import answer
from engine.agreement.cases import Reported, assessed
from engine.agreement.listed import giving, listed
from engine.assessment.bare import Bare
from engine.matchers.plain import PlainMatcher
from engine.model.agreement import Answer, Reason, Why
from engine.model.case import Case
from engine.model.measures import Reach
from engine.model.provision import Regime
from engine.model.published import Meaning, Named, Published, PublishedSubject
from engine.model.rules import Pack
from tests.village import inputs, rulebook, without_assumption

WARNING = {"regime": "party-discipline", "measure": "warning"}
EXPULSION = {"regime": "party-discipline", "measure": "expulsion"}
ADMONITION = {"regime": "accountability", "measure": "admonition"}
DOWNGRADING = {"regime": "administrative-sanctions", "label": "降级"}
SUBJECTS = ("p-deputy", "p-accountant", "p-subdistrict-secretary", "p-next-deputy", "village-party")


def _bare(case: Case, *, without: str = "") -> Bare:
    published = Published.model_validate(
        {"schema": "published.v1", "case": case.id, "subjects": [subject("p-deputy", WARNING)]}
    )
    packs = tuple(pack for pack in rulebook().packs if pack.regulation != without)
    book = rulebook().model_copy(update={"packs": packs})
    return assessed(Reported(inputs()[0], case, published), book, PlainMatcher())


@cache
def village() -> Bare:
    return _bare(inputs()[1])


def subject(name: str, outcome: object, facts: str = "published") -> PublishedSubject:
    outcomes = [{"words": "x", "outcome": outcome}]
    return PublishedSubject.model_validate({"subject": name, "facts": facts, "outcomes": outcomes})


def said(name: str, outcome: object, facts: str = "published", bare: Bare | None = None) -> Answer:
    told = subject(name, outcome, facts)
    return answer(bare or village(), told, told.outcomes[0].outcome)


def test_a_proposed_measure_within_the_range_is_right_and_decided() -> None:
    found = said("p-deputy", WARNING)
    assert (found.within, found.decided, found.reason) == (True, True, None)


def test_the_same_measure_is_never_right_where_the_facts_were_not_published() -> None:
    found = said("p-deputy", WARNING, "unpublished")
    assert (found.why, found.reason, found.decided) == (Why.NO_FACTS, Reason.FACTS, False)


def test_a_measure_that_the_articles_do_not_permit_on_the_facts_is_outside() -> None:
    found = said("p-deputy", EXPULSION)
    assert found.reason is Reason.FACTS  # a graver tier is still open: gravity was not judged
    assert found.why is Why.OPEN


def test_who_came_after_the_period_is_outside_by_law() -> None:
    found = said("p-next-deputy", WARNING)
    assert (found.why, found.reason, found.decided) == (Why.NOT_PERMITTED, Reason.LAW, True)


def test_whom_the_regulation_does_not_reach_is_outside_by_law() -> None:
    found = said("p-accountant", ADMONITION)
    assert (found.why, found.reason, found.decided) == (Why.NOT_REACHED, Reason.LAW, True)


def test_law_that_is_not_in_the_base_is_our_miss_and_named_with_its_day() -> None:
    bare = _bare(inputs()[1], without="civil-servant-sanctions-rules")
    found = said("p-deputy", DOWNGRADING, bare=bare)
    assert (found.why, found.reason) == (Why.NO_PACK, Reason.RULES)
    assert (found.regime, found.law_of) == (Regime.ADMINISTRATIVE, date(2020, 6, 30))
    assert not found.decided


def test_conduct_that_no_rule_of_the_law_of_its_time_reads_is_our_miss() -> None:
    found = said("p-deputy", DOWNGRADING)
    assert (found.why, found.reason, found.decided) == (Why.UNREAD, Reason.RULES, False)


def test_a_measure_that_a_whole_version_does_not_list_is_outside_by_law() -> None:
    found = said("p-deputy", {"regime": "accountability", "label": "示警约谈"})
    assert (found.why, found.reason) == (Why.NOT_LISTED, Reason.LAW)


def test_a_measure_that_our_part_of_a_version_does_not_list_is_our_miss() -> None:
    found = said("p-deputy", {"regime": "party-discipline", "label": "改组"})
    assert (found.why, found.reason) == (Why.LIST_INCOMPLETE, Reason.RULES)


def test_a_measure_for_another_kind_of_subject_is_outside_by_law() -> None:
    found = said("p-deputy", {"regime": "accountability", "measure": "reorganisation"})
    assert (found.why, found.reason) == (Why.OTHER_KIND, Reason.LAW)


def test_a_body_that_is_no_party_organisation_is_no_subject() -> None:
    found = said("subdistrict-office", ADMONITION)
    assert (found.why, found.reason) == (Why.NO_SUBJECT, Reason.LAW)


def test_whom_the_chain_does_not_reach_is_our_miss() -> None:
    assert said("p-cashier", WARNING).why is Why.NOT_LINKED


def test_what_is_open_asks_for_the_facts_on_the_way() -> None:
    found = said(
        "p-deputy",
        {"regime": "party-discipline", "measure": "warning"},
        bare=_bare(without_assumption("A6")),
    )
    assert (found.why, found.reason, found.decided) == (Why.OPEN, Reason.FACTS, False)
    assert found.asks == ("conduct.contribution",)


def test_conduct_that_no_circumstance_is_about_is_our_miss() -> None:
    case = inputs()[1]
    bare_breach = tuple(
        each.model_copy(update={"facts": {"conduct.breach": "yes"}})
        if "conduct.breach" in each.facts and each.subject == "p-accountant"
        else each
        for each in case.judgements
    )
    found = said(
        "p-accountant", WARNING, bare=_bare(case.model_copy(update={"judgements": bare_breach}))
    )
    assert (found.why, found.reason) == (Why.UNREAD, Reason.RULES)


@pytest.mark.parametrize(
    ("word", "why", "reason"),
    [
        ("unpublished", Why.UNPUBLISHED, Reason.FACTS),
        ("ambiguous", Why.AMBIGUOUS, Reason.FACTS),
        ("no-measure", Why.NO_MEASURE, Reason.LAW),
    ],
)
def test_a_word_is_never_right_and_never_decided(word: str, why: Why, reason: Reason) -> None:
    found = said("p-deputy", word)
    assert (found.why, found.reason, found.decided) == (why, reason, False)


def test_one_of_several_is_right_only_if_each_would_be() -> None:
    serious = {"regime": "party-discipline", "measure": "serious-warning"}
    assert said("p-deputy", {"among": [WARNING, serious]}).within
    mixed = said("p-deputy", {"among": [WARNING, DOWNGRADING]})
    assert (mixed.why, mixed.reason, mixed.decided) == (Why.AMBIGUOUS, Reason.FACTS, False)


MEANINGS: st.SearchStrategy[Any] = st.one_of(
    st.sampled_from(["unpublished", "ambiguous", "no-measure"]),
    st.sampled_from([WARNING, EXPULSION, ADMONITION, DOWNGRADING]),
    st.lists(
        st.sampled_from([WARNING, EXPULSION, ADMONITION, DOWNGRADING]), min_size=2, max_size=3
    ).map(lambda among: {"among": among}),
)


@given(
    st.sampled_from([*SUBJECTS, "subdistrict-office", "p-cashier"]),
    MEANINGS,
    st.sampled_from(["published", "unpublished"]),
)
def test_what_is_right_was_decided_and_what_was_decided_had_published_facts(
    name: str, meaning: object, facts: str
) -> None:
    found = said(name, meaning, facts)
    assert found.decided or not found.within
    assert facts == "published" or not found.decided
    assert (found.reason is None) == found.within


def _pack(regulation: str, version: str) -> Pack:
    return next(each for each in rulebook().packs if each.key == f"{regulation}/{version}")


def test_a_measure_is_found_by_id_by_label_and_by_whom_it_reaches() -> None:
    pack = _pack("accountability-regulation", "2019-09-01")
    by_id = Named(regime=Regime.ACCOUNTABILITY, measure="removal")
    by_label = Meaning.model_validate({"regime": "accountability", "label": "通报"}).named[0]
    assert [
        each and each.id
        for each in (
            listed(pack, by_id, Reach.PERSON, rulebook()),
            listed(pack, by_label, Reach.PERSON, rulebook()),
            listed(pack, by_label, Reach.ORGANISATION, rulebook()),
        )
    ] == ["removal", "circulated-criticism-person", "circulated-criticism"]


def test_a_version_that_calls_a_measure_otherwise_is_found_by_its_label() -> None:
    pack = _pack("disciplinary-regulation", "2018-10-01")
    renamed = tuple(
        each.model_copy(update={"id": "w"}) if each.id == "warning" else each
        for each in pack.measures
    )
    named = Named(regime=Regime.PARTY_DISCIPLINE, measure="warning")
    found = listed(pack.model_copy(update={"measures": renamed}), named, Reach.PERSON, rulebook())
    assert found is not None
    assert found.id == "w"


def test_the_rules_that_give_a_measure_are_those_whose_range_spans_it() -> None:
    pack = _pack("disciplinary-regulation", "2018-10-01")
    spanning = {rule.id for rule in giving(pack, "probation")}
    assert "art-121-1-major-range" in spanning
    assert "art-121-1-larger-range" not in spanning
