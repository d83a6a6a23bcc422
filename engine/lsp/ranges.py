"""Places of files as editors count them: rows from 0, columns in the units the client counts in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.uris import from_fs_path, to_fs_path

from engine.workshop.editing.bench import whole

if TYPE_CHECKING:
    from pygls.workspace import PositionCodec

    from engine.model.problems import Location
    from engine.workshop.editing.spot import Spot

_BREAK = re.compile(r"\r\n|\r|\n")


def lines_of(text: str) -> list[str]:
    """Return the lines of a text, as editors count them."""
    return _BREAK.split(text)


def column_at(line: str, units: int, codec: PositionCodec) -> int:
    """Return the column of a line that so many units lead to, in characters from 0."""
    column, left = 0, units
    while left > 0 and column < len(line):
        left -= codec.client_num_units(line[column])
        column += 1
    return column


def stretch(line: str, row: int, start: int, end: int, codec: PositionCodec) -> types.Range:
    """Return a stretch of a line as a range of the client."""
    return types.Range(
        start=types.Position(row, codec.client_num_units(line[:start])),
        end=types.Position(row, codec.client_num_units(line[:end])),
    )


def range_of(where: Location, codec: PositionCodec) -> types.Range:
    """Return a place in a file as a range; a whole file is its first line."""
    if where.line == 0:
        return rows(0, 1)
    start = where.column - 1
    end = min(start + max(where.length, 1), max(len(where.source), start))
    return stretch(where.source, where.line - 1, start, end, codec)


def place_of(where: Location, codec: PositionCodec) -> types.Location:
    """Return a place with the address of its file."""
    return types.Location(uri=uri_of(where.file), range=range_of(where, codec))


def spot_range(spot: Spot, lines: list[str], codec: PositionCodec) -> types.Range:
    """Return the range of a word."""
    return stretch(lines[spot.row], spot.row, spot.start, spot.end, codec)


def rows(start: int, end: int) -> types.Range:
    """Return whole lines, the last excluded."""
    return types.Range(start=types.Position(start, 0), end=types.Position(end, 0))


def uri_of(file: str) -> str:
    """Return the address of a file."""
    return from_fs_path(whole(file)) or Path(whole(file)).as_uri()


def file_of(uri: str) -> str:
    """Return the absolute name of the file of an address; nothing where it is no file."""
    name = to_fs_path(uri) if uri.startswith("file:") else None
    return whole(name) if name else ""
