"""Fiscal violations: Articles 6, 11 and 17, in the tiers of the text."""

from __future__ import annotations

from typing import Any

import pytest

from engine.model.values import Verb
from tests.law.accountability_scene import did, of
from tests.law.smaller_scene import assessed, outcome, proposed
from tests.village import rulebook

LAW = "fiscal-violations-rules"
SERVANT = of("deputy", subject__fiscal_staff="civil-servant")


def act(fact: str, **more: str) -> dict[str, Any]:
    facts = {"conduct__breach": "yes", "conduct__direct_role": "in-charge", **more}
    return did("deputy", **{f"conduct__{fact}": "yes", **facts})


TIERS = [
    ("fiscal_funds_misused", "minor", ("serious-demerit", "serious-demerit")),
    ("fiscal_funds_misused", "heavier", ("downgrading", "dismissal")),
    ("fiscal_funds_misused", "grave", ("discharge", "discharge")),
    ("account_unauthorised", "heavier", ("downgrading", "downgrading")),
    ("account_unauthorised", "grave", ("dismissal", "discharge")),
    ("funds_hidden", "heavier", ("serious-demerit", "serious-demerit")),
    ("funds_hidden", "grave", ("downgrading", "dismissal")),
]


@pytest.mark.parametrize(("fact", "gravity", "range_"), TIERS)
def test_each_tier_gives_the_sanctions_of_its_text(
    fact: str, gravity: str, range_: tuple[str, str]
) -> None:
    found = proposed(
        assessed(SERVANT, act(fact), of("deputy", charge__gravity=gravity)), "deputy", LAW
    )
    assert found is not None
    assert (found.measures.range[0].id, found.measures.range[-1].id) == range_


def test_where_gravity_is_not_settled_the_lowest_tier_stands_conditionally() -> None:
    found = proposed(assessed(SERVANT, act("funds_hidden")), "deputy", LAW)
    assert found is not None
    assert [each.id for each in found.measures.range] == ["serious-demerit"]
    assert "unknown:charge.gravity" in {point.key for point in found.conditions}


@pytest.mark.parametrize(
    ("judged", "expected"),
    [
        ((SERVANT, did("deputy", conduct__breach="yes")), "not examined"),
        ((of("deputy", subject__fiscal_staff="none"), act("funds_hidden")), "not-reached"),
        ((act("funds_hidden"),), "open"),
        ((SERVANT, act("funds_hidden", conduct__direct_role="none")), "not-met"),
        ((SERVANT, act("funds_hidden", conduct__direct_role="unknown")), "open"),
        ((SERVANT, act("funds_hidden", conduct__breach="no")), "not-met"),
    ],
    ids=["unsaid", "village staff", "unsettled", "not direct", "role unknown", "no breach"],
)
def test_just_missing_it_proposes_nothing(judged: tuple[Any, ...], expected: str) -> None:
    assert outcome(assessed(*judged), "deputy", LAW) == expected


def test_article_17_says_shall_and_the_others_state() -> None:
    pack = next(each for each in rulebook().packs if each.regulation == LAW)
    verbs = {rule.id: rule.verb for rule in pack.rules}
    assert verbs["art-17-range"] is Verb.SHALL
    assert verbs["art-6-range"] is Verb.IS_GIVEN
    assert {entry.article for entry in pack.articles} == set(range(1, 36))
