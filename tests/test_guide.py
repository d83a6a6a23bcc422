"""The guide to writing rules is followed to the letter, in both languages.

`WENZE_REGENERATE=1` writes what the commands print into the guide; read what changed.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from engine.rulebook import load
from tests.guide import blocks, edit, fits, printed, renewed, steps

if TYPE_CHECKING:
    from engine.model.problems import Problem
    from engine.rulebook.document import Document
    from engine.rulebook.source import Source
    from tests.guide import Block

ROOT = Path(__file__).parents[1]
GUIDES = {"zh": ROOT / "rules" / "README.md", "en": ROOT / "rules" / "README.en.md"}

READ = {"administrative-sanctions-law", "disciplinary-regulation", "local-discretion"}
"""The regulations that the guide looks into. It shows nothing of the others, which cost time."""

_parsed = load._document  # noqa: SLF001 - what costs most of reading, and is done once here
_kept: dict[tuple[str, str], tuple[Document | None, list[Problem]]] = {}


def parsed_once(
    source: Source | None, problems: list[Problem]
) -> tuple[Document | None, list[Problem]]:
    """Return a file as data; the guide reads the same files again with every command."""
    if source is None:
        return _parsed(source, problems)
    key = (source.file, source.text)
    if key not in _kept:
        _kept[key] = _parsed(source, problems)
    document, faults = _kept[key]
    return document, [*faults]


@pytest.fixture
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    others = {each.name for each in (ROOT / "rules").iterdir() if each.is_dir()} - READ
    shutil.copytree(ROOT / "rules", tmp_path / "rules", ignore=shutil.ignore_patterns(*others))
    shutil.copytree(ROOT / "features", tmp_path / "features")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(load, "_document", parsed_once)
    return tmp_path


def followed(block: Block, monkeypatch: pytest.MonkeyPatch) -> tuple[str, list[str]]:
    """Do what a block says; return it as it should be, and the commands that print otherwise."""
    if block.file is not None:
        edit(Path(block.file), block)
        return block.text, []
    text, wrong = "", list[str]()
    for command, shown in steps(block.text):
        output = printed(command, monkeypatch)
        if not fits(shown, output):
            wrong.append("\n".join([command, *output]))
            shown[:] = renewed(shown, output)
        text += "".join(f"{line}\n" for line in (f"$ {command}", *shown))
    return text, wrong


@pytest.mark.parametrize("lang", GUIDES)
def test_whoever_follows_the_guide_sees_what_it_shows(
    lang: str, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert copy == Path.cwd()
    guide = GUIDES[lang].read_text(encoding="utf-8")
    made, at, faults = "", 0, list[str]()
    for block in blocks(guide):
        text, wrong = followed(block, monkeypatch)
        made += guide[at : block.start] + text
        at, faults = block.start + len(block.text), faults + wrong
    if faults and os.environ.get("WENZE_REGENERATE"):
        GUIDES[lang].write_text(made + guide[at:], encoding="utf-8", newline="\n")
    elif faults:
        pytest.fail("\n\n".join(faults))


def test_both_guides_do_the_same() -> None:
    one, other = (GUIDES[lang].read_text(encoding="utf-8") for lang in GUIDES)
    assert _shape(one) == _shape(other)


def _shape(guide: str) -> list[str]:
    headings = (match[0] for match in re.finditer(r"^#+ ", guide, re.MULTILINE))
    commands = (
        " ".join(word for word in command.split()[:3] if "/" not in word)
        for block in blocks(guide)
        for command, _ in (steps(block.text) if block.kind == "console" else [(block.kind, [])])
        if not command.startswith("export")
    )
    return [*headings, *commands]
