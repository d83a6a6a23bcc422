"""The procedures as the articles have them: which step arises, by when, and what just misses."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from engine.assessment.influence import Charged, influence
from engine.assessment.procedure import Known, events_of, views
from engine.logic.sheet import Cell, Cells
from engine.model.case import Case
from engine.model.measures import Running
from engine.model.procedure import Event, Step
from engine.model.rules import Pack
from engine.model.structural import STRUCTURAL
from engine.model.timetable import StepView
from engine.model.values import SheetKind
from tests.assessment.test_procedure import case
from tests.village import rulebook

ACCOUNTABILITY, DISCIPLINE = "accountability-regulation", "disciplinary-regulation"
ADMINISTRATIVE, ORGANISATIONAL = "administrative-sanctions-law", "organisational-measures"
WITH_PROCEDURE = (ACCOUNTABILITY, DISCIPLINE, ADMINISTRATIVE, ORGANISATIONAL)
VERSIONS = {
    ACCOUNTABILITY: date(2019, 9, 1),
    DISCIPLINE: date(2018, 10, 1),
    ADMINISTRATIVE: date(2020, 7, 1),
    ORGANISATIONAL: date(2021, 3, 19),
}


def pack(regulation: str) -> Pack:
    version = VERSIONS[regulation]
    return next(p for p in rulebook().packs if (p.regulation, p.version) == (regulation, version))


def known(fact: str, value: str) -> Cell:
    kind = STRUCTURAL[fact].on if fact in STRUCTURAL else SheetKind.SUBJECT
    return Cell(fact, value, firm=True, basis="judged", kind=kind, of="deputy")


def facts(of: Pack, measure: str, given: dict[str, str]) -> Cells:
    family = next(each.family for each in of.measures if each.id == measure)
    option = {"option.measure": measure, "option.family": family, "option.kind": "measure"}
    return {fact: known(fact, value) for fact, value in {**given, **option}.items()}


def steps(
    regulation: str, measure: str, given: dict[str, str], events: dict[Event, date] | None = None
) -> dict[str, StepView]:
    of = pack(regulation)
    dated = events_of(of.procedure, case(), "deputy", events or {})
    days = {event: each.day for event, each in dated.items()}
    sheets = {measure: facts(of, measure, given)}
    asked = Known("deputy", case(), sheets, days, None)
    return {each.id: each for each in views(of, rulebook().regulation(regulation), asked)}


PEER = {
    "case.organ_kind": "discipline-organ",
    "subject.kind": "person",
    "subject.managed_by": "peer-committee",
    "subject.heads_led_organisation": "no",
}


def test_an_admonition_of_a_cadre_of_the_peer_committee_needs_its_approval() -> None:
    found = steps(ACCOUNTABILITY, "admonition", PEER)["accountability-approve-cadre"]
    assert (found.arises, found.verb) == ("yes", "may")
    assert found.approval is not None
    assert found.citation is not None
    assert (found.citation.provision.article, found.citation.provision.paragraph) == (12, 3)


@pytest.mark.parametrize(
    "change",
    [
        {"case.organ_kind": "party-organisation"},
        {"subject.managed_by": "lower-committee"},
    ],
)
def test_it_does_not_where_the_committee_acts_itself_or_another_manages(
    change: dict[str, str],
) -> None:
    found = steps(ACCOUNTABILITY, "admonition", {**PEER, **change})
    assert "accountability-approve-cadre" not in found


def test_an_organisational_measure_may_only_be_recommended_and_has_a_month() -> None:
    events = {Event.DECISION_MADE: date(2020, 12, 31)}
    found = steps(ACCOUNTABILITY, "removal", PEER, events)
    assert "accountability-recommend" in found
    assert "accountability-approve-cadre" not in found
    within = found["accountability-formalities"].within
    assert within is not None
    assert within.day == date(2021, 1, 31)


def test_opening_on_an_ordinary_cadre_needs_no_approval_above_and_on_a_head_it_does() -> None:
    assert "accountability-open-approval" not in steps(ACCOUNTABILITY, "admonition", PEER)
    head = {**PEER, "subject.heads_led_organisation": "yes"}
    opened = steps(ACCOUNTABILITY, "admonition", head)["accountability-open-approval"]
    assert opened.before == ("accountability-open",)


def test_an_appeal_against_accountability_and_its_answer_have_a_month_each() -> None:
    events = {
        Event.NOTICE_RECEIVED: date(2020, 12, 18),
        Event.APPEAL_RECEIVED: date(2021, 1, 11),
    }
    found = steps(ACCOUNTABILITY, "admonition", PEER, events)
    due = [found[f"accountability-{name}"].within for name in ("appeal", "appeal-decision")]
    assert [each.day for each in due if each] == [date(2021, 1, 18), date(2021, 2, 11)]
    assert found["accountability-appeal"].verb == "may"


def test_changes_of_post_belong_to_removal_and_above() -> None:
    decided = {Event.DECISION_MADE: date(2020, 12, 15)}
    assert "discipline-formalities" not in steps(DISCIPLINE, "serious-warning", {})
    formalities = steps(DISCIPLINE, "removal-from-party-posts", {}, decided)[
        "discipline-formalities"
    ]
    assert formalities.within is not None
    assert formalities.at_most is not None
    assert formalities.within.day == date(2021, 1, 15)
    assert formalities.at_most.day == date(2021, 6, 15)


def test_the_revision_of_2023_has_the_same_steps_and_leaves_its_numbers_to_be_compared() -> None:
    packs = [each for each in rulebook().packs if each.regulation == DISCIPLINE]
    earlier, later = (each for each in packs if each.procedure)
    assert [step.id for step in earlier.procedure] == [step.id for step in later.procedure]
    own = [step.provision for step in later.procedure if step.provision]
    assert not any(at.verified for at in own if at.regulation is None)


def test_a_second_sanction_under_the_revision_of_2023_adds_what_remains_without_a_cap() -> None:
    of = next(each for each in rulebook().packs if each.key == f"{DISCIPLINE}/2024-01-01")
    earlier = {
        "regime": "party-discipline",
        "measure": "serious-warning",
        "effective": "2024-03-01",
    }
    charged = Charged(priors(earlier), rulebook(), of, "deputy", 1)
    warning = next(each for each in of.measures if each.id == "warning")
    found = influence(charged, warning, {Event.DECISION_EFFECTIVE: date(2024, 9, 1)})
    assert found is not None
    assert (found.end, found.cap, found.unsettled) == (date(2026, 8, 31), None, None)
    assert found.rule_citation is not None
    assert found.rule_citation.provision.article == 21


def test_a_sanction_is_announced_within_a_month() -> None:
    decided = {Event.DECISION_MADE: date(2020, 1, 31)}
    within = steps(DISCIPLINE, "warning", {}, decided)["discipline-announce"].within
    assert within is not None
    assert within.day == date(2020, 2, 29)


def test_expulsion_goes_to_the_county_and_a_plain_warning_does_not() -> None:
    plain = {"charge.important_or_complex": "no"}
    assert "discipline-county" in steps(DISCIPLINE, "expulsion", plain)
    assert "discipline-county" not in steps(DISCIPLINE, "warning", plain)
    unknown = steps(DISCIPLINE, "warning", {})["discipline-county"]
    assert (unknown.arises, unknown.asks) == ("unknown", ("charge.important_or_complex",))


def test_the_person_is_heard_before_any_regime_decides() -> None:
    for regulation in WITH_PROCEDURE:
        by_id = {step.id: step for step in pack(regulation).procedure}
        hearing = next(step for step in by_id.values() if step.fulfilled_by == "reply")
        assert any(by_id[name].phase == "decision" for name in hearing.before)


def test_an_administrative_decision_takes_effect_on_the_day_it_is_made() -> None:
    of = pack(ADMINISTRATIVE)
    made = {Event.DECISION_MADE: date(2020, 12, 15)}
    events = events_of(of.procedure, case(), "deputy", made)
    assert events[Event.DECISION_EFFECTIVE].day == date(2020, 12, 15)


def test_review_and_further_review_have_the_terms_of_the_supervision_law() -> None:
    events = {
        Event.NOTICE_RECEIVED: date(2020, 12, 18),
        Event.APPEAL_RECEIVED: date(2021, 1, 4),
        Event.APPEAL_DECISION_RECEIVED: date(2021, 2, 1),
        Event.FURTHER_APPEAL_RECEIVED: date(2021, 2, 26),
    }
    found = steps(ADMINISTRATIVE, "demerit", {}, events)
    names = ("review", "review-decision", "further-review", "further-decision")
    due = [found[f"administrative-{name}"].within for name in names]
    assert [each.day for each in due if each] == [
        date(2021, 1, 18),
        date(2021, 2, 4),
        date(2021, 3, 1),
        date(2021, 4, 26),
    ]


def test_changes_of_pay_begin_with_downgrading() -> None:
    assert "administrative-formalities" not in steps(ADMINISTRATIVE, "serious-demerit", {})
    assert "administrative-formalities" in steps(ADMINISTRATIVE, "downgrading", {})


def test_one_elected_by_a_congress_is_removed_before_dismissal_and_not_before_a_demerit() -> None:
    elected = {"subject.elected_or_appointed": "people-congress"}
    assert "administrative-removed-first" in steps(ADMINISTRATIVE, "dismissal", elected)
    assert "administrative-removed-first" not in steps(ADMINISTRATIVE, "demerit", elected)
    neither = {"subject.elected_or_appointed": "no"}
    assert "administrative-removed-first" not in steps(ADMINISTRATIVE, "dismissal", neither)


def priors(*written: dict[str, Any]) -> Case:
    data = case().model_dump(by_alias=True, mode="json")
    common = {"subject": "deputy", "regime": "administrative-sanctions"}
    listed = [{"id": f"m{at}", **common, **each} for at, each in enumerate(written)]
    return Case.model_validate({**data, "priors": listed})


def test_a_new_sanction_during_a_period_adds_what_remains_for_civil_servants_alone() -> None:
    of = pack(ADMINISTRATIVE)
    earlier = {"measure": "dismissal", "effective": "2021-01-04"}
    charged = Charged(priors(earlier), rulebook(), of, "deputy", 1)
    dismissal = next(each for each in of.measures if each.id == "dismissal")
    found = influence(charged, dismissal, {Event.DECISION_EFFECTIVE: date(2021, 1, 11)})
    assert found is not None
    assert (found.rule, found.unsettled) == (Running.REMAINING_PLUS_NEW, "reach")
    assert found.end == date(2025, 1, 3)
    assert found.cap == 48
    assert found.rule_citation is not None
    assert found.rule_citation.provision.article == 10


def test_the_cap_of_forty_eight_months_holds_for_civil_servants() -> None:
    of = pack(ADMINISTRATIVE)
    earlier = {"measure": "dismissal", "effective": "2021-01-04", "until": "2024-12-31"}
    charged = Charged(priors(earlier), rulebook(), of, "deputy", 1)
    demerit = next(each for each in of.measures if each.id == "serious-demerit")
    found = influence(charged, demerit, {Event.DECISION_EFFECTIVE: date(2022, 1, 10)})
    assert found is not None
    assert found.end == date(2026, 1, 9)


@pytest.mark.parametrize("regulation", WITH_PROCEDURE)
def test_what_is_not_verified_says_what_has_to_be_compared(regulation: str) -> None:
    def said(step: Step) -> bool:
        at = step.provision
        return step.unplaced is not None or at is None or at.verified or at.to_verify is not None

    assert all(said(step) for step in pack(regulation).procedure)


def test_no_article_is_invented_for_organisational_measures() -> None:
    assert all(step.provision is None for step in pack(ORGANISATIONAL).procedure)


@pytest.mark.parametrize("regulation", WITH_PROCEDURE)
def test_whoever_may_appeal_may_and_whoever_answers_shall(regulation: str) -> None:
    appeals = [step for step in pack(regulation).procedure if step.phase == "appeal"]
    own = [step for step in appeals if step.verb == "may"]
    assert own
    assert all(step.verb in ("may", "shall") for step in appeals)
