"""What stands at a place of a rule file, read off its lines: a file half typed has no other form.

Lines are read as rule files are written: keys by their indentation, lists by their dashes, `{...}`
and `[...]` within a line.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ITEM = "*"
"""The step of a path that stands for a place in a list."""

_DASH = re.compile(r"-(?:[ ]+|$)")
_KEY = re.compile(r"(\"[^\"]*\"|'[^']*'|[^\s#\[\]{},\"'][^#\[\]{},]*?)\s*:(?=\s|$)")
_BEGIN = re.compile(r" *-(?= )")
_IDLE = re.compile(r"\s*(#.*)?$")
_OPEN, _CLOSE = "[{", "]}"


class Spot(NamedTuple):
    """A word, the keys around it, and whether it is a key itself; columns count from 0.

    The path of a value ends in its key, or in `*` where it stands in a list.
    """

    path: tuple[str, ...]
    word: str
    row: int
    start: int
    end: int
    key: bool

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the keys around it, without the places in lists."""
        return keys_of(self.path)


class _Token(NamedTuple):
    """A key or a dash at the beginning of a line."""

    column: int
    name: str
    end: int


class _Stretch(NamedTuple):
    """A part of a line, its end excluded."""

    line: str
    row: int
    start: int
    end: int


def keys_of(path: Iterable[str]) -> tuple[str, ...]:
    """Return the keys of a path, without the places in lists."""
    return tuple(step for step in path if step != ITEM)


def indexed(path: Iterable[str]) -> tuple[str | int, ...]:
    """Return a path as models are asked for it: any place in a list is the first."""
    return tuple(0 if step == ITEM else step for step in path)


def spot_at(lines: Sequence[str], row: int, column: int) -> Spot:
    """Return what stands at a place; a place past the end of the file is that of its last line."""
    row = min(row, len(lines) - 1)
    line = lines[row]
    column = min(column, len(line))
    tokens = _tokens(line)
    before = [token for token in tokens if token.end <= column]
    at = before[-1].end if before else _indent(line)
    first = tokens[0].column if tokens else min(_indent(line), column)
    around = _around(lines, row, first, dashed=bool(tokens) and tokens[0].name == ITEM)
    path = (*around, *(token.name for token in before))
    named = next((token for token in tokens if token not in before), None)
    if named is not None and named.name != ITEM:
        at_key = _Stretch(line, row, named.column, _key_end(line, named))
        return _spot(path, at_key, key=True)
    up_to = _Stretch(line, row, max(at, 0), column)
    return _in_value(path, up_to, new=not before or before[-1].name == ITEM)


def block_at(lines: Sequence[str], row: int) -> tuple[int, int]:
    """Return the lines of the item of a section around a line: its first, and the one after it."""
    around = (each for each in sections(lines) if each[1] <= row < each[2])
    items = (each for _, start, end in around for each in blocks(lines, start, end))
    return next((each for each in items if each[0] <= row < each[1]), (row, row + 1))


def said(lines: Sequence[str], start: int, end: int, keys: Sequence[str]) -> str:
    """Return what a key of an item says on its line, or nothing; it may have several names."""
    named = "|".join(map(re.escape, keys))
    pattern = re.compile(rf"(?:^|[\s{{,-])(?:{named}):\s+([^\s,}}#]+)")
    found = (match for line in lines[start:end] if (match := pattern.search(line)))
    return next((match[1].strip("\"'") for match in found), "")


def sections(lines: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Yield the sections of a file: the key, its line, and the line after its last."""
    rows = [row for row, line in enumerate(lines) if _is_section(line)]
    for row, end in zip(rows, [*rows[1:], len(lines)], strict=True):
        yield _tokens(lines[row])[0].name, row, end


def blocks(lines: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the items of a section: the first line of each, and the line after its last."""
    dashes = [
        (row, match.end()) for row in range(start, end) if (match := _BEGIN.match(lines[row]))
    ]
    rows = [row for row, column in dashes if column == dashes[0][1]]
    yield from zip(rows, [*rows[1:], end], strict=False)


def _is_section(line: str) -> bool:
    tokens = _tokens(line)
    return bool(tokens) and tokens[0].column == 0 and tokens[0].name != ITEM


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _tokens(line: str) -> list[_Token]:
    """Return the dashes and the key with which a line begins."""
    found, at = [], _indent(line)
    while dash := _DASH.match(line, at):
        found.append(_Token(at, ITEM, dash.end()))
        at = dash.end()
    if key := _KEY.match(line, at):
        found.append(_Token(at, key[1].strip("\"'"), key.end()))
    return found


def _key_end(line: str, token: _Token) -> int:
    return token.column + len(line[token.column : token.end].rstrip(": "))


def _around(lines: Sequence[str], row: int, column: int, *, dashed: bool) -> tuple[str, ...]:
    """Return the keys and lists in which what begins at a column of a line stands."""
    path: list[str] = []
    for above in reversed(lines[:row]):
        if _IDLE.match(above):
            continue
        for token in reversed(_tokens(above)):
            beside = dashed and token.column == column and token.name != ITEM
            if token.column < column or beside:
                path.append(token.name)
                column, dashed = token.column, token.name == ITEM
    return tuple(reversed(path))


def _in_value(path: tuple[str, ...], up_to: _Stretch, *, new: bool) -> Spot:
    """Return what stands at the end of a stretch of what follows the key of a line."""
    line, open_ = up_to.line, list[str]()
    steps, start, key = list(path), up_to.start, new
    for index, sign in _signs(line, up_to.start, up_to.end):
        if sign in _OPEN:
            steps += [ITEM] if sign == "[" else []
            open_.append(sign)
            start, key = index + 1, sign == "{"
        elif sign in _CLOSE and open_:
            if open_.pop() == "[" or not key:
                steps.pop()
            key = False
        elif sign == "," and open_:
            steps = steps[:-1] if open_[-1] == "{" and not key else steps
            start, key = index + 1, open_[-1] == "{"
        elif sign == ":" and key and open_:
            steps.append(line[start:index].strip().strip("\"'"))
            start, key = index + 1, False
    word = _Stretch(line, up_to.row, start, _end(line, start, flow=bool(open_)))
    return _spot(tuple(steps), word, key=key)


def _signs(line: str, at: int, column: int) -> Iterator[tuple[int, str]]:
    """Yield the signs that divide what stands in a line, but for those within quotes."""
    quote = ""
    for index in range(at, column):
        sign = line[index]
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'":
            quote = sign
        elif sign != ":" or line[index + 1 : index + 2] in ("", " "):
            yield index, sign


def _end(line: str, start: int, *, flow: bool) -> int:
    stops = ",]}" if flow else ""
    for index, sign in _signs(line, start, len(line)):
        if sign in stops or sign == ":" or line.startswith(" #", index):
            return index
    return len(line)


def _spot(path: tuple[str, ...], at: _Stretch, *, key: bool) -> Spot:
    """Return a word without the blanks and quotes around it."""
    text, row = at.line[at.start : at.end], at.row
    start = at.start + len(text) - len(text.lstrip(" "))
    word = text.strip()
    if len(word) > 1 and word[0] == word[-1] and word[0] in "\"'":
        return Spot(path, word[1:-1], row, start + 1, start + len(word) - 1, key)
    return Spot(path, word, row, start, start + len(word), key)
