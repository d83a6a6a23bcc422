"""A file as text: present, small enough, UTF-8, without control characters."""

from __future__ import annotations

import codecs
import re
import stat
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from engine.model.problems import Location, Problem
from engine.rulebook.document import Place, located
from engine.rulebook.unsaved import unsaved_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MAX_BYTES = 4 * 1024 * 1024
MAX_LINES = 100_000
MAX_COLUMNS = 20_000
MAX_REPORTED = 10

_BREAK = re.compile(r"\r\n|\r|\n")
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff"
    "\ud800-\udfff]"
)
_PACKED = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Source:
    """The text of a file, and its lines.

    Where slips were repaired in the text, `moved` says per line from which column of the line as
    it stands in the file each column comes.
    """

    file: str
    text: str
    lines: tuple[str, ...]
    moved: Mapping[int, tuple[int, ...]] = field(default_factory=dict)

    def stood(self, place: Place) -> Place:
        """Return where in the file a place of the text stood."""
        columns = self.moved.get(place.line)
        if columns is None:
            return place
        last = len(columns) - 1
        start = columns[min(place.column - 1, last)]
        end = columns[min(place.column - 1 + place.length, last)]
        return Place(place.line, start + 1, max(end - start, 1) if place.length else 0)


def read_source(path: Path) -> tuple[Source | None, list[Problem]]:
    """Return the text of a file, or what keeps it from being read as text."""
    raw, problems = read_bytes(path)
    return (None, problems) if raw is None else source_of(str(path), raw)


def read_bytes(path: Path) -> tuple[bytes | None, list[Problem]]:
    """Return no more of a file than may be read, or what keeps it from being read."""
    file = str(path)
    try:
        return file_bytes(path), []
    except IsADirectoryError:
        return None, [_whole(file, "is-folder")]
    except FileNotFoundError:
        return None, [_whole(file, "no-file")]
    except (OSError, ValueError):
        return None, [_whole(file, "no-access")]


def file_bytes(path: Path) -> bytes:
    """Return no more of a file than may be read. Raises OSError for what is no regular file."""
    typed = unsaved_bytes(path)
    if typed is not None:
        return typed
    mode = path.stat().st_mode
    if stat.S_ISDIR(mode):
        raise IsADirectoryError
    if not stat.S_ISREG(mode):
        raise PermissionError  # a pipe or a device: reading it might never end
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def source_of(file: str, raw: bytes) -> tuple[Source | None, list[Problem]]:
    """Return the text of the bytes of a file, or what is wrong with them."""
    if len(raw) > MAX_BYTES:
        return None, [_whole(file, "too-large", limit=str(MAX_BYTES // 1024 // 1024))]
    if raw.startswith(_PACKED):
        return None, [_whole(file, "not-plain-text")]
    if raw.startswith(_UTF16):
        return None, [_whole(file, "utf-16")]
    try:
        text = raw.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [_undecodable(file, raw, error.start)]
    source = Source(file, text, tuple(_BREAK.split(text)))
    return source, _too_long(source) or _unseen(source)


def _too_long(source: Source) -> list[Problem]:
    """Return what makes a text longer, or a line of it, than anybody writes."""
    if len(source.lines) > MAX_LINES:
        return [_whole(source.file, "too-many-lines", limit=str(MAX_LINES))]
    wide = next((row for row, line in enumerate(source.lines, 1) if len(line) > MAX_COLUMNS), None)
    if wide is None:
        return []
    where = located(source.file, source.lines, Place(wide, MAX_COLUMNS + 1, 1))
    return [Problem(code="long-line", location=where, details={"limit": str(MAX_COLUMNS)})]


def _undecodable(file: str, raw: bytes, start: int) -> Problem:
    """Say whether the bytes look like GBK, and show the line as it then reads."""
    code, encoding = (
        ("utf-16", "utf-8") if raw[:64].count(0) > len(raw[:64]) // 4 else ("not-utf-8", "utf-8")
    )
    if code == "not-utf-8" and _is_gbk(raw):
        code, encoding = "gbk", "gb18030"
    before = raw[:start].decode(encoding, errors="replace")
    lines = _BREAK.split(raw.decode(encoding, errors="replace"))
    row = len(_BREAK.split(before))
    column = len(_BREAK.split(before)[-1]) + 1
    return Problem(code=code, location=located(file, lines, Place(row, column, 1)))


def _is_gbk(raw: bytes) -> bool:
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        return False
    wide = [char for char in text if ord(char) > 0x7F]  # noqa: PLR2004 - the end of ASCII
    return all("\u3000" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef" for char in wide)


def _unseen(source: Source) -> list[Problem]:
    """Return the first control or invisible characters, each with its place."""
    if not _UNSEEN.search(source.text):
        return []
    found = (
        Problem(
            code="unseen-character",
            location=located(source.file, source.lines, Place(row, match.start() + 1, 1)),
            details={"character": f"U+{ord(match[0]):04X}"},
        )
        for row, line in enumerate(source.lines, 1)
        for match in _UNSEEN.finditer(line)
    )
    return list(islice(found, MAX_REPORTED))


def _whole(file: str, code: str, **details: str) -> Problem:
    return Problem(code=code, location=Location(file=file, line=0), details=details)
