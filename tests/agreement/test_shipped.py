"""What the shipped public cases come to; `WENZE_REGENERATE=1` writes their totals anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from engine.model.agreement import Reason, Why
from engine.model.base import LANGS, Lang
from engine.model.organisation import UnitKind
from engine.reports.agreed_totals import totals_lines
from engine.rulebook.schema import schema
from tests.agreement.public import FOLDERS, NAMES, bare, case, reported, shipped, text
from tests.rulebook.test_schema import errors

GOLDEN = Path(__file__).parent / "golden"
REGENERATE = os.environ.get("WENZE_REGENERATE") == "1"
LEAST = 18


def test_there_are_enough_cases_and_they_differ() -> None:
    assert len(NAMES) >= LEAST
    years = {reported(name).case.decided_on.year for name in NAMES}
    assert years >= set(range(2016, 2025))
    kinds = {
        unit.kind
        for name in NAMES
        for unit in reported(name).organisation.units
        if unit.id in {each.subject for each in reported(name).published.subjects}
    }
    assert {UnitKind.PARTY, UnitKind.DISCIPLINE, UnitKind.GOVERNMENT} <= kinds


@pytest.mark.parametrize("name", NAMES)
def test_a_case_is_read_and_assessed(name: str) -> None:
    assert reported(name).case.id == name
    assert bare(name).verdicts
    assert set(bare(name).standing) == set(bare(name).verdicts)


@pytest.mark.parametrize("folder", FOLDERS, ids=NAMES)
def test_the_files_of_a_case_follow_their_schemas(folder: Path) -> None:
    for form in ("case", "organisation", "published"):
        Draft202012Validator.check_schema(schema(form))
        assert errors(folder / f"{form}.yaml", form) == []


@pytest.mark.parametrize("name", NAMES)
def test_no_fact_of_a_person_is_assumed(name: str) -> None:
    case = reported(name).case
    assert not any(judgement.assumed for judgement in case.judgements)
    assert all(judgement.evidence for judgement in case.judgements)


@pytest.mark.parametrize("name", NAMES)
def test_whose_facts_were_not_published_has_no_judged_conduct(name: str) -> None:
    case, published = reported(name).case, reported(name).published
    silent = {each.subject for each in published.subjects if each.facts == "unpublished"}
    judged = {
        judgement.subject
        for judgement in case.judgements
        if any(fact.startswith("conduct.") for fact in judgement.facts)
    }
    assert silent & judged == set()


@pytest.mark.parametrize("name", NAMES)
def test_who_is_said_to_have_done_something_has_a_judged_breach(name: str) -> None:
    case, published = reported(name).case, reported(name).published
    bodies = {
        unit.id
        for unit in reported(name).organisation.units
        if unit.kind not in (UnitKind.PARTY, UnitKind.DISCIPLINE)
    }
    told = {each.subject for each in published.subjects if each.facts == "published"} - bodies
    breached = {each.subject for each in case.judgements if "conduct.breach" in each.facts}
    assert told <= breached


@pytest.mark.parametrize("name", NAMES)
def test_a_tenure_or_duty_stands_on_the_report_or_is_assumed(name: str) -> None:
    organisation = reported(name).organisation
    assert all(each.assumed or each.evidence for each in organisation.tenures)
    assert all(each.assumed or each.evidence for each in organisation.duties)


@pytest.mark.parametrize("name", NAMES)
def test_a_case_says_what_it_is_patterned_on_and_names_no_address(name: str) -> None:
    assert "# Patterned on a published report of 20" in text(name, "case.yaml")
    for file in ("case.yaml", "organisation.yaml", "published.yaml"):
        assert "http" not in text(name, file)


def test_four_removed_together_without_a_fact_are_all_to_be_established() -> None:
    found = case("office-removed-whole")
    assert len(found.subjects) == 4
    assert {each.whither for each in found.subjects} == {"to-be-established"}
    assert not any(each.facts_published for each in found.subjects)
    assert {each.answer.reason for subject in found.subjects for each in subject.outcomes} == {
        Reason.FACTS
    }


def test_one_person_in_two_posts_is_one_charge_with_two_stretches_of_office() -> None:
    found = bare("house-collapse")
    drafts = [each for each in found.prepared.drafts if each.subject == "p-two-posts"]
    assert len({each.violation for each in drafts}) == 1
    links = [each for each in found.prepared.links if each.subject == "p-two-posts"]
    assert sorted(each.stretches for each in links) == [
        (("2013-12", "2016-11"),),
        (("2017-07", "2020-10"),),
    ]
    assert {each.post for each in links} == {"mayor", "city-secretary"}


def test_a_threshold_that_the_report_words_otherwise_stays_open() -> None:
    secretary = next(each for each in case("gas-explosion").subjects)
    answer = secretary.outcomes[0].answer
    assert (answer.why, answer.reason) == (Why.OPEN, Reason.FACTS)
    assert "finding.loss" in answer.asks


def test_an_organisation_that_the_report_blames_and_does_not_name_is_found() -> None:
    proposed = [each.id for each in case("rainstorm").beyond if each.whither == "proposed"]
    assert proposed == ["city-party"]


def test_no_outcome_without_published_facts_is_counted_as_right() -> None:
    for each in shipped().cases:
        for subject in each.subjects:
            if not subject.facts_published:
                assert not any(o.answer.within or o.answer.decided for o in subject.outcomes)


@pytest.mark.parametrize("lang", LANGS)
def test_the_totals_are_the_ones_that_were_read_and_approved(lang: Lang) -> None:
    printed = "\n".join(totals_lines(shipped().totals, lang)) + "\n"
    golden = GOLDEN / f"totals.{lang}.txt"
    if REGENERATE:
        golden.write_text(printed, encoding="utf-8", newline="\n")
    assert printed == golden.read_text(encoding="utf-8")
