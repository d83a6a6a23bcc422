from __future__ import annotations

import json

import pytest

from engine.cli.console import Exit
from tests.cli.running import run
from tests.village import ROOT

CASE = str(ROOT / "examples" / "village-cashier")
TWO = ("--who", "p-accountant", "--who", "p-rural-economy-head")


def test_two_are_compared_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("compare", CASE, *TWO, "--lang", "zh") == Exit.DONE
    assert capsys.readouterr().out.startswith("为什么相同")


def test_json_names_its_form(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("compare", CASE, *TWO, "--format", "json") == Exit.DONE
    assert json.loads(capsys.readouterr().out)["schema"] == "compare.v1"


@pytest.mark.parametrize(
    "who",
    [
        ("--who", "p-deputy"),
        ("--who", "p-deputy", "--who", "时任分管副主任"),
        (*TWO, "--who", "p-deputy"),
    ],
)
def test_one_alone_or_three_cannot_be_compared(
    who: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("compare", CASE, *who, "--lang", "en") == Exit.COULD_NOT_RUN
    assert "two different subjects" in capsys.readouterr().err
