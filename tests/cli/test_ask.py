"""The interview through a pipe, on a copy of the shipped case."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from engine.cli import interview
from engine.cli.ask import command
from engine.cli.console import guarded
from engine.inquiry.brief import Brief
from engine.model.missing import Missing
from engine.rulebook.read import read_case
from tests.inquiry.asked import remembered
from tests.village import ROOT

GIVEN = ("--by", "审理室", "--on", "2020-12-01")
OFFICIAL = ("--", "1", "E1 letter", "yes")


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(interview, "missing", remembered)
    folder = tmp_path / "case"
    shutil.copytree(ROOT / "examples" / "village-cashier", folder)
    return folder


def run(case: Path, *lines: str, options: tuple[str, ...] = (), lang: str = "en") -> Result:
    words = [str(case), "--lang", lang, *GIVEN, "--who", "p-deputy", *options]
    typed = "".join(f"{line}\n" for line in lines)
    return CliRunner().invoke(command, words, input=typed)


def file_of(case: Path) -> bytes:
    return (case / "case.yaml").read_bytes()


def test_a_saved_answer_stands_in_the_file_and_all_else_as_it_was(case: Path) -> None:
    before = file_of(case).decode()
    there = sorted(case.iterdir())
    result = run(case, "yes", "E1 minutes: p. 3", "yes", "q")
    assert result.exit_code == 0
    after = file_of(case).decode()
    entry = (
        "- subject: p-deputy\n  findings: [F3]\n  facts: {conduct.breach: yes}\n"
        "  status: established\n  judged_by: 审理室\n  on: 2020-12-01\n  evidence: [E1]\n"
        "  note: 'minutes: p. 3'\n"
    )
    assert after.endswith(entry)
    was = "facts: {conduct.breach: yes, conduct.negligent: yes, conduct.deployment_poor: yes}"
    at = before.index(was, before.index("- subject: p-deputy\n  findings: [F3]"))
    kept = before[at + len(was) :]
    gone = "facts: {conduct.negligent: yes, conduct.deployment_poor: yes}"
    assert after == before[:at] + gone + kept + entry
    assert sorted(case.iterdir()) == there


def test_starting_again_asks_what_is_left(case: Path) -> None:
    first = run(case, "yes", "E1", "yes", "q")
    again = run(case, "q")
    assert "167 places" in first.stdout
    assert "166 places" in again.stdout
    assert "own duty (question 1): deputy director then in charge, F3" not in again.stdout


def test_an_answer_that_changes_a_result_has_what_is_missing_worked_out_anew(case: Path) -> None:
    result = run(case, *OFFICIAL, "q")
    assert "to be established -> proposed, conditional" in " ".join(result.stdout.split())
    assert result.stderr.count("working out") == 2
    judgement = read_case(case).judgements[-1]
    assert judgement.facts == {"subject.official_kind": "administrative-civil-servant"}


@pytest.mark.parametrize(
    "lines",
    [(), ("yes",), ("yes", "E1"), ("q",), ("yes", "q"), ("yes", "E1", "q"), ("yes", "E1", "no")],
)
def test_leaving_at_any_step_writes_nothing(case: Path, lines: tuple[str, ...]) -> None:
    before = file_of(case)
    result = run(case, *lines)
    assert result.exit_code == 0
    assert "0 saved" in result.stdout
    assert file_of(case) == before


def test_a_dry_run_shows_all_and_writes_nothing(case: Path) -> None:
    before = file_of(case)
    result = run(case, "yes", "E1", "yes", "q", options=("--dry-run",))
    assert "dry run, not written" in result.stdout
    assert "F4 `the sub-district" in result.stdout
    assert file_of(case) == before


def test_answers_of_a_file_are_taken_in_its_order(case: Path, tmp_path: Path) -> None:
    given = tmp_path / "answers.txt"
    given.write_text("yes\nE1\nyes\n", encoding="utf-8")
    assert run(case, options=("--answers", str(given))).exit_code == 0
    assert read_case(case).judgements[-1].evidence == ("E1",)


def test_the_same_for_all_is_written_for_each(case: Path) -> None:
    run(case, "yes*", "E1", "yes", "q")
    (judgement,) = [each for each in read_case(case).judgements if each.on is not None]
    assert (judgement.subject, judgement.findings) == ("p-deputy", ("F3", "F4"))


def test_a_case_changed_meanwhile_is_left_as_it_was_changed(
    case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = file_of(case) + b"# somebody else\n"

    def meanwhile(brief: Brief, whose: str | None = None) -> Missing:
        (case / "case.yaml").write_bytes(changed)
        return remembered(brief, whose)

    monkeypatch.setattr(interview, "missing", meanwhile)
    result = run(case, "yes", "E1", "yes", "q")
    assert result.exit_code == 1
    assert "changed while" in result.stderr
    assert file_of(case) == changed


def test_a_case_that_does_not_read_is_not_asked_about(case: Path) -> None:
    with (case / "case.yaml").open("ab") as file:
        file.write(b"- what\n")
    broken = file_of(case)
    words = [str(case), *GIVEN]
    code = guarded(lambda: command.main(words, standalone_mode=False))
    assert code == 2
    assert file_of(case) == broken


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--on", "tomorrow"), "is not a day"),
        (("--by", " "), "--by"),
        (("--by", "a\x1b[2J"), "--by"),
        (("--who", "p-deputx"), "p-deputy"),
    ],
)
def test_a_request_that_cannot_be_understood_is_refused(
    case: Path, options: tuple[str, ...], said: str
) -> None:
    result = run(case, options=options)
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_console_of_code_page_936_is_not_brought_down(tmp_path: Path) -> None:
    folder = tmp_path / "case"
    shutil.copytree(ROOT / "examples" / "village-cashier", folder)
    words = [sys.executable, str(ROOT / "cli.py"), "ask", str(folder), *GIVEN, "--lang", "zh"]
    typed = "?\n是\n".encode("gbk") + b"\x81 \xff\xfe\n" + "会议记录\n是\nq\n".encode("gbk")
    environment = {**os.environ, "PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"}
    result = subprocess.run(
        [*words, "--who", "p-deputy"], input=typed, capture_output=True, check=False,
        env=environment, timeout=600,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr.decode("gbk", "replace")
    assert "看不见的或者读不出" in result.stdout.decode("gbk", "replace")
    assert read_case(folder).judgements[-1].note is not None
