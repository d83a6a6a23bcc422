"""What an editor offers to change: slips, and words that are near to one that is meant."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from engine.rulebook.slips import INDENTATION, find_slips
from engine.rulebook.source import source_of
from engine.rulebook.tongue.fmt import formatted
from engine.rulebook.unsaved import unsaved
from engine.workshop.checking.mend import repaired
from engine.workshop.editing.bench import whole

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.model.base import Lang
    from engine.workshop.editing.bench import Bench

_APART = set(":,{}[]#&*!|>'\"%@`")


class Change(NamedTuple):
    """A stretch of a line, rows and columns from 0, and what stands there instead."""

    row: int
    start: int
    end: int
    text: str


def mended_lines(file: str, text: str) -> dict[int, Change]:
    """Return the lines of a text with slips of the keyboard, each as it should read."""
    source, problems = source_of(file, text.encode("utf-8", errors="replace"))
    if source is None or problems:
        return {}
    slips = find_slips(source)
    left = {each.location.line for each in slips.problems if each.code in INDENTATION}
    better = slips.text.split("\n") if slips.lines else list(source.lines)
    return {
        row: Change(row, 0, len(old), new)
        for row, (old, new) in enumerate(zip(source.lines, better, strict=False))
        if old != new and row + 1 not in left
    }


def mended(file: str, text: str) -> str | None:
    """Return a text without slips and blanks at line ends; None where it is as well as it can be.

    Nothing is returned that would read otherwise, or worse.
    """
    with unsaved({whole(file): text.encode("utf-8", errors="replace")}):
        repair = repaired(Path(file))
    if repair is None or repair.worse:
        return None
    return repair.after.decode("utf-8")


def rekeyed(file: str, text: str, bench: Bench, keys: Lang) -> str | None:
    """Return a text with its keys in a language; None where it has faults."""
    tongue = bench.tongue(file)
    raw = text.encode("utf-8", errors="replace")
    found = formatted(file, raw, tongue.form, tongue.names, keys)
    return None if found.problems else found.content.decode("utf-8")


def meant(line: str, start: int, end: int, words: Iterable[str]) -> list[str]:
    """Return the words that may take the place of what stands in a stretch of a line: one word."""
    there = line[start:end].strip("\"'")
    if not there or set(there) & _APART - {"*"} or there.startswith("*"):
        return []
    return [word for word in words if not set(word) & _APART and word.strip() == word]
