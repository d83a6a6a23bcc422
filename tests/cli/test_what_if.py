from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from engine.cli.asking import not_supposed
from engine.cli.console import Exit
from engine.cli.schema import written
from engine.inquiry.change import ChangeError
from engine.text.catalogue import table
from tests.cli.running import run
from tests.village import ROOT

CASE = str(ROOT / "examples" / "village-cashier")
GRAVER = ("--set", "finding.loss=major")


def test_the_answer_is_printed_and_the_case_file_is_not_touched(
    capsys: pytest.CaptureFixture[str],
) -> None:
    files = [Path(CASE) / name for name in ("case.yaml", "organisation.yaml")]
    before = [file.read_bytes() for file in files]
    assert run("what-if", CASE, "--without", "F3", *GRAVER, "--lang", "zh") == Exit.DONE
    assert [file.read_bytes() for file in files] == before
    assert "案件文件没有改动" in capsys.readouterr().out.split("\n\n")[0]


def test_json_follows_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ("--without", "A2", "--tenure", "p-deputy@deputy-director=2019..", *GRAVER)
    assert run("what-if", CASE, *asked, "--format", "json") == Exit.DONE
    found = json.loads(capsys.readouterr().out)
    assert found["schema"] == "what-if.v1"
    assert [each["change"]["kind"] for each in found["supposed"]] == ["set", "falls", "serves"]
    jsonschema.validate(found, json.loads(written("what-if")))


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ((), "nothing is supposed"),
        (("--set", "finding.lost=major"), "did you mean: finding.loss"),
    ],
)
def test_what_cannot_be_supposed_is_told_in_words(
    asked: tuple[str, ...], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("what-if", CASE, *asked, "--lang", "en") == Exit.COULD_NOT_RUN
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("refused", "told"),
    [
        (ChangeError("whose", "conduct.breach", ["p-deputy"]), "there are: p-deputy"),
        (ChangeError("several", "clerk", ["a", "b"]), "`clerk` is more than one: a, b"),
        (ChangeError("no-finding", "F9"), "no finding `F9`"),
        (ChangeError("no-subject", "x\x1b[2J", ["p-x"]), "no subject `x[2J` in this case; did"),
    ],
)
def test_a_refusal_names_what_may_have_been_meant(
    refused: ChangeError, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.cli.asking.asked_language", lambda: "en")
    assert told in not_supposed(refused).message


def test_every_refusal_of_a_change_has_words() -> None:
    """The codes are those that the modules of changes raise."""
    sources = "".join(
        (ROOT / "engine" / "inquiry" / f"{name}.py").read_text(encoding="utf-8")
        for name in ("change", "naming", "suppose")
    )
    raised = {
        part.split('"')[1]
        for part in sources.split("ChangeError(")[1:]
        if part.lstrip().startswith('"')
    }
    assert len(raised) > 10
    assert {f"refused:{code}" for code in raised} <= set(table("suppose"))
