"""Read one YAML file: text, slips, tree; every fault located."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.problems import Problem
from engine.rulebook.document import Document, Place, located
from engine.rulebook.slips import Slips, find_slips
from engine.rulebook.source import Source, read_source, source_of
from engine.rulebook.tree import build
from engine.rulebook.unsaved import remembered

if TYPE_CHECKING:
    from pathlib import Path

    from engine.rulebook.unsaved import Memory


def load(path: Path) -> tuple[Document | None, list[Problem]]:
    """Return a file as data with places, and the faults of its form."""
    source, problems = read_source(path)
    memory = remembered()
    if memory is None or source is None or problems:
        return _document(source, problems)
    return _recalled(source, memory)


def _recalled(source: Source, memory: Memory) -> tuple[Document | None, list[Problem]]:
    """Return a file as it was read before, if its text is the same.

    One with words in Chinese is read anew: those are replaced in the document itself.
    """
    text, document, problems = memory.get(source.file, ("", None, ()))
    if document is None or text != source.text:
        document, found = _document(source, [])
        problems = tuple(found)
        if document is not None and not document.wide:
            memory[source.file] = source.text, document, problems
    return document, list(problems)


def load_bytes(file: str, raw: bytes) -> tuple[Document | None, list[Problem]]:
    """Return the bytes of a file as data with places, and the faults of their form."""
    source, problems = source_of(file, raw)
    return _document(source, problems)


def _document(
    source: Source | None, problems: list[Problem]
) -> tuple[Document | None, list[Problem]]:
    if source is None or problems:
        return None, problems
    slips = find_slips(source)
    document, faults = _parsed(source, Source(source.file, slips.text, source.lines, slips.moved))
    if slips.problems:
        faults = [fault for fault in faults if _stands(fault, slips)]
    return (None if slips.indentation else document), [*slips.problems, *faults]


def _stands(fault: Problem, slips: Slips) -> bool:
    """Whether a fault is more than the echo of a slip."""
    echo = fault.code.startswith("yaml-") and slips.lines
    return not echo and not slips.indentation


def _parsed(source: Source, repaired: Source) -> tuple[Document | None, list[Problem]]:
    root, problems, wide = build(repaired)
    if problems and root is None:
        return None, problems
    if root is None:
        return None, [_at_top(source, "empty-file")]
    document = Document(source.file, source.lines, root, wide)
    if not isinstance(root.value, dict):
        code = "empty-file" if root.value is None else "not-a-mapping"
        return None, [*problems, _at_top(source, code)]
    return document, problems


def _at_top(source: Source, code: str) -> Problem:
    first = next((row for row, line in enumerate(source.lines, 1) if line.strip()), 1)
    width = max(len(source.lines[first - 1].rstrip()), 1)
    return Problem(code=code, location=located(source.file, source.lines, Place(first, 1, width)))
