"""A measure with another verb or article than its rule has is found, on a set and on a range."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from engine.checker.check import check
from engine.model.assessment import Assessment
from engine.model.offered import Measures, Offered, PermittedBy
from engine.model.values import Verb
from tests.law.accountability_scene import UNDER_NEW, assessed, did, failure, of
from tests.law.test_administrative import two

Change = Callable[[Offered], Offered]


@cache
def listed() -> Assessment:
    """Return a case that permits measures under three verbs of Article 8 (2019)."""
    return assessed(
        of(
            "former",
            subject__leading_cadre="yes",
            charge__harm="severe",
            charge__unfit_for_post="yes",
            charge__sanction_due="yes",
        ),
        did("former", conduct__breach="yes", conduct__infringement_tolerated="yes"),
        failure(finding__adverse_effect="yes"),
        period=UNDER_NEW,
    )


def changed(found: Assessment, part: str, number: int, change: Change) -> Assessment:
    """Return an assessment with one measure of its first proposal changed."""
    first, *rest = found.proposals
    views: list[Offered] = list(getattr(first.measures, part))
    views[number] = change(views[number])
    measures: Measures = first.measures.model_copy(update={part: tuple(views)})
    proposal = first.model_copy(update={"measures": measures})
    return found.model_copy(update={"proposals": (proposal, *rest)})


def with_rule(**fields: object) -> Change:
    def change(view: Offered) -> Offered:
        by: PermittedBy = view.by[0].model_copy(update=fields)
        return view.model_copy(update={"by": (by, *view.by[1:])})

    return change


def without_rules(view: Offered) -> Offered:
    return view.model_copy(update={"by": ()})


def twice(view: Offered) -> Offered:
    return view.model_copy(update={"by": view.by * 2})


def codes(found: Assessment) -> set[str]:
    return {each.code for each in check(found)}


@pytest.mark.parametrize("found", [listed, two])
def test_what_the_engine_made_is_what_follows(found: Callable[[], Assessment]) -> None:
    assert check(found()) == ()


@pytest.mark.parametrize("part", ["range", "statutory", "base"])
@pytest.mark.parametrize("number", range(8))
def test_a_verb_changed_on_one_measure_of_a_set_is_found(part: str, number: int) -> None:
    change = with_rule(verb=Verb.GENERALLY_SHALL)
    assert codes(changed(listed(), part, number, change)) == {"measures-verb"}


@pytest.mark.parametrize(
    "change", [with_rule(verb=Verb.MAY), with_rule(rule="another"), without_rules, twice]
)
def test_a_rule_changed_left_out_or_told_twice_is_found(change: Change) -> None:
    assert codes(changed(listed(), "range", -1, change)) == {"measures-verb"}


def test_a_verb_taken_from_another_measure_of_the_set_is_found() -> None:
    may = listed().proposals[0].measures.range[0].by
    moved = changed(listed(), "range", -1, lambda view: view.model_copy(update={"by": may}))
    assert codes(moved) == {"measures-verb"}


def test_another_article_is_found() -> None:
    cited = listed().proposals[0].measures.range[0].by[0].citation
    assert codes(changed(listed(), "range", -1, with_rule(citation=cited))) == {"measures-verb"}


@pytest.mark.parametrize("part", ["range", "statutory", "base"])
def test_a_verb_changed_on_a_range_is_found(part: str) -> None:
    assert codes(changed(two(), part, 0, with_rule(verb=Verb.MAY))) == {"measures-verb"}
