"""A row that is filled in is told as a rule, what else a table says beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import run
from tests.rulebook.tables.sample import TRAINING, rules_with


def changes(old: Path, new: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert run("rules", "diff", str(old), str(new), "--lang", "zh") == 0
    return capsys.readouterr().out


def test_a_row_filled_in_is_told_by_its_number(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled = TRAINING.replace("[三档, 30, 待填,", "[三档, 30, 60,").replace("只供参考", "照此办理")
    old = rules_with(tmp_path / "old")
    told = changes(old, rules_with(tmp_path / "new", filled), capsys)
    assert "第三条「培训天数参考线」第 3 行" in told
    assert "新增 1" in told
    assert "只供参考 => 照此办理" in told


def test_where_a_table_stands_in_its_file_is_no_change(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = rules_with(tmp_path / "old")
    told = changes(old, rules_with(tmp_path / "new", "# 多一行\n" + TRAINING), capsys)
    assert "裁量表" not in told
