"""The rules of 2001 on heads of governments and departments after an extraordinary accident."""

from __future__ import annotations

from typing import Any

import pytest

from tests.law.accountability_scene import did, failure, of
from tests.law.smaller_scene import assessed, outcome, proposed
from tests.village import rulebook

LAW = "special-accident-rules"
ACCIDENT = failure(finding__special_accident="yes")
BREACH = did("deputy", conduct__breach="yes")


def head(of_what: str) -> dict[str, Any]:
    return of("deputy", subject__head_of=of_what)


@pytest.mark.parametrize(
    ("of_what", "facts", "range_"),
    [
        ("government", {}, ("downgrading", "dismissal")),
        ("safety-department", {}, ("dismissal", "discharge")),
        (
            "other-department",
            {"conduct__special_accident_report": "violated"},
            ("downgrading", "downgrading"),
        ),
        (
            "other-government",
            {"conduct__accountability_obstructed": "yes"},
            ("downgrading", "dismissal"),
        ),
    ],
    ids=["14-1", "14-2", "16", "20"],
)
def test_each_article_gives_its_own_range(
    of_what: str, facts: dict[str, str], range_: tuple[str, str]
) -> None:
    conduct = did("deputy", conduct__breach="yes", **facts)
    found = proposed(assessed(ACCIDENT, head(of_what), conduct), "deputy", LAW)
    assert found is not None
    assert (found.measures.range[0].id, found.measures.range[-1].id) == range_
    assert found.measures.verbs == ("is-given",)


@pytest.mark.parametrize(
    ("judged", "expected"),
    [
        ((head("government"), BREACH), "not examined"),
        ((ACCIDENT, head("none"), BREACH), "not-reached"),
        ((ACCIDENT, BREACH), "open"),
        ((ACCIDENT, head("government")), "open"),
    ],
    ids=["unsaid", "a deputy", "unsettled", "unasked"],
)
def test_just_missing_it_proposes_nothing(judged: tuple[Any, ...], expected: str) -> None:
    assert outcome(assessed(*judged), "deputy", LAW) == expected


@pytest.mark.parametrize("breach", ["no", "yes"])
def test_the_post_alone_holds_nobody(breach: str) -> None:
    conduct = did(
        "deputy",
        conduct__breach=breach,
        conduct__special_accident_report="as-due",
        conduct__accountability_obstructed="no",
    )
    found = assessed(ACCIDENT, head("government"), conduct)
    assert outcome(found, "deputy", LAW) == ("proposed" if breach == "yes" else "not-met")


def test_two_articles_that_differ_are_a_conflict_for_people() -> None:
    conduct = did("deputy", conduct__breach="yes", conduct__special_accident_report="violated")
    found = assessed(ACCIDENT, head("government"), conduct)
    assert outcome(found, "deputy", LAW) == "conflict"


def test_the_register_holds_all_twenty_four_articles() -> None:
    pack = next(each for each in rulebook().packs if each.regulation == LAW)
    assert {entry.article for entry in pack.articles} == set(range(1, 25))
