"""Every recorded answer in docs/transcripts is what its command prints today.

A file begins with the command after a `$`; below an empty line stands what it printed.
`WENZE_REGENERATE=1` writes them anew.
"""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.village import ROOT

DIGEST = re.compile(r"\b[0-9a-f]{8}(?:[0-9a-f]{56})?\b")
TRANSCRIPTS = sorted((ROOT / "docs" / "transcripts").glob("*.txt"))


@pytest.mark.parametrize("file", TRANSCRIPTS, ids=lambda file: file.stem)
def test_a_recorded_answer_is_what_the_command_prints(
    file: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    command, recorded = file.read_text(encoding="utf-8").split("\n\n", 1)
    assert command.startswith("$ wenze ")
    run(*shlex.split(command.removeprefix("$ wenze ")))
    printed = capsys.readouterr().out
    if os.environ.get("WENZE_REGENERATE"):
        file.write_text(f"{command}\n\n{printed}", encoding="utf-8")
    else:
        assert _undated(printed) == _undated(recorded)


def _undated(text: str) -> str:
    """Return an answer without digests: they change with every rule and module."""
    return DIGEST.sub("#", text)
