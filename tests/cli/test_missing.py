from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from engine.cli.console import Exit
from tests.cli.running import run
from tests.village import ROOT

CASE = str(ROOT / "examples" / "village-cashier")


def test_a_word_document_goes_to_the_file_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "evidence.docx"
    arguments = ("--who", "village-party", "--format", "docx", "--output", str(target))
    assert run("missing", CASE, "--lang", "zh", *arguments) == Exit.DONE
    assert capsys.readouterr().out == ""
    assert Document(str(target)).paragraphs[0].text.startswith("补证提纲")


def test_a_word_document_is_not_written_to_the_console(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("missing", CASE, "--format", "docx") == Exit.COULD_NOT_RUN
    assert "--output" in capsys.readouterr().err
