"""The command says what it needs where the library is not there."""

from __future__ import annotations

import sys

import pytest

from tests.cli.running import run


@pytest.mark.parametrize(
    ("lang", "words"), [("zh", "安装 wenze[lsp]"), ("en", "install wenze[lsp]")]
)
def test_without_its_library_the_command_says_what_to_install(
    lang: str, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [each for each in sys.modules if each.startswith("engine.lsp.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "lsprotocol", None)
    assert run("lsp", "--lang", lang) == 2
    assert words in capsys.readouterr().err


def test_a_rules_folder_that_is_not_there_is_told_at_once(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("lsp", "--rules", "nowhere") == 2
    assert "nowhere" in capsys.readouterr().err
