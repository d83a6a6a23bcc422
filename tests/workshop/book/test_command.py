"""`wenze rules book` writes the book, and tells what it was not given."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from engine.cli.console import Exit
from tests.cli.running import run
from tests.workshop.coverage.tiny import RULES
from tests.workshop.shelf import SAMPLE

BROKEN = "schema: pack.v1\nrules: [\n"


def test_the_book_is_written_in_both_forms_and_the_same_each_time(tmp_path: Path) -> None:
    for form, start in (("html", "<!DOCTYPE html>"), ("md", "# The rule book")):
        texts = []
        for name in ("one", "two"):
            file = tmp_path / f"{name}.{form}"
            arguments = ["--rules", str(SAMPLE), "--lang", "en", "--format", form, "-o", str(file)]
            assert run("rules", "book", *arguments) == Exit.DONE
            texts.append(file.read_text(encoding="utf-8"))
        assert texts[0] == texts[1]
        assert texts[0].startswith(start)


def test_what_is_no_coverage_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "coverage.json"
    file.write_text('{"schema": "rule.v1"}', encoding="utf-8")
    assert (
        run("rules", "book", "--rules", str(SAMPLE), "--lang", "zh", "--coverage", str(file))
        == Exit.COULD_NOT_RUN
    )
    assert "rules coverage --format json" in capsys.readouterr().err


def test_a_regulation_that_is_not_there_is_told_with_those_like_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = ["--rules", str(SAMPLE), "--lang", "zh", "--regulation", "sampel"]
    assert run("rules", "book", *asked) == Exit.COULD_NOT_RUN
    assert "Sample" in capsys.readouterr().err


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A small rulebook of which the file with the rule of Article 4 is no YAML."""
    rules = tmp_path / "rules"
    shutil.copytree(RULES, rules)
    file = rules / "tiny" / "2020-01-01" / "rules.yaml"
    kept, found, _ = file.read_text(encoding="utf-8").partition("- id: lighter")
    assert found
    file.write_text(kept, "utf-8")
    file.with_name("article-04.yaml").write_text(BROKEN, "utf-8")
    return rules


@pytest.mark.parametrize("form", ["html", "md"])
def test_a_file_that_cannot_be_read_is_named_and_its_articles_are_not_said_to_have_no_rule(
    broken: Path, form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "book"
    asked = ("--rules", str(broken), "--lang", "zh", "--format", form, "-o", str(file))
    assert run("rules", "book", *asked) == Exit.COULD_NOT_RUN
    assert "article-04.yaml" in capsys.readouterr().err
    text = file.read_text(encoding="utf-8")
    assert re.search(r"有文件读不出来\(.*article-04.yaml:\d+\)", text)
    assert "登记册里没有规则的条" not in text


def test_where_no_rule_can_be_read_the_fault_is_told(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = broken / "tiny" / "2020-01-01"
    (folder / "article-04.yaml").unlink()
    (folder / "rules.yaml").write_text(BROKEN, "utf-8")
    assert run("rules", "book", "--rules", str(broken), "--lang", "zh") == Exit.COULD_NOT_RUN
    told = capsys.readouterr().err
    assert "没有这样的规则" not in told
    assert "rules.yaml 第 2 行" in told
