"""`wenze rules verify`: what it prints, its formats, its exit codes, the cases it writes."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner, Result

from engine.cli import wenze
from engine.cli.propose import command as propose
from engine.cli.rules import command
from engine.cli.schema import written
from engine.model.base import LANGS
from engine.rulebook.packs import read_rulebook
from engine.rulebook.report import columns_of
from engine.workshop.verify.cases import with_cases
from engine.workshop.verify.heading import command as command_of
from engine.workshop.verify.run import verify
from tests.workshop.verify.defects import DEFECTS
from tests.workshop.verify.seeding import GOOD, seeded

CONFLICT = next(each for each in DEFECTS if each.name == "a relation in two rules")


def run(rules: Path, *options: str) -> Result:
    return CliRunner().invoke(command, ["verify", "--rules", str(rules), *options])


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return seeded(CONFLICT.data, tmp_path_factory.mktemp("rules"))


def test_a_finding_is_told_with_its_sheet_and_what_the_engine_says(rules: Path) -> None:
    told = run(rules, "--only", "slot-conflict", "--lang", "zh").output
    assert "「art-2-direct」和「art-2-deputy」可以同时成立" in told
    assert "联系一：" in told
    assert "本人失职：是" in told
    assert "引擎得出：art-2-direct 成立；art-2-deputy 成立" in told
    assert "「责任（responsibility）」" in told
    english = run(rules, "--only", "slot-conflict", "--lang", "en").output
    assert "the engine says: art-2-direct established; art-2-deputy established" in english


@pytest.mark.parametrize("lang", LANGS)
def test_no_line_is_too_long(rules: Path, lang: str) -> None:
    told = run(rules, "--lang", lang, "--fail-on", "never").output.replace(str(rules), "rules")
    assert all(columns_of(line) <= 100 for line in told.splitlines() if " | " not in line)


def test_errors_fail_it_and_warnings_do_if_asked(rules: Path) -> None:
    assert run(rules, "--only", "slot-conflict").exit_code == 1
    assert run(rules, "--only", "slot-conflict", "--fail-on", "never").exit_code == 0
    assert run(rules, "--only", "threshold-hole").exit_code == 0
    assert run(rules, "--only", "gap-responsibility").exit_code == 0
    assert run(rules, "--only", "gap-responsibility", "--fail-on", "warning").exit_code == 1


def test_codes_and_versions_that_are_not_there_are_told(rules: Path) -> None:
    code = run(rules, "--only", "slot-conflicts", "--lang", "en")
    assert "nothing is proven under `slot-conflicts`" in code.output
    version = run(rules, "--version", "sample/2021-01-01", "--lang", "en")
    assert "sample/2020-01-01" in version.output
    assert {code.exit_code, version.exit_code} == {1}


def test_json_is_as_its_schema_says(rules: Path) -> None:
    page = json.loads(run(rules, "--format", "json", "--fail-on", "never").output)
    jsonschema.validate(page, json.loads(written("verify")))
    assert page["findings"][0]["sheet"]


def test_other_programs_can_read_it(rules: Path) -> None:
    found = json.loads(run(rules, "--format", "sarif", "--fail-on", "never").output)
    results = found["runs"][0]["results"]
    assert "slot-conflict" in {each["ruleId"] for each in results}
    told = run(rules, "--format", "md", "--fail-on", "never", "--lang", "en").output
    assert "- **first link** " in told


def test_a_page_names_the_case_beside_what_the_engine_says(rules: Path, tmp_path: Path) -> None:
    options = ("--only", "slot-conflict", "--write-cases", str(tmp_path), "--format", "md")
    told = run(rules, *options, "--lang", "en").output
    assert "the engine says: art-2-direct established" in told
    assert "01-slot-conflict" in told


@pytest.mark.parametrize("name", ["sample", "示例规定", "示例", "sample/2020-01-01"])
def test_regulations_are_named_as_for_coverage(rules: Path, name: str) -> None:
    told = run(rules, "--only", "slot-conflict", "--regulation", name, "--format", "json").output
    page = json.loads(told)
    assert page["counts"]["versions"] == len(page["findings"]) == 1


def test_a_regulation_that_is_not_there_is_told(rules: Path) -> None:
    told = run(rules, "--regulation", "示范", "--lang", "zh")
    assert "没有" in told.output
    assert "「示范」" in told.output
    assert told.exit_code == 1


def test_sarif_carries_the_witness_and_the_case(rules: Path, tmp_path: Path) -> None:
    options = ("--only", "slot-conflict", "--write-cases", str(tmp_path / "w"))
    told = run(rules, *options, "--format", "sarif", "--lang", "en")
    result = json.loads(told.stdout)["runs"][0]["results"][0]
    assert "own breach: yes" in result["message"]["text"]
    assert result["properties"]["case"].endswith("01-slot-conflict")
    assert {each["fact"] for each in result["properties"]["sheet"]} >= {"conduct.breach"}


def test_no_case_is_written_over_or_beside_others(rules: Path, tmp_path: Path) -> None:
    options = ("--only", "slot-conflict", "--write-cases", str(tmp_path / "w"), "--lang", "zh")
    run(rules, *options)
    case = tmp_path / "w" / "01-slot-conflict" / "case.yaml"
    case.write_text("# 改过的\n", encoding="utf-8")
    again = run(rules, *options)
    assert again.exit_code == 1
    assert "也不覆盖" in again.output
    assert case.read_text(encoding="utf-8") == "# 改过的\n"


def test_a_case_says_at_its_top_what_it_shows_and_how_to_see_it(
    rules: Path, tmp_path: Path
) -> None:
    with_cases(verify(rules, ("slot-conflict",)), rules, tmp_path)
    lines = (tmp_path / "01-slot-conflict" / "case.yaml").read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.startswith("# ")]
    assert "「art-2-direct」和「art-2-deputy」可以同时成立" in comments[1]
    shows = next(line for line in comments if "the command that shows it: wenze " in line)
    arguments = shlex.split(shows.partition(": wenze ")[2])
    told = CliRunner().invoke(wenze, [*arguments, "--lang", "zh"])
    assert told.exit_code == 0, told.output
    assert "「责任」有两个互相冲突的结论" in told.output
    assert any(line.startswith("  zh: 论证的例子（slot-conflict）") for line in lines)


def test_why_not_shows_what_a_hole_leaves_out(tmp_path: Path) -> None:
    hole = next(each for each in DEFECTS if each.name == "the threshold itself")
    rules = seeded(hole.data, tmp_path / "rules")
    report = with_cases(verify(rules, ("threshold-hole",)), rules, tmp_path / "w")
    shown = command_of(report.findings[0], Path(str(report.findings[0].case)), rules, "p-subject")
    told = CliRunner().invoke(wenze, [*shown[1:], "--lang", "zh"])
    assert "没有成立" in told.output
    assert "涉及金额" in told.output


def test_what_has_no_case_says_why(tmp_path: Path) -> None:
    fine = next(each for each in DEFECTS if each.name == "nothing gives it")
    rules = seeded(fine.data, tmp_path / "rules")
    options = ("--only", "measure-unreachable", "--write-cases", str(tmp_path / "w"))
    told = run(rules, *options, "--lang", "zh")
    assert "没有写成案件：这一项说的是全部事实表" in told.output
    assert "没有写成案件的发现：1 项" in told.output


def test_a_good_pack_holds() -> None:
    told = run(GOOD, "--lang", "en")
    assert told.exit_code == 0
    assert "all that was to be proven holds" in told.output


def test_a_case_is_written_that_comes_to_what_is_said(rules: Path, tmp_path: Path) -> None:
    report = with_cases(verify(rules, ("slot-conflict",)), rules, tmp_path)
    folder = Path(str(report.findings[0].case))
    found = CliRunner().invoke(propose, [str(folder), "--rules", str(rules), "--lang", "en"])
    assert found.exit_code == 0, found.output
    assert "conflict" in found.output
    assert read_rulebook(rules)
