"""Repairs that are safe: slips of the keyboard, blanks at line ends, a missing last line end."""

from __future__ import annotations

import codecs
import re
from difflib import unified_diff
from typing import TYPE_CHECKING, NamedTuple

from engine.rulebook.answer import replaced
from engine.rulebook.load import load_bytes
from engine.rulebook.slips import INDENTATION, find_slips
from engine.rulebook.source import file_bytes, source_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from engine.rulebook.source import Source

_ENDED = re.compile(r"(\r\n|\r|\n)")
_BLANKS = re.compile(r"[ \t]+\Z")


class Repair(NamedTuple):
    """A file as it stands and as it would be written; `worse` if it would then read worse."""

    path: Path
    before: bytes
    after: bytes
    worse: bool

    def diff(self) -> str:
        """Return what changes, as a unified diff."""
        old, new = (part.decode("utf-8").splitlines() for part in (self.before, self.after))
        name = self.path.as_posix()
        return "\n".join(unified_diff(old, new, name, name, lineterm="", n=1))

    def write(self) -> None:
        """Put the repaired file in the place of the other, or of what a link leads to."""
        replaced(self.path.resolve(), self.after)


def repairs(within: Path) -> Iterator[Repair]:
    """Yield the repairs of a YAML file, or of those of a folder."""
    for file in yaml_files(within):
        repair = repaired(file)
        if repair is not None:
            yield repair


def yaml_files(within: Path) -> list[Path]:
    """Return a YAML file, or those of a folder."""
    files = sorted(within.rglob("*.yaml")) if within.is_dir() else [within]
    return [file for file in files if file.suffix == ".yaml" and file.is_file()]


def repaired(path: Path) -> Repair | None:
    """Return the repair of a file; None where there is nothing to repair, or it is no text."""
    try:
        before = file_bytes(path)
    except OSError:
        return None
    source, problems = source_of(str(path), before)
    if source is None or problems:
        return None
    after = _encoded(_mended(source), before)
    for tidied in (_tidied(after), after):
        if tidied != before and _reads_as_well(before, tidied):
            return Repair(path, before, tidied, worse=False)
    return None if after == before else Repair(path, before, after, worse=True)


def _encoded(text: str, before: bytes) -> bytes:
    mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    return mark + text.encode("utf-8")


def _mended(source: Source) -> str:
    """Return the text without its slips, but for those of indentation; line ends stay."""
    slips = find_slips(source)
    kept = {each.location.line for each in slips.problems if each.code in INDENTATION}
    lines = slips.text.split("\n") if slips.lines else list(source.lines)
    ends = [*_ENDED.findall(source.text), ""]
    chosen = (
        old if row in kept else new
        for row, (old, new) in enumerate(zip(source.lines, lines, strict=True), 1)
    )
    return "".join(line + end for line, end in zip(chosen, ends, strict=True))


def _tidied(raw: bytes) -> bytes:
    parts = _ENDED.split(raw.decode("utf-8"))
    lines = (_BLANKS.sub("", part) for part in parts)
    text = "".join(lines)
    return (text if text.endswith(("\n", "\r")) or not text else text + "\n").encode("utf-8")


def _reads_as_well(before: bytes, after: bytes) -> bool:
    """Whether a repaired file says what the other says, with no more that is wrong."""
    old, faults = load_bytes("", before)
    new, left = load_bytes("", after)
    if len(left) > len(faults):
        return False
    return old is None or (new is not None and new.data == old.data)
