from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.cli.console import Exit
from tests.cli.running import run
from tests.village import ROOT

CASE = str(ROOT / "examples" / "village-cashier")


def test_a_subject_may_be_named_in_either_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("why-not", CASE, "--who", "前任分管副主任", "--format", "json") == Exit.DONE
    found = json.loads(capsys.readouterr().out)
    assert found["subject"]["id"] == "p-former-deputy"
    assert found["verdict"] == "unknown"


def test_a_run_adds_one_line_to_the_log(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = tmp_path / "asked.jsonl"
    for who in ("p-former-deputy", "village-party"):
        assert run("why-not", CASE, "--who", who, "--log", str(log)) == Exit.DONE
    capsys.readouterr()
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    assert [each["subject"] for each in lines] == ["p-former-deputy", "village-party"]
    assert {each["command"] for each in lines} == {"why-not"}
    assert lines[1]["count"] == 1


def test_a_measure_nobody_has_is_refused_with_the_nearest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    arguments = ("--who", "p-deputy", "--measure", "开除党", "--lang", "zh")
    assert run("why-not", CASE, *arguments) == Exit.COULD_NOT_RUN
    assert "开除党籍" in capsys.readouterr().err


def test_a_rule_nobody_has_is_refused_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("--who", "p-deputy", "--rule", "art-121-1-mayor", "--lang", "en")
    assert run("why-not", CASE, *arguments) == Exit.COULD_NOT_RUN
    assert "art-121-1-major" in capsys.readouterr().err
