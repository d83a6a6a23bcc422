from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from engine.cli.check_assessment import command
from engine.reports.formats import render
from tests.village import shipped


@pytest.fixture
def data() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render(shipped(), "json", "zh", who=None, full=False))
    return found


def run(path: Path, data: object, *options: str, lang: str = "en") -> Result:
    file = path / "assessment.json"
    file.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
    return CliRunner().invoke(command, [str(file), "--lang", lang, *options])


def nodes(data: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = data["proposals"][0]["justification"]["nodes"]
    return found


def test_what_propose_prints_is_sound(tmp_path: Path, data: dict[str, Any]) -> None:
    found = run(tmp_path, data)
    assert found.exit_code == 0
    assert found.stdout.startswith("sound: nothing differs (proposals derived again: 5,")


def test_one_subjects_part_is_sound_by_itself(tmp_path: Path) -> None:
    part = render(shipped(), "json", "en", who="p-deputy", full=False)
    assert run(tmp_path, part).exit_code == 0


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "`p-deputy@F3#conduct.breach`: not settled (alleged), so it cannot be `yes`"),
        ("zh", "「p-deputy@F3#conduct.breach」:尚未认定(alleged),不能取值「yes」"),
    ],
)
def test_an_allegation_held_against_a_person_is_an_integrity_failure(
    tmp_path: Path, data: dict[str, Any], lang: str, said: str
) -> None:
    nodes(data)["p-deputy@F3#conduct.breach"]["standing"] = "alleged"
    found = run(tmp_path, data, lang=lang)
    assert found.exit_code == 4
    assert said in found.stdout.splitlines()


def test_faults_have_stable_keys_in_json(tmp_path: Path, data: dict[str, Any]) -> None:
    data["proposals"][0]["status"] = "established"
    found = run(tmp_path, data, "--format", "json")
    told = json.loads(found.stdout)
    assert found.exit_code == 4
    assert (told["schema"], told["sound"]) == ("check.v1", False)
    assert told["faults"] == [
        {
            "code": "status",
            "where": "p-deputy/1/disciplinary-regulation",
            "details": {"recorded": "established", "derived": "conditional"},
            "text": "the status is recorded as established, derived as conditional",
        }
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ("[]", "is not an assessment.v1"),
        ('{"schema": "case.v1"}', "is not an assessment.v1"),
        ('{"schema": "assessment.v1"}', "`case` does not fit its form"),
    ],
)
def test_a_file_that_is_no_assessment_cannot_be_checked(
    tmp_path: Path, text: str, said: str
) -> None:
    found = run(tmp_path, text)
    assert found.exit_code == 2
    assert said in found.stderr


def test_a_name_in_a_file_cannot_steer_the_terminal(tmp_path: Path, data: dict[str, Any]) -> None:
    data["proposals"][0]["justification"]["roots"].append("x\x1b[2Jy")
    found = run(tmp_path, data)
    assert found.exit_code == 4
    assert "\x1b" not in found.stdout
    assert "`x[2Jy` is not there" in found.stdout
