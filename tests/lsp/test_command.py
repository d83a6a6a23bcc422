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
