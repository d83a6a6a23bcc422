from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.cli.console import Exit
from tests.cli.running import run
from tests.village import ROOT

CASE = str(ROOT / "examples" / "village-cashier")


def test_why_is_told_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("why", CASE, "--who", "p-deputy", "--lang", "zh") == Exit.DONE
    assert capsys.readouterr().out.startswith("为什么提出")
    assert run("why", CASE, "--who", "时任分管副主任", "--lang", "en") == Exit.DONE
    assert capsys.readouterr().out.startswith("Why proposed")


def test_somebody_not_proposed_is_pointed_to_why_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("why", CASE, "--who", "p-former-deputy", "--lang", "en") == Exit.DONE
    told = capsys.readouterr().out
    assert "to be established" in told
    assert "wenze why-not CASE --who p-former-deputy" in told


def test_an_unknown_subject_could_not_be_answered(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("why", CASE, "--who", "分管副主任", "--lang", "zh") == Exit.COULD_NOT_RUN
    assert "时任分管副主任" in capsys.readouterr().err


def test_a_subject_has_to_be_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("why", CASE) == Exit.COULD_NOT_RUN
    assert "--who" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("form", "start"),
    [("tree", "为什么提出"), ("md", "# "), ("dot", "digraph {"), ("mermaid", "flowchart TD")],
)
def test_every_format_is_printed(form: str, start: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ("--who", "p-deputy", "--lang", "zh", "--format", form)
    assert run("why", CASE, *arguments) == Exit.DONE
    assert capsys.readouterr().out.startswith(start)


def test_json_goes_to_the_one_file_named(tmp_path: Path) -> None:
    target = tmp_path / "why.json"
    arguments = ("--who", "p-deputy", "--format", "json", "--output", str(target))
    assert run("why", CASE, *arguments) == Exit.DONE
    assert json.loads(target.read_text(encoding="utf-8"))["schema"] == "why.v1"
