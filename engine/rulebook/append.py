"""Add an entry at the end of a section of a file; all else stays as it is, to the byte."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from engine.rulebook.load import load_bytes
from engine.rulebook.models import shaped
from engine.rulebook.shape import PackFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from engine.model.problems import Problem
    from engine.rulebook.document import Document
    from engine.rulebook.tongue.names import Names


class SectionError(ValueError):
    """A section is written so that no entry can be put at its end: in braces, on one line."""


class Appended(NamedTuple):
    """A file with one entry more: its text, and the lines that were added."""

    text: str
    added: str


def appended(text: str, document: Document, section: str, lines: list[str]) -> Appended:
    """Return the text of a file with an entry at the end of a section. Raises SectionError.

    The lines of the entry begin with its dash in the first column. A section that is not there
    yet is begun at the end of the file.
    """
    end = "\r\n" if "\r\n" in text else "\n"
    written = text.splitlines(keepends=True)
    place = document.root.keys.get(section)
    if place is None:
        return _joined(written, len(written), ["", f"{section}:", *lines], end)
    at = _end(document, written, section)
    indent = _indent(document, section)
    gap = [""] if section == "rules" and document.root.children[section].children else []
    return _joined(written, at, [*gap, *(indent + line if line else "" for line in lines)], end)


def read_back(file: str, text: str, names: Callable[[], Names]) -> list[Problem]:
    """Return what is wrong with the form of a text as a file of a version folder.

    `names` are those that the file may write.
    """
    return shaped(*load_bytes(file, text.encode()), PackFile, names)[2]


def text_of(path: Path) -> str:
    """Return the text of a file with its line ends as they are."""
    return path.read_bytes().decode("utf-8")


def _joined(written: list[str], at: int, lines: list[str], end: str) -> Appended:
    added = "".join(f"{line}{end}" for line in lines)
    head = "".join(written[:at])
    closed = head if not head or head.endswith("\n") else head + end
    return Appended(closed + added + "".join(written[at:]), added)


def _end(document: Document, written: list[str], section: str) -> int:
    """Return behind which line a section ends: comments above the next one are the next one's."""
    start = document.root.keys[section].line
    later = [place.line for place in document.root.keys.values() if place.line > start]
    at = min(later, default=len(written) + 1) - 1
    while at > start and (not written[at - 1].strip() or written[at - 1].startswith("#")):
        at -= 1
    return at


def _indent(document: Document, section: str) -> str:
    """Return how far the dashes of a section are set in. Raises SectionError."""
    node = document.root.children[section]
    first = node.children.get(0)
    if node.value in (None, ""):
        return ""
    if first is None or first.place.line == document.root.keys[section].line:
        raise SectionError
    line = document.lines[first.place.line - 1]
    lead = line[: len(line) - len(line.lstrip(" "))]
    if not line.lstrip(" ").startswith("-"):
        raise SectionError
    return lead
