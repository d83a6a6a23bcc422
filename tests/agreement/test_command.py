"""`wenze agreement` prints in both languages and as JSON, and refuses what it cannot read."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from engine.cli.agreement import command
from engine.model.agreement import Agreement
from engine.model.unreadable import UnreadableError
from tests.agreement.public import PUBLIC, shipped
from tests.village import ROOT


def run(folder: Path, *options: str) -> Result:
    return CliRunner().invoke(command, [str(folder), *options])


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", ("待查(问责", "事实没有公布", "提出的对象:0/4(0.0%);有结论的 0/4(0.0%)")),
        ("en", ("to be established (accountability", "Facts not published", "decided at all 0/4")),
    ],
)
def test_one_case_is_told_in_both_languages(lang: str, said: tuple[str, ...]) -> None:
    found = run(PUBLIC / "office-removed-whole", "--lang", lang)
    assert found.exit_code == 0
    assert all(words in found.stdout for words in said)


def test_lines_keep_to_their_width_and_hold_nothing_that_steers() -> None:
    for line in run(PUBLIC / "rainstorm", "--lang", "en").stdout.splitlines():
        assert len(line) <= 100
        assert line.isprintable()


def test_json_is_the_result_itself() -> None:
    found = run(PUBLIC / "office-removed-whole", "--format", "json")
    data = json.loads(found.stdout)
    assert data["schema"] == "agreement.v1"
    read = Agreement.model_validate(data)
    assert read.cases == tuple(
        each for each in shipped().cases if each.id == "office-removed-whole"
    )


def test_all_shipped_cases_are_found_below_their_folder() -> None:
    found = run(PUBLIC, "--format", "json")
    assert Agreement.model_validate_json(found.stdout).totals == shipped().totals


def test_a_folder_without_a_published_file_is_refused(tmp_path: Path) -> None:
    found = run(tmp_path)
    assert isinstance(found.exception, UnreadableError)
    assert [each.code for each in found.exception.problems] == ["nothing-published"]


def test_the_faults_of_all_cases_are_told_together(tmp_path: Path) -> None:
    for name in ("rainstorm", "false-notice"):
        shutil.copytree(PUBLIC / name, tmp_path / name)
        file = tmp_path / name / "published.yaml"
        file.write_text(
            file.read_text(encoding="utf-8").replace("subject: p-secretary", "subject: p-nobody"),
            encoding="utf-8",
        )
    found = run(tmp_path)
    assert isinstance(found.exception, UnreadableError)
    assert [each.code for each in found.exception.problems] == ["unknown-held"] * 2


def test_make_agreement_runs_it_on_the_shipped_cases() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "wenze agreement examples/public" in makefile
