from __future__ import annotations

import json

import pytest

from engine.cli.console import Exit
from tests.cli.running import run
from tests.village import ROOT

CASE = str(ROOT / "examples" / "village-cashier")


def test_it_is_told_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("relies-on", CASE, "--who", "p-accountant", "--lang", "zh") == Exit.DONE
    assert capsys.readouterr().out.startswith("意见靠什么成立")
    arguments = ("--who", "p-accountant", "--lang", "en", "--format", "md")
    assert run("relies-on", CASE, *arguments) == Exit.DONE
    assert capsys.readouterr().out.startswith("# What the proposal relies on")


def test_json_names_its_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("relies-on", CASE, "--who", "p-accountant", "--format", "json") == Exit.DONE
    assert json.loads(capsys.readouterr().out)["schema"] == "relies-on.v1"


def test_somebody_not_proposed_is_pointed_to_why_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("relies-on", CASE, "--who", "p-former-deputy", "--lang", "en") == Exit.DONE
    assert "wenze why-not CASE --who p-former-deputy" in capsys.readouterr().out


def test_an_unknown_subject_could_not_be_answered(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("relies-on", CASE, "--who", "nobody", "--lang", "en") == Exit.COULD_NOT_RUN
    assert "`nobody`" in capsys.readouterr().err
