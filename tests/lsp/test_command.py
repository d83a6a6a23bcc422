"""The command says what it needs where the library is not there."""

from __future__ import annotations

import sys

import pytest

from tests.cli.running import run


def test_without_its_library_the_command_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "engine.lsp.serving", None)
    assert run("lsp") == 2
    assert "wenze[lsp]" in capsys.readouterr().err


def test_a_rules_folder_that_is_not_there_is_told_at_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("lsp", "--rules", "nowhere") == 2
    assert "nowhere" in capsys.readouterr().err
