"""`wenze test` and `wenze scenario new`, run as a user runs them, away from the repository."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest

from engine.cli import test as under_test
from engine.cli.console import Exit
from engine.cli.schema import written
from engine.scenarios.result import Run
from tests.cli.running import run

HERE = Path(__file__).parents[2]
SUM = "2 scenarios: 1 passed, 1 failed"
GOOD = """# language: zh-CN
功能: 出纳案

  场景: 报道点到的人,附条件提出
    假设 案件「village-cashier」
    当 评估该案件
    那么 附条件提出「时任分管副主任」

  @wrong
  场景: <script>写错了的</script>
    假设 案件「village-cashier」
    当 评估该案件
    那么 不提出「时任分管副主任」
"""
BAD = """# language: zh-CN
功能: 坏了
  场景: 没有步骤
"""


def wenze(*arguments: str, at: Path) -> subprocess.CompletedProcess[str]:
    named = {k: v for k, v in os.environ.items() if not k.startswith(("WENZE_", "PYTEST_"))}
    command = [sys.executable, str(HERE / "cli.py"), *arguments]
    return subprocess.run(
        command, check=False, cwd=at, env=named, capture_output=True, text=True, encoding="utf-8"
    )


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("scenes")
    (folder / "one.feature").write_text(GOOD, encoding="utf-8")
    case_into(folder)
    return folder


def case_into(folder: Path) -> Path:
    return Path(shutil.copytree(HERE / "examples" / "village-cashier", folder / "village-cashier"))


def test_a_failed_scenario_is_exit_1_and_told_with_its_step(place: Path) -> None:
    ran = wenze("test", ".", "--lang", "en", at=place)
    assert ran.returncode == 1, ran.stderr
    assert SUM in ran.stdout
    assert "one.feature" in ran.stdout
    told = ran.stdout.split("<script>写错了的</script>")[1]
    assert "第 13 行" in told
    assert "期望  不提出「时任分管副主任」" in told


def test_only_what_matches_is_run(place: Path) -> None:
    ran = wenze("test", ".", "--lang", "en", "-k", "not wrong", at=place)
    assert ran.returncode == 0, ran.stdout
    assert "1 scenarios: 1 passed, 0 failed" in ran.stdout


def test_nothing_to_run_is_exit_2(place: Path) -> None:
    ran = wenze("test", ".", "--lang", "en", "--pack", "safeguards", at=place)
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert ran.stderr


def test_a_file_that_cannot_be_read_stops_no_other(place: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.feature").write_text(BAD, encoding="utf-8")
    ran = wenze("test", str(place), str(tmp_path), "--lang", "en", "-n", "2", at=place)
    assert ran.returncode != 0
    assert SUM in ran.stdout
    assert "1 files cannot be read" in ran.stdout
    assert "bad.feature 第 3 行第 3 列  scenario-stepless" in ran.stdout


@pytest.fixture(scope="module")
def as_json(place: Path) -> str:
    return wenze("test", ".", "--format", "json", at=place).stdout


@pytest.fixture
def rendered(place: Path, as_json: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let every run come to what the one run came to; return the folder of its scenarios."""
    found = Run.model_validate_json(as_json)
    monkeypatch.setattr(under_test, "run", lambda _asked, _progress: (found, ""))
    return place


def test_json_is_a_run_by_its_schema(as_json: str) -> None:
    published = json.loads(written("scenarios"))
    jsonschema.validate(json.loads(as_json), published)
    found = Run.model_validate_json(as_json)
    assert [each.passed for each in found.scenarios] == [True, False]
    assert [step.outcome for step in found.scenarios[1].steps] == ["passed", "passed", "failed"]


def test_the_forms_of_other_tools_are_theirs(place: Path) -> None:
    junit = ET.fromstring(wenze("test", ".", "--format", "junit", at=place).stdout)  # noqa: S314 - our own output
    suite = next(junit.iter("testsuite"))
    assert (suite.get("tests"), suite.get("failures")) == ("2", "1")
    (feature,) = json.loads(wenze("test", ".", "--format", "cucumber", at=place).stdout)
    assert feature["name"] == "出纳案"
    assert [element["type"] for element in feature["elements"]] == ["scenario", "scenario"]


class Outside(HTMLParser):
    """Collects what a page would fetch, and its scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        named = dict(attrs)
        links = [named.get("src"), named.get("href") if tag != "a" else None]
        self.fetched += [link for link in links if link]


def test_the_page_stands_alone_and_runs_nothing_of_a_file(rendered: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert run("test", str(rendered), "--format", "html", "-o", str(page)) == Exit.GATE
    text = page.read_text(encoding="utf-8")
    outside = Outside()
    outside.feed(text)
    assert outside.fetched == []
    assert outside.scripts == 1
    assert "&lt;script&gt;写错了的" in text


def test_plain_pytest_collects_the_same(place: Path) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "."]
    ran = subprocess.run(command, check=False, cwd=place, capture_output=True, text=True)
    assert ran.returncode == 1, ran.stdout
    assert "1 failed, 1 passed" in ran.stdout


def test_the_first_scenario_of_the_guide_and_those_written_from_a_case_pass(tmp_path: Path) -> None:
    guide = (HERE / "docs" / "scenarios.md").read_text(encoding="utf-8")
    text = guide.split("```gherkin\n")[1].split("```")[0]
    (tmp_path / "guide.feature").write_text(text, encoding="utf-8")
    case = str(case_into(tmp_path))
    for lang in ("zh", "en"):
        draft = tmp_path / f"{lang}.feature"
        assert run("scenario", "new", "--from", case, "--lang", lang, "-o", str(draft)) == Exit.DONE
        assert str(tmp_path).strip("/") not in draft.read_text(encoding="utf-8")
    ran = wenze("test", ".", "--format", "json", at=tmp_path)
    assert ran.returncode == 0, ran.stdout
    found = Run.model_validate_json(ran.stdout)
    by_file = Counter(each.file for each in found.scenarios if each.passed)
    assert set(by_file) == {"guide.feature", "zh.feature", "en.feature"}
    assert by_file["guide.feature"] == 2
    assert not found.refused
