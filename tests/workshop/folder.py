"""A copy of the template, changed by a test."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from tests.workshop.template import TEMPLATE, VERSION

ARTICLE = VERSION / "article-01.yaml"


def copied(folder: Path, **texts: str) -> Path:
    """Return a copy of the template; `settings`, `extra` are files written beside its own."""
    rules = folder / "rules"
    shutil.copytree(TEMPLATE, rules)
    places = {"settings": Path("check.yaml"), "extra": VERSION / "extra.yaml"}
    for name, text in texts.items():
        (rules / places[name]).write_text(text, encoding="utf-8")
    return rules


def change(file: Path, how: Callable[[str], str]) -> None:
    file.write_text(how(file.read_text(encoding="utf-8")), encoding="utf-8")


def replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
