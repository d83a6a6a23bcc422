"""`wenze rules book` writes the book, and tells what it was not given."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.cli.console import Exit
from tests.cli.running import run
from tests.workshop.shelf import SAMPLE


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
