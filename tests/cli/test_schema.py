"""The forms of answers are published as they are written."""

from __future__ import annotations

import pytest

from engine.cli.console import Exit
from engine.cli.schema import WRITTEN
from tests.cli.running import run
from tests.village import ROOT


@pytest.mark.parametrize("form", WRITTEN)
def test_the_schema_of_an_answer_is_published(
    form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    published = (ROOT / "docs" / "schema" / f"{form}.v1.json").read_text(encoding="utf-8")
    assert run("schema", form) == Exit.DONE
    assert capsys.readouterr().out == published, f"wenze schema {form} > docs/schema/{form}.v1.json"
