from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from engine.cli.console import Exit
from tests.cli.running import run
from tests.village import ROOT

CASE = str(ROOT / "examples" / "village-cashier")
ASKED = ("flip", CASE, "--who", "p-next-deputy")


def test_flips_are_told_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*ASKED, "--lang", "zh") == Exit.DONE
    assert capsys.readouterr().out.startswith("离不同的结论有多远")
    assert run(*ASKED, "--lang", "en") == Exit.DONE
    assert "not a decision" in capsys.readouterr().out


def test_json_names_its_form_and_its_subject(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(*ASKED, "--format", "json", "--most", "2") == Exit.DONE
    found = json.loads(capsys.readouterr().out)
    assert (found["schema"], found["subject"]["id"]) == ("flip.v1", "p-next-deputy")
    assert (found["most"], found["complete"]) == (2, True)


def test_a_subject_may_be_named_as_people_name_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("flip", CASE, "--who", "继任分管副主任", "--format", "json") == Exit.DONE
    assert json.loads(capsys.readouterr().out)["subject"]["id"] == "p-next-deputy"


def test_a_subject_that_the_case_does_not_know_is_refused(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("flip", CASE, "--who", "nobody", "--lang", "en") == Exit.COULD_NOT_RUN
    assert "no `nobody` in this case" in capsys.readouterr().err


@pytest.mark.parametrize("most", ["0", "4", "many"])
def test_more_than_three_facts_are_not_supposed_at_once(most: str) -> None:
    assert run(*ASKED, "--most", most) == Exit.COULD_NOT_RUN


def test_every_run_adds_a_line_to_the_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "asked.ndjson"
    for _ in range(2):
        assert run(*ASKED, "--format", "json", "--log", str(log)) == Exit.DONE
    digests = json.loads(capsys.readouterr().out.split("\n}\n")[0] + "\n}")["digests"]
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert len(lines) == 2
    for line in lines:
        assert date.fromisoformat(line.pop("day"))
        assert line == {
            "command": "flip",
            "digests": digests,
            "subject": "p-next-deputy",
            "count": 0,
        }


def test_answers_do_not_depend_on_the_seed_of_hashes() -> None:
    command = [sys.executable, "-m", "cli", "flip", CASE, "--who", "p-accountant"]
    command += ["--format", "json"]
    answers = {
        subprocess.run(
            command,
            check=True,
            capture_output=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(answers) == 1


def test_a_log_that_cannot_be_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "nowhere" / "asked.ndjson"
    assert run(*ASKED, "--log", str(log)) == Exit.COULD_NOT_RUN
    told = capsys.readouterr()
    assert str(log) in told.err
    assert told.out == ""
