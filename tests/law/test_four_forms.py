"""The four forms classify outcomes; they are unverified and read by no rule."""

from __future__ import annotations

import json

import pytest

from engine.logic.evaluate import facts_of
from engine.model.forms import FormEntry
from engine.model.provision import Regime
from engine.reports.formats import render
from tests.law.accountability_scene import did, of
from tests.law.smaller_scene import assessed, compared
from tests.village import rulebook, shipped


def entries() -> dict[int, FormEntry]:
    return {entry.form: entry for pack in rulebook().packs for entry in pack.forms}


def forms_of(regime: Regime, measure: str) -> set[int]:
    return {
        number for number, entry in entries().items() if measure in entry.measures.get(regime, ())
    }


def test_there_are_four_and_none_is_said_to_be_verified() -> None:
    assert set(entries()) == {1, 2, 3, 4}
    assert not any(entry.provision.verified for entry in entries().values())


def test_the_fourth_is_about_opening_a_case_and_counts_no_measure() -> None:
    assert entries()[4].measures == {}


@pytest.mark.parametrize(
    ("regime", "measure", "forms"),
    [
        (Regime.ACCOUNTABILITY, "admonition", {1}),
        (Regime.PARTY_DISCIPLINE, "warning", {2}),
        (Regime.PARTY_DISCIPLINE, "serious-warning", {2}),
        (Regime.PARTY_DISCIPLINE, "removal-from-party-posts", {3}),
        (Regime.PARTY_DISCIPLINE, "expulsion", {3}),
        (Regime.ADMINISTRATIVE, "downgrading", {2}),
        (Regime.ADMINISTRATIVE, "dismissal", {3}),
        (Regime.ORGANISATIONAL, "suspension", {2}),
        (Regime.ORGANISATIONAL, "removal", {2, 3}),
    ],
)
def test_light_and_grave_fall_where_the_statistics_put_them(
    regime: Regime, measure: str, forms: set[int]
) -> None:
    assert forms_of(regime, measure) == forms


def test_no_rule_reads_a_form() -> None:
    read = {
        fact
        for pack in rulebook().packs
        for rule in pack.rules
        for fact in facts_of(rule.when) | (facts_of(rule.unless) if rule.unless else frozenset())
    }
    assert not any("form" in fact.split(".") for fact in read)


def test_taking_the_forms_away_changes_nothing_but_the_forms() -> None:
    law = compared("organisational-measures")
    bare = law.model_copy(
        update={"packs": tuple(each.model_copy(update={"forms": ()}) for each in law.packs)}
    )
    judged = (
        of("deputy", subject__leading_cadre="yes"),
        did("deputy", conduct__breach="yes", conduct__ground_duty="yes"),
    )
    whole, without = assessed(*judged, law=law), assessed(*judged, law=bare)
    assert {form.form for form in whole.forms} == {2, 3}
    assert without.forms == ()
    assert whole.model_copy(update={"forms": ()}) == without


def test_the_result_and_the_full_report_show_the_form_beside_the_measures() -> None:
    found = shipped().forms
    assert [(form.form, {each.id for each in form.measures}) for form in found] == [
        (2, {"warning", "serious-warning"})
    ]
    printed = render(shipped(), "table", "zh", full=True)
    assert "四种形态只作归类,不作理由(党内监督条例第七条〔待核〕)" in printed


def test_a_sheet_of_one_subject_shows_the_forms_of_their_measures_only() -> None:
    alone = json.loads(render(shipped(), "json", "zh", who="p-next-deputy"))
    assert alone["forms"] == []
