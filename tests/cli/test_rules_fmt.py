"""`wenze rules fmt` writes, checks and shows; what has faults it leaves alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from engine.cli.rules import command
from tests.rulebook.corpus import GOOD

RULES = str(GOOD / "rules")
ENGLISH = """schema: regulation.v1
id: r   # 编号
title: 标题
short: 简称
regime: accountability
first_in_force: 2020-01-01
"""
CHINESE = """格式: regulation.v1
编号: r   # 编号
标题: 标题
简称: 简称
体系: 问责
最早施行日期: 2020-01-01
"""


def fmt(*args: str) -> Result:
    return CliRunner().invoke(command, ["fmt", "--rules", RULES, "--lang", "zh", *args])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "r" / "regulation.yaml"
    path.parent.mkdir()
    path.write_text(ENGLISH, encoding="utf-8")
    return path


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_it_writes_the_files_of_a_folder_and_says_which(file: Path) -> None:
    result = fmt("--keys", "zh", str(file.parent.parent))
    assert (result.exit_code, result.stdout) == (0, "")
    assert f"已改写 {file}" in result.stderr
    assert "看了 1 个文件:改了 1 个,有错没动 0 个" in result.stderr
    assert text(file) == CHINESE
    assert fmt("--keys", "en", str(file)).exit_code == 0
    assert text(file) == ENGLISH


def test_check_changes_nothing_and_fails_where_something_would(file: Path) -> None:
    result = fmt("--keys", "zh", "--check", str(file))
    assert (result.exit_code, result.stdout) == (1, f"{file}\n")
    assert "看了 1 个文件:要改 1 个,有错不动 0 个" in result.stderr
    assert text(file) == ENGLISH
    assert fmt("--keys", "en", "--check", str(file)).exit_code == 0
    assert fmt("--check", str(file)).exit_code == 0


def test_diff_shows_each_line_and_changes_nothing(file: Path) -> None:
    result = fmt("--keys", "zh", "--diff", str(file))
    assert result.exit_code == 0
    assert "-regime: accountability\n" in result.stdout
    assert "+体系: 问责\n" in result.stdout
    assert text(file) == ENGLISH
    assert fmt("--keys", "zh", "--diff", "--check", str(file)).exit_code == 1


def test_a_file_with_faults_is_told_and_left_while_the_others_are_written(file: Path) -> None:
    bad = file.parent / "bad.yaml"
    bad.write_text("格式: case.v1\n编好: x\n", encoding="utf-8")
    result = fmt("--keys", "zh", str(file.parent))
    assert result.exit_code == 2
    assert "没有「编好」这个键" in result.stderr
    assert "是不是「编号」" in result.stderr
    assert text(bad) == "格式: case.v1\n编好: x\n"
    assert text(file) == CHINESE


@pytest.mark.parametrize("content", ["a: 1\n", "- 1\n", "a: [\n"])
def test_a_file_of_no_known_form_that_is_named_is_a_fault(tmp_path: Path, content: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(content, encoding="utf-8")
    assert fmt("--keys", "zh", str(path)).exit_code == 2
    assert text(path) == content


def test_other_files_of_a_folder_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("a: 1\n", encoding="utf-8")
    assert fmt("--keys", "zh", str(tmp_path)).exit_code == 0


def test_what_is_not_there_is_a_fault(tmp_path: Path) -> None:
    assert fmt("--keys", "zh", str(tmp_path / "none.yaml")).exit_code == 2


def test_a_file_that_is_not_to_be_written_stays(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda _, asked: asked != os.W_OK)
    assert isinstance(fmt("--keys", "zh", str(file)).exception, PermissionError)
    assert text(file) == ENGLISH


def test_a_case_goes_by_the_names_of_the_rules_folder(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text(text(GOOD / "case.yaml"), encoding="utf-8")
    assert fmt("--keys", "zh", str(path)).exit_code == 0
    assert "事实: {本人失职: 是}" in text(path)
