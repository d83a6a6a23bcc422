from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.cli.console import Exit
from tests.cli.running import run
from tests.village import ROOT

CASE = str(ROOT / "examples" / "recusal")


def test_recusal_is_told_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("recusal", CASE, "--lang", "zh") == Exit.DONE
    assert capsys.readouterr().out.startswith("回避研判")
    assert run("recusal", CASE, "--lang", "en") == Exit.DONE
    assert "it is not a decision" in capsys.readouterr().out


def test_json_names_its_form_and_every_reviewer(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("recusal", CASE, "--format", "json") == Exit.DONE
    found = json.loads(capsys.readouterr().out)
    assert found["schema"] == "recusal.v1"
    assert [each["id"] for each in found["reviewers"]] == [
        "r1-lead",
        "r2-member",
        "r3-review",
        "r4-leader",
    ]


def test_another_day_takes_the_law_of_that_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("recusal", CASE, "--format", "json", "--decided-on", "2025-07-01") == Exit.DONE
    law = {each["regulation"]: each for each in json.loads(capsys.readouterr().out)["law"]}
    assert law["supervision-law"]["version"] == "2025-06-01"


def test_the_result_goes_to_the_one_file_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "recusal.md"
    assert run("recusal", CASE, "--format", "md", "--output", str(target)) == Exit.DONE
    assert target.read_text(encoding="utf-8").startswith("# ")
    assert capsys.readouterr().out == ""


def test_a_case_with_faults_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (ROOT / "examples" / "recusal" / "case.yaml").read_text(encoding="utf-8")
    broken = text.replace("kind: near-relative", "kind: near-relatve")
    (tmp_path / "case.yaml").write_text(broken, encoding="utf-8")
    organisation = str(ROOT / "examples" / "recusal" / "organisation.yaml")
    arguments = ("recusal", str(tmp_path), "--organisation", organisation, "--lang", "en")
    assert run(*arguments) == Exit.COULD_NOT_RUN
    told = capsys.readouterr().err
    assert told.count("`near-relatve`") == broken.count("near-relatve")
    assert "did you mean `near-relative`?" in told


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_list_of_unverified_law_is_told(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("rules", "unverified", "--lang", lang) == Exit.DONE
    assert "□" in capsys.readouterr().out


def test_the_list_can_be_read_by_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("rules", "unverified", "--format", "json") == Exit.DONE
    found = json.loads(capsys.readouterr().out)
    assert found["schema"] == "unverified.v1"
    assert found["entries"]


def test_other_rules_are_listed_if_asked(capsys: pytest.CaptureFixture[str]) -> None:
    rules = str(ROOT / "tests" / "rulebook" / "good" / "rules")
    assert run("rules", "unverified", "--rules", rules, "--lang", "en") == Exit.DONE
    assert "Sample 2020-01-01" in capsys.readouterr().out
