"""JSON for other programs: the model itself, in a published form."""

from __future__ import annotations

import json

import jsonschema

from engine.cli.schema import written
from engine.model.assessment import Assessment
from engine.reports.formats import render
from tests.village import shipped

SCHEMA = json.loads(written("assessment"))


def test_what_is_printed_has_the_published_form() -> None:
    jsonschema.validate(json.loads(render(shipped(), "json", "zh")), SCHEMA)


def test_one_subject_has_the_published_form_too() -> None:
    jsonschema.validate(json.loads(render(shipped(), "json", "zh", who="p-deputy")), SCHEMA)


def test_what_is_printed_can_be_read_back() -> None:
    assert Assessment.model_validate_json(render(shipped(), "json", "en")) == shipped()


def test_the_language_changes_nothing_in_json() -> None:
    assert render(shipped(), "json", "en") == render(shipped(), "json", "zh")


def test_each_line_of_ndjson_says_what_it_is() -> None:
    found = [json.loads(line) for line in render(shipped(), "ndjson", "en").splitlines()]
    kinds = [each["kind"] for each in found]
    whole = shipped()
    assert kinds[0] == "head"
    assert kinds.count("proposal") == len(whole.proposals)
    assert kinds.count("to-be-established") == len(whole.to_be_established)
    assert kinds.count("not-proposed") == len(whole.not_proposed)
    assert kinds.count("alert") == len(whole.alerts)
    assert kinds.count("question") == len(whole.questions)
