"""Every bad file is refused in words that were read and approved: the golden files beside it.

`WENZE_REGENERATE=1` writes the golden files anew; read what changed before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from engine.rulebook.report import columns_of, word_problems
from tests.rulebook.corpus import BAD, NAMES, problems_of

if TYPE_CHECKING:
    from engine.model.base import Lang

REGENERATE = os.environ.get("WENZE_REGENERATE") == "1"
LANGS: tuple[Lang, ...] = ("zh", "en")


@pytest.mark.parametrize("name", NAMES)
def test_a_bad_file_is_refused_in_the_approved_words(name: str, tmp_path: Path) -> None:
    problems = problems_of(name, tmp_path)
    assert problems, "a bad file was accepted"
    for lang in LANGS:
        worded = word_problems(problems, lang) + "\n"
        golden = BAD / f"{name}.{lang}.txt"
        if REGENERATE:
            golden.write_text(worded, encoding="utf-8", newline="\n")
        assert worded == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_problems_stand_in_order_of_place_and_once(name: str, tmp_path: Path) -> None:
    problems = problems_of(name, tmp_path)
    places = [(each.location.file, each.location.line, each.location.column) for each in problems]
    assert places == sorted(places)
    assert len({each.model_dump_json() for each in problems}) == len(problems)


@pytest.mark.parametrize("name", NAMES)
def test_a_message_has_no_control_character_and_fits_a_console(name: str) -> None:
    for lang in LANGS:
        text = (BAD / f"{name}.{lang}.txt").read_text(encoding="utf-8")
        assert all(line.replace("\u3000", " ").isprintable() for line in text.splitlines())
        marked = [line for line in text.splitlines() if line[5:8] == " | "]
        assert all(columns_of(line) <= 108 for line in marked)


def test_every_golden_file_belongs_to_a_bad_file() -> None:
    golden = {path.relative_to(BAD).as_posix() for path in BAD.rglob("*.txt")}
    assert golden == {f"{name}.{lang}.txt" for name in NAMES for lang in LANGS}


def test_there_are_bad_files_of_every_kind() -> None:
    kinds = {Path(name).parts[0] for name in NAMES}
    assert kinds == {
        "calendar",
        "case",
        "head",
        "organisation",
        "pack",
        "published",
        "regulation",
        "session",
        "vocabulary",
    }
