from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from jsonschema import Draft202012Validator

from engine.cli.decide import command
from engine.text.catalogue import table
from tests.village import ROOT

SCHEMA = ROOT / "docs" / "schema" / "decision.v1.json"
FILE = Path("decisions") / "p-deputy-1-disciplinary-regulation.json"
REASON = ("--reason", "the panel agreed", "--by", "district commission")
ACCEPT = ("--who", "p-deputy", "--accept", "--measure", "warning", *REASON)
REJECT = ("--who", "p-deputy", "--reject", *REASON)


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "case"
    shutil.copytree(
        ROOT / "examples" / "village-cashier", folder, ignore=lambda *_: ["decisions"]
    )  # fmt: skip
    return folder


def run(case: Path, *options: str, lang: str = "en") -> Result:
    return CliRunner().invoke(command, [str(case), "--lang", lang, *options])


def settled(case: Path) -> list[str]:
    """Return the options that settle what a first attempt is refused for."""
    refusal = run(case, *ACCEPT)
    assert refusal.exit_code == 1
    lines = [line for line in refusal.stderr.splitlines() if line.startswith("  ")]
    marks = [line.split()[0] for line in lines]
    assert marks
    options = [("--waive", f"{mark}=not to be had any more") for mark in marks]
    return [word for option in options for word in option]


def kept(case: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((case / FILE).read_text(encoding="utf-8"))
    return data


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_conditional_proposal_is_refused_with_the_next_command(case: Path, lang: str) -> None:
    result = run(case, *ACCEPT, lang=lang)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "assumption:A1" in result.stderr
    assert "--waive" in result.stderr
    assert f"wenze propose {case} --who p-deputy" in result.stderr
    assert "{" not in result.stderr
    assert not (case / FILE).exists()


def test_what_the_refusal_lists_can_be_typed_and_then_the_decision_is_kept(case: Path) -> None:
    result = run(case, *ACCEPT, *settled(case))
    assert result.exit_code == 0
    data = kept(case)
    Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8"))).validate(data)
    assert data["outcome"] == "accepted"
    assert [each["id"] for each in data["measures"]] == ["warning"]
    assert data["digests"].pop("release") is None
    assert {len(value) for value in data["digests"].values()} == {64}
    assert all(each["text"] == "not to be had any more" for each in data["settled"])


def test_marks_of_the_chinese_report_are_understood(case: Path) -> None:
    result = run(case, *ACCEPT, "--answer", "假1=已查实", lang="zh")
    assert result.exit_code == 1
    assert "assumption:A1" not in result.stderr
    assert "assumption:A2" in result.stderr


def test_a_decision_is_never_overwritten_silently(case: Path) -> None:
    assert run(case, *REJECT).exit_code == 0
    first = (case / FILE).read_bytes()
    again = run(case, *REJECT)
    assert again.exit_code == 1
    assert "--replace" in again.stderr
    assert (case / FILE).read_bytes() == first


def test_a_replacement_keeps_the_earlier_decision_inside(case: Path) -> None:
    run(case, *REJECT)
    earlier = kept(case)
    result = run(case, *REJECT, "--replace", "new evidence")
    assert result.exit_code == 0
    assert kept(case)["supersedes"] == {"reason": "new evidence", "decision": earlier}
    assert [path.name for path in (case / "decisions").iterdir()] == [FILE.name]


def test_nothing_is_replaced_where_nothing_was_decided(case: Path) -> None:
    result = run(case, *REJECT, "--replace", "new evidence")
    assert result.exit_code == 2
    assert not (case / FILE).exists()


def test_a_file_that_cannot_be_read_is_left_alone(case: Path) -> None:
    (case / FILE).parent.mkdir()
    (case / FILE).write_text("{}", encoding="utf-8")
    result = run(case, *REJECT, "--replace", "new evidence")
    assert result.exit_code == 2
    assert (case / FILE).read_text(encoding="utf-8") == "{}"


def test_a_rejection_is_recorded_and_says_what_stays_open(case: Path) -> None:
    result = run(case, *REJECT)
    assert result.exit_code == 0
    assert "assumption:A1" in kept(case)["left_open"]
    assert "stay open" in result.stderr


def test_the_subject_may_be_named(case: Path) -> None:
    assert run(case, "--who", "时任分管副主任", "--reject", *REASON).exit_code == 0
    assert (case / FILE).exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--who", "p-deputx", "--reject", *REASON), "p-deputy"),
        (("--who", "p-deputy", *REASON), "--alter"),
        ((*ACCEPT, "--reject"), "--alter"),
        ((*REJECT, "--measure", "warning"), "--accept"),
        ((*REJECT, "--answer", "A1"), "KEY=TEXT"),
        ((*REJECT, "--on", "yesterday"), "2020-12-15"),
        ((*REJECT, "--regime", "accountability"), "--regime party-discipline"),
        (("--who", "p-deputy", "--accept", *REASON), "serious warning"),
        (("--who", "p-deputy", "--reject", "--by", "x"), "--reason"),
        (("--who", "p-deputy", "--reject", "--reason", "x"), "--by"),
    ],
)
def test_a_request_that_cannot_be_understood_says_what_to_write(
    case: Path, options: tuple[str, ...], said: str
) -> None:
    result = run(case, *options)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not (case / "decisions").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--who", "p-next-deputy", "--reject", *REASON), "wenze propose"),
        ((*ACCEPT, "--measure", "expulsion"), "--alter expulsion"),
        (("--who", "p-deputy", "--alter", "expulsion", *REASON), "--provision"),
        ((*REJECT, "--on", "2021-01-01"), "--decided-on 2021-01-01"),
    ],
)
def test_a_decision_that_is_refused_says_what_to_try(
    case: Path, options: tuple[str, ...], said: str
) -> None:
    result = run(case, *options)
    assert result.exit_code == 1
    assert said in result.stderr
    assert not (case / "decisions").exists()


def test_a_reason_with_terminal_escapes_comes_back_harmless(case: Path) -> None:
    result = run(case, *ACCEPT, "--answer", "\x1b[2Jx=yes")
    assert result.exit_code == 2
    assert "\x1b" not in result.stderr


def test_every_refusal_has_words() -> None:
    codes = {
        literal
        for path in (*(ROOT / "engine" / "registry").glob("*.py"), ROOT / "engine/cli/decide.py")
        for literal in _refusals(path.read_text(encoding="utf-8"))
    }
    assert len(codes) > 10
    assert codes <= set(table("decide"))


def _refusals(text: str) -> list[str]:
    parts = text.split('Refusal("')[1:] + text.split('code = "')[1:]
    return [part.split('"', 1)[0] for part in parts]
