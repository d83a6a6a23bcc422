from __future__ import annotations

import json

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
