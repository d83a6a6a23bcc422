"""`wenze rules table`: what is still to be filled in, to Excel and back into the rule file."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from openpyxl import load_workbook

from tests.cli.running import run
from tests.rulebook.tables.sample import TRAINING, VERSION, rules_with

SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "tables.v1.json"

LISTED = {
    "zh": """\
裁量表
1 张表,4 行,待填 1 行。待填的行不起作用。

示例 2020-01-01 版
training:培训天数参考线
├ 第三条〔待核〕;处理;同一情况只中一行;共 4 行,起作用 3 行
├ 效力:只供参考
├ 第 3 行待填:培训天数(天) 不足
└ sample/2020-01-01/tables.yaml 第 4 行
""",
    "en": """\
Discretion tables
Tables: 1; rows: 4; to be filled in, and concluding nothing: 1.

Sample 2020-01-01
training: Training lines
├ Art. 3 [unverified]; measure; at most one row holds; rows: 4, of which 3 conclude
├ effect: for orientation
├ row 3 to be filled in: days (days) less than
└ sample/2020-01-01/tables.yaml:4
""",
}


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    return rules_with(tmp_path)


def table(*arguments: str | Path) -> int:
    return run("rules", "table", *map(str, arguments))


@pytest.mark.parametrize("lang", LISTED)
def test_the_list_names_what_is_to_be_filled_in(
    rules: Path, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert table("list", "--rules", rules, "--lang", lang) == 0
    assert capsys.readouterr().out == LISTED[lang]


def test_the_list_as_json_follows_its_schema(
    rules: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert table("list", "--rules", rules, "--format", "json") == 0
    data = json.loads(capsys.readouterr().out)
    published = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft202012Validator(published).validate(data)
    assert data["tables"][0]["pending"][0]["row"] == 3
    assert run("schema", "tables") == 0
    assert json.loads(capsys.readouterr().out) == published


def test_rules_without_tables_say_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rules = rules_with(tmp_path)
    (rules / VERSION / "tables.yaml").unlink()
    assert table("list", "--rules", rules, "--lang", "en", "--format", "md") == 0
    assert "no discretion table" in capsys.readouterr().out
    assert table("export", "any", "--rules", rules, "-o", tmp_path / "x.xlsx") == 2


def filled(rules: Path, book: Path) -> None:
    """Export the table and fill in what is missing, as somebody would in Excel."""
    assert table("export", "training", "--rules", rules, "--lang", "zh", "-o", book) == 0
    found = load_workbook(book)
    sheet = found.worksheets[0]
    sheet["D9"] = 60
    sheet["B11"], sheet["C11"], sheet["F11"], sheet["G11"] = "五档", "60", "重", "heavy"
    found.save(book)


def test_what_was_filled_in_goes_into_the_file_and_nothing_else_changes(
    rules: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book, file = tmp_path / "裁量表.xlsx", rules / VERSION / "tables.yaml"
    filled(rules, book)
    assert table("import", book, "--into", file, "--check", "--lang", "zh") == 1
    assert file.read_text(encoding="utf-8") == TRAINING
    told = capsys.readouterr().err
    assert "第 3 行  三档 | 30 | 待填 | 空白 | 中 | 重 -> 三档 | 30 | 60 | 空白 | 中 | 重\n" in told
    assert "第 5 行  加 五档 | 60 | 空白 | 空白 | 重 | 重\n" in told
    assert "3 行不变,改 1 行,加 1 行,删 0 行;待填 0 行" in told
    assert table("import", book, "--into", file, "--lang", "zh") == 0
    wanted = TRAINING.replace("[三档, 30, 待填,", "[三档, 30, 60,").replace(
        "  because:", '  - [五档, 60, "", "", heavy, heavy]\n  because:', 1
    )
    assert file.read_text(encoding="utf-8") == wanted
    assert table("import", book, "--into", file, "--check", "--lang", "zh") == 0
    assert "没有改动" in capsys.readouterr().err


def test_a_table_goes_to_a_file_of_its_own_or_to_stdout(
    rules: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book, alone = tmp_path / "x.xlsx", tmp_path / "alone.yaml"
    filled(rules, book)
    capsys.readouterr()
    assert table("import", book, "--rules", rules) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("schema: pack.v1\ntables:\n- id: training\n")
    assert table("import", book, "--rules", rules, "-o", alone) == 0
    assert alone.read_text(encoding="utf-8") == printed
    (rules / VERSION / "tables.yaml").unlink()
    new = rules / VERSION / "new.yaml"
    assert table("import", book, "--into", new) == 0
    assert new.read_text(encoding="utf-8") == printed
    assert table("export", f"{VERSION}/training", "--rules", rules, "--format", "yaml") == 0
    assert capsys.readouterr().out == printed


def test_without_a_file_to_go_into_a_table_is_compared_with_the_rules(
    rules: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = tmp_path / "x.xlsx"
    assert table("export", "training", "--rules", rules, "-o", book) == 0
    assert table("import", book, "--rules", rules, "--check", "--lang", "en") == 0
    assert "as it stands in the rule file; nothing changes" in capsys.readouterr().err
    filled(rules, book)
    assert table("import", book, "--rules", rules, "--check", "--lang", "en") == 1
    told = capsys.readouterr().err
    assert "rows as before: 3; changed: 1; added: 1; removed: 0; to be filled in: 0" in told


def test_a_workbook_that_the_rules_refuse_changes_nothing(
    rules: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book, file = tmp_path / "x.xlsx", rules / VERSION / "tables.yaml"
    filled(rules, book)
    found = load_workbook(book)
    found.worksheets[0]["C8"] = 5
    found.save(book)
    assert table("import", book, "--into", file, "--lang", "zh") == 2
    told = capsys.readouterr().err
    assert "x.xlsx 工作表「裁量表」 A8  table-overlap" in told
    assert "「培训天数参考线」第 2 行与第 1 行重叠，「培训天数(天):5」" in told
    assert "没有写入" in told
    assert "评估" not in told
    assert file.read_text(encoding="utf-8") == TRAINING


def test_an_overlap_is_told_in_the_words_of_a_file_with_chinese_keys(
    rules: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = rules / VERSION / "tables.yaml"
    assert run("rules", "fmt", "--keys", "zh", "--rules", str(rules), str(file)) == 0
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('[一档, "", 10,', '[一档, "", 12,'), encoding="utf-8")
    assert table("list", "--rules", rules, "--lang", "zh") == 2
    told = capsys.readouterr().err
    assert "第 2 行与第 1 行重叠，「培训天数: 10」、「已补救: 是」时两行都成立" in told
    assert "在规则文件里把「命中」改为「中几行算几行」" in told


def test_a_table_in_yaml_comes_back_as_one_in_a_workbook_does(
    rules: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    alone, file = tmp_path / "alone.yaml", rules / VERSION / "tables.yaml"
    assert table("export", "training", "--rules", rules, "-o", alone) == 0
    assert table("import", alone, "--into", file, "--check") == 0
    text = alone.read_text(encoding="utf-8")
    alone.write_text(text.replace("[三档, 30, 待填,", "[三档, 30, 60,"), encoding="utf-8")
    assert table("import", alone, "--into", file) == 0
    wanted = TRAINING.replace("[三档, 30, 待填,", "[三档, 30, 60,")
    assert file.read_text(encoding="utf-8") == wanted
    capsys.readouterr()
    for old, new, code in (
        ("[三档, 30, 60,", "[三档, 5, 60,", "alone.yaml:21:5  table-overlap"),
        ("id: training", "id: drill", "table-homeless"),
        ("tables:", "terms: []\nrules:", "unknown-key"),
        ("at_least", "more_than", "table-other-columns"),
    ):
        alone.write_text(text.replace("待填,", "60,").replace(old, new), encoding="utf-8")
        assert table("import", alone, "--rules", rules, "--lang", "en") == 2
        assert code in capsys.readouterr().err
    alone.write_text("schema: pack.v1\n", encoding="utf-8")
    assert table("import", alone, "--rules", rules, "--lang", "en") == 2
    assert "table-none" in capsys.readouterr().err


def test_rules_that_cannot_be_read_are_told_and_not_that_the_table_is_missing(
    rules: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book, file = tmp_path / "x.xlsx", rules / VERSION / "tables.yaml"
    filled(rules, book)
    file.write_text(TRAINING.replace("hit: one", "hit: first"), encoding="utf-8")
    calls: list[list[str | Path]] = [
        ["list", "--rules", rules],
        ["export", "training", "--rules", rules, "-o", tmp_path / "y.xlsx"],
        ["import", book, "--into", file],
    ]
    for arguments in calls:
        assert table(*arguments) == 2
        assert "tables.yaml:9:8  unknown-code" in capsys.readouterr().err
    assert table("import", book, "--into", "/x.yaml") == 2


MISUSED = [
    (["export", "trainng"], "没有裁量表「trainng」;有:training"),
    (["export", "training"], "--output"),
    (["import", "x.xlsx", "--into", "a.yaml", "-o", "b.yaml"], "只能用一个"),
    (["import", "x.xlsx", "--into", "a/b/c/d.yaml"], "不在规则的版本文件夹里"),
    (["import", "missing.xlsx"], "no-file"),
]


@pytest.mark.parametrize(("arguments", "said"), MISUSED)
def test_what_is_misused_is_told(
    rules: Path, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert table(*arguments, "--rules", rules, "--lang", "zh") == 2
    assert said in capsys.readouterr().err


def test_without_openpyxl_the_extra_is_named(
    rules: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("write", "read"):
        monkeypatch.delitem(sys.modules, f"engine.rulebook.workbook.{name}", raising=False)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    assert table("export", "training", "--rules", rules, "-o", tmp_path / "x.xlsx") == 2
    assert "wenze[xlsx]" in capsys.readouterr().err
    (tmp_path / "x.xlsx").write_bytes(b"PK")
    assert table("import", tmp_path / "x.xlsx", "--rules", rules) == 2
    assert "wenze[xlsx]" in capsys.readouterr().err
