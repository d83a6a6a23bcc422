"""Organisational measures: a set of five, and none proposed before the text is compared."""

from __future__ import annotations

import pytest

from engine.reports.formats import render
from tests.law.accountability_scene import did, of
from tests.law.smaller_scene import assessed, compared, keys, outcome, proposed
from tests.village import rulebook

LAW = "organisational-measures"
CADRE = of("deputy", subject__leading_cadre="yes")
BREACH = did("deputy", conduct__breach="yes")
GROUND = did("deputy", conduct__ground_duty="yes")
FIELDS = ("political", "duty", "work_style", "organisation", "morals", "other")
NONE = did("deputy", conduct__breach="yes", **{f"conduct__ground_{name}": "no" for name in FIELDS})
FIVE = {"suspension", "reassignment", "ordered-resignation", "removal", "demotion"}


def test_where_the_case_speaks_of_no_ground_the_regulation_is_not_examined() -> None:
    assert outcome(assessed(CADRE, BREACH), "deputy", LAW) == "not examined"


def test_an_unverified_circumstance_permits_nothing_and_waits_for_the_text() -> None:
    found = assessed(CADRE, BREACH, GROUND)
    assert outcome(found, "deputy", LAW) == "waiting"
    assert f"text:{LAW}/2021-03-19:7" in keys(found, "deputy", LAW)


def test_what_waits_for_the_text_is_told_as_such() -> None:
    printed = render(assessed(CADRE, BREACH, GROUND), "table", "zh", who="deputy")
    assert "组织处理规定" in printed
    assert "十七种情形的文字和分项" in printed
    assert "停职检查" not in printed


def test_once_compared_it_permits_the_five_as_a_set() -> None:
    found = assessed(CADRE, BREACH, GROUND, law=compared(LAW))
    proposal = proposed(found, "deputy", LAW)
    assert proposal is not None
    assert proposal.measures.kind == "set"
    assert {each.id for each in proposal.measures.range} == FIVE
    assert proposal.measures.verbs == ("may",)
    assert {each.authority for each in proposal.authority} == {"committee-collectively"}


@pytest.mark.parametrize(
    ("judged", "expected"),
    [
        ((CADRE, NONE), "not-met"),
        ((CADRE, BREACH, did("deputy", conduct__ground_duty="no")), "open"),
        ((CADRE, BREACH, did("deputy", conduct__ground_duty="unknown")), "open"),
        ((CADRE, did("deputy", conduct__breach="no"), GROUND), "not-met"),
        ((CADRE, GROUND), "open"),
        ((of("deputy", subject__leading_cadre="no"), BREACH, GROUND), "not-reached"),
        ((BREACH, GROUND), "open"),
    ],
    ids=[
        "no ground",
        "one field only",
        "ground unknown",
        "no breach",
        "breach not asked",
        "no cadre",
        "unsettled",
    ],
)
def test_just_missing_it_proposes_nothing_even_if_compared(
    judged: tuple[dict[str, object], ...], expected: str
) -> None:
    assert outcome(assessed(*judged, law=compared(LAW)), "deputy", LAW) == expected


def test_only_those_of_whom_the_case_speaks_are_examined() -> None:
    found = assessed(CADRE, BREACH, GROUND)
    assert outcome(found, "head", LAW) == "not examined"


def test_before_the_regulation_no_version_is_borrowed() -> None:
    early = {"from": "2019-01-01", "to": "2019-12-31"}
    deputy = (of("former", subject__leading_cadre="yes"), did("former", conduct__ground_duty="yes"))
    assert outcome(assessed(*deputy, period=early), "former", LAW) == "no-law"


def test_an_admonition_is_none_of_the_five_and_no_period_is_counted() -> None:
    pack = next(each for each in rulebook().packs if each.regulation == LAW)
    assert {each.id for each in pack.measures} == FIVE
    assert {each.months for each in pack.measures} == {None}
    assert pack.ladders == ()
