from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from engine.cli import COMMANDS
from engine.cli.console import Exit, language
from engine.matchers.faults import DisagreementError, LimitError
from engine.model.values import Status
from tests.cli.running import run
from tests.village import FIVE, ROOT

CASE = str(ROOT / "examples" / "village-cashier")


def test_a_case_is_proposed_on_in_the_language_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("propose", CASE, "--lang", "zh") == Exit.DONE
    assert capsys.readouterr().out.startswith("问责研判意见")
    assert run("propose", CASE, "--lang", "en") == Exit.DONE
    assert "it is not a decision" in capsys.readouterr().out


def test_json_names_its_schema_and_the_five(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("propose", CASE, "--format", "json") == Exit.DONE
    found = json.loads(capsys.readouterr().out)
    assert found["schema"] == "assessment.v1"
    assert {each["subject"]["id"] for each in found["proposals"]} == set(FIVE)
    keys = {"subject", "charge", "responsibility", "measures", "options", "status", "conditions",
            "authority", "favouring", "burdening", "justification"}  # fmt: skip
    assert all(keys <= set(each) for each in found["proposals"])
    assert {"findings", "regime", "version"} <= set(found["proposals"][0]["charge"])


def test_ndjson_is_one_object_per_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("propose", CASE, "--format", "ndjson") == Exit.DONE
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines[0]["kind"] == "head"
    assert sum(line["kind"] == "proposal" for line in lines) == len(FIVE)


def test_the_result_goes_to_the_one_file_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "sheet.md"
    assert run("propose", CASE, "--format", "md", "--output", str(target)) == Exit.DONE
    assert target.read_text(encoding="utf-8").startswith("# ")
    assert capsys.readouterr().out == ""
    assert list(tmp_path.iterdir()) == [target]


def test_strict_says_that_something_is_conditional_or_open() -> None:
    assert run("propose", CASE, "--strict") == Exit.UNDETERMINED


def test_another_day_of_decision_is_taken_and_is_no_assumption(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("propose", CASE, "--format", "json", "--decided-on", "2021-03-01") == Exit.DONE
    head = json.loads(capsys.readouterr().out)["case"]
    assert (head["decided_on"], head["decided_on_assumption"]) == ("2021-03-01", None)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--decided-on", "last week"), "`last week` is not a day"),
        (("--who", "p-deputi"), "p-deputy"),
        (("--organisation", "nowhere.yaml"), "nowhere.yaml"),
        (("--rules", "nowhere"), "nowhere"),
    ],
)
def test_what_cannot_run_says_why_and_exits_with_2(
    arguments: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("propose", CASE, "--lang", "en", *arguments) == Exit.COULD_NOT_RUN
    captured = capsys.readouterr()
    assert said in captured.err
    assert captured.out == ""


def test_a_case_with_faults_is_not_assessed_and_all_faults_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (ROOT / "examples" / "village-cashier" / "case.yaml").read_text(encoding="utf-8")
    broken = text.replace("unit: village-committee", "unit: village-comitee")
    (tmp_path / "case.yaml").write_text(broken, encoding="utf-8")
    organisation = str(ROOT / "examples" / "village-cashier" / "organisation.yaml")
    arguments = ("propose", str(tmp_path), "--organisation", organisation, "--lang", "en")
    assert run(*arguments) == Exit.COULD_NOT_RUN
    told = capsys.readouterr().err
    assert told.count("`village-comitee`") == broken.count("village-comitee")
    assert "village-committee" in told


def test_matchers_that_disagree_stop_everything_with_4(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Disagreeing:
        name = "disagreeing"

        def statuses(self, rules: object, sheets: object) -> list[dict[str, Status]]:
            _ = rules, sheets
            raise DisagreementError("sheet-7", "art-7", (("plain", Status.OPEN), ("durable", None)))

    monkeypatch.setattr("engine.cli.assessing.default_matcher", Disagreeing)
    assert run("propose", CASE, "--lang", "en") == Exit.INTEGRITY
    captured = capsys.readouterr()
    assert "sheet-7" in captured.err
    assert "art-7" in captured.err
    assert captured.out == ""


def test_a_rule_too_wide_for_a_matcher_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Narrow:
        name = "narrow"

        def statuses(self, rules: object, sheets: object) -> list[dict[str, Status]]:
            _ = rules, sheets
            raise LimitError("terms", "art-7", 99, 60)

    monkeypatch.setattr("engine.cli.assessing.default_matcher", Narrow)
    assert run("propose", CASE, "--lang", "en") == Exit.COULD_NOT_RUN
    assert "`art-7`" in capsys.readouterr().err


def test_a_console_in_code_page_936_does_not_crash() -> None:
    done = subprocess.run(
        [sys.executable, "cli.py", "propose", CASE, "--lang", "zh"],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "gbk"},
        capture_output=True,
        check=True,
    )
    assert "问责研判意见" in done.stdout.decode("gbk")


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"WENZE_LANG": "zh"}, "zh"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"WENZE_LANG": "en", "LANG": "zh_CN.UTF-8"}, "en"),
    ],
)
def test_the_language_is_that_of_the_variable_or_of_the_locale(
    environment: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("WENZE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language() == expected


def test_help_imports_neither_models_nor_graphs() -> None:
    code = (
        "import sys\n"
        "from engine.cli import wenze\n"
        "wenze.main(['--help'], standalone_mode=False)\n"
        "assert not {'pydantic', 'networkx', 'yaml'} & set(sys.modules), sys.modules\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert all(name in done.stdout for name in COMMANDS)
