"""Libraries that need not be there: told how to install them, and nothing else passes for that."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import click
import pytest

from engine.cli.console import Exit
from engine.cli.extras import extra
from tests.cli.running import run


def test_a_library_that_is_not_there_is_told_with_how_to_install_it() -> None:
    with pytest.raises(click.ClickException) as told, extra("cli", "no-docx", "zh"):
        import_module("no_such_library")
    assert "pip install 'wenze[docx]'" in told.value.format_message()


def test_a_module_of_our_own_that_is_not_there_is_a_fault() -> None:
    with pytest.raises(ModuleNotFoundError), extra("cli", "no-docx", "zh"):
        import_module("engine.no_such_module")


def test_keys_need_both_of_their_libraries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("engine.cli.signing.find_spec", lambda _: None)
    key = tmp_path / "key"
    assert run("rules", "keys", "new", "规则岗", "-o", str(key), "--lang", "zh") == (
        Exit.COULD_NOT_RUN
    )
    assert "wenze[sign]" in capsys.readouterr().err
    assert not key.exists()
