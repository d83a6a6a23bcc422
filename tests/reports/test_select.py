"""A sheet for one subject stands alone."""

from __future__ import annotations

import json

import pytest

from engine.reports.formats import render
from engine.reports.numbers import numbers
from engine.reports.select import UnknownSubjectError, only, subject_named, subjects
from tests.reports.spoken import LANGUAGES, PRINTED
from tests.village import shipped

SUBJECTS = subjects(shipped())


@pytest.mark.parametrize("who", SUBJECTS)
def test_a_subject_is_found_by_its_id_and_by_its_name_in_both_languages(who: str) -> None:
    name = SUBJECTS[who].name
    assert {subject_named(shipped(), each) for each in (who, name.zh, name.en)} == {who}


def test_an_unknown_subject_is_answered_with_the_names_most_like_it() -> None:
    with pytest.raises(UnknownSubjectError) as unknown:
        only(shipped(), "分管副主任")
    assert unknown.value.who == "分管副主任"
    assert "时任分管副主任" in unknown.value.nearest


def test_a_name_like_no_other_has_no_nearest() -> None:
    with pytest.raises(UnknownSubjectError) as unknown:
        only(shipped(), "qqqqqqqqqqqqqqqq")
    assert unknown.value.nearest == ()


@pytest.mark.parametrize("form", PRINTED)
@pytest.mark.parametrize("who", ["p-deputy", "p-supervisory-director", "p-next-deputy"])
def test_a_sheet_for_one_person_names_nobody_else(who: str, form: str) -> None:
    own = SUBJECTS[who].name
    for lang in LANGUAGES:
        printed = render(shipped(), form, lang, who=who)
        assert own.in_(lang) in printed
        others = [
            each.name.in_(lang)
            for each in SUBJECTS.values()
            if each.kind == "person" and each.id != who and each.id not in printed
        ]
        assert len(others) == sum(each.kind == "person" for each in SUBJECTS.values()) - 1
        assert [name for name in others if name in printed] == []


def test_numbers_on_a_sheet_are_those_of_the_whole_report() -> None:
    whole = numbers(shipped())
    printed = render(shipped(), "table", "zh", who="p-supervisory-director")
    asked = [each.key for each in shipped().questions if each.kind != "assumption"]
    assert whole.questions[next(key for key in asked if key in whole.questions)] == 1
    assert "假2" in printed
    assert "〔假1〕" in printed


def test_json_for_one_subject_leaves_out_what_is_about_others() -> None:
    data = json.loads(render(shipped(), "json", "en", who="p-accountant"))
    assert [each["subject"]["id"] for each in data["proposals"]] == ["p-accountant"]
    assert data["to_be_established"] == data["not_proposed"] == []
    assert {who for each in data["questions"] for who in each["concerns"]} == {"p-accountant"}
    assert all(set(each["subjects"]) <= {"p-accountant"} for each in data["assumptions"])
    assert set(data["findings"]) == {"F4"}
