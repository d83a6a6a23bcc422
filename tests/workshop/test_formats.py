"""The remarks as other programs read them."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from engine.cli.schema import written
from engine.model.base import LANGS, Lang
from engine.model.check import CheckReport
from engine.reports.check import CHECK_FORMATS
from engine.reports.wrap import width
from engine.workshop.checking.check import around, check
from tests.rulebook.corpus import standing_in
from tests.workshop.folder import ARTICLE, copied, replace
from tests.workshop.template import TEMPLATE

FACT = """schema: pack.v1
vocabulary:
- name: charge.late
  on: charge
  type: yes-no
  speaks: for
  label: {zh: "超期,100%", en: "late, 100%"}
"""


@pytest.fixture
def report(tmp_path: Path) -> CheckReport:
    rules = copied(tmp_path, extra=FACT)
    replace(
        rules / ARTICLE, "finding.loss: minor, expect: met", "finding.loss: minor, expect: open"
    )
    with standing_in(tmp_path):
        return check(around(Path("rules")))


def shown(report: CheckReport, form: str, lang: Lang = "en") -> str:
    return CHECK_FORMATS[form](report, lang)


def test_json_follows_the_published_schema(report: CheckReport) -> None:
    data = json.loads(shown(report, "json"))
    jsonschema.validate(data, json.loads(written("rules-check")))
    codes = {each["code"] for each in data["remarks"]}
    assert codes == {page["code"] for page in data["pages"]}


def test_sarif_describes_each_check_and_places_each_remark(report: CheckReport) -> None:
    data = json.loads(shown(report, "sarif"))
    assert data["version"] == "2.1.0"
    run = data["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert len(run["results"]) == len(report.remarks)
    for result in run["results"]:
        rule = rules[result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert rule["shortDescription"]["text"]
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"].startswith("rules/sample/2020-01-01/")
        assert place["region"]["endColumn"] > place["region"]["startColumn"] >= 1
    assert {result["level"] for result in run["results"]} == {"error", "warning", "note"}


def test_a_workflow_command_stands_on_one_line_and_escapes_what_it_must(
    report: CheckReport,
) -> None:
    lines = shown(report, "github").splitlines()
    assert len(lines) == len(report.remarks)
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)
    assert all("file=rules/sample/2020-01-01/" in line and "%0A" in line for line in lines)


def test_junit_fails_for_all_but_notes(report: CheckReport) -> None:
    suites = ET.fromstring(shown(report, "junit"))  # noqa: S314 - written by this program
    failures = suites.findall(".//failure")
    assert len(suites.findall(".//testcase")) == len(report.remarks)
    assert len(failures) == report.counts.errors + report.counts.warnings
    assert int(suites.attrib["failures"]) == len(failures)


def test_junit_of_clean_rules_holds_a_test_that_passed() -> None:
    suites = ET.fromstring(shown(check(around(TEMPLATE)), "junit"))  # noqa: S314 - as above
    assert len(suites.findall(".//testcase")) == 1
    assert suites.findall(".//failure") == []


@pytest.mark.parametrize("lang", LANGS)
def test_the_table_fits_a_console(report: CheckReport, lang: Lang) -> None:
    lines = shown(report, "table", lang).splitlines()
    assert max(width(line) for line in lines if line[5:8] != " | ") <= 100
    assert any("example-wrong" in line for line in lines)


def test_formats_of_no_remarks_are_whole() -> None:
    report = check(around(TEMPLATE))
    assert json.loads(shown(report, "sarif"))["runs"][0]["results"] == []
    assert shown(report, "github") == ""
