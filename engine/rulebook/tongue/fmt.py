"""Write a file with its keys, codes and facts in the other language, and nothing else changed.

Words are replaced where they stand in the text, so comments, order, quotes and blank lines stay.
A word goes unquoted wherever YAML and the checks for slips let it.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from engine.rulebook.load import load_bytes
from engine.rulebook.models import validate
from engine.rulebook.quoted import quoted
from engine.rulebook.tongue.canonical import canonical, put
from engine.rulebook.tongue.special import in_braces
from engine.rulebook.tongue.twins import folded
from engine.rulebook.tongue.wording import words_of
from engine.rulebook.tree import Loader

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pydantic import BaseModel

    from engine.model.base import Lang
    from engine.model.problems import Problem
    from engine.rulebook.document import Place
    from engine.rulebook.tongue.names import Names
    from engine.rulebook.tongue.word import Word

_BREAKS = re.compile(r"(\r\n|\r|\n)")
_TRAILING = re.compile(r"[ \t]+\Z")
_ANCHORED = re.compile(r"&\S+[ ]+")


class Formatted(NamedTuple):
    """The bytes of a file as they should be, or, with problems, as they are."""

    content: bytes
    problems: tuple[Problem, ...] = ()


class _Edit(NamedTuple):
    """A piece of a line, by index, and what stands in its place."""

    row: int
    start: int
    end: int
    text: str


def formatted(
    file: str, raw: bytes, model: type[BaseModel], names: Names, keys: Lang | None
) -> Formatted:
    """Return a file with its words in a language, or only tidied; one with faults as it is.

    Trailing blanks go, and the last line ends, where that leaves what is read the same.
    """
    document, problems = load_bytes(file, raw)
    if document is None or problems:
        return Formatted(raw, tuple(problems))
    bom = BOM_UTF8 if raw.startswith(BOM_UTF8) else b""
    words = list(words_of(document.root, model, names))
    changed = translated(raw.removeprefix(bom).decode("utf-8"), words, keys)
    problems = put(document, model, names, words) + validate(document, model)[1]
    if problems:
        return Formatted(raw, tuple(problems))
    for each in (_tidy(changed), changed):
        content = bom + each.encode("utf-8")
        if content == raw or _data(file, content, model, names) == document.data:
            return Formatted(content)
    return Formatted(raw, (document.problem("not-translated", ()),))


def translated(text: str, words: Iterable[Word], keys: Lang | None) -> str:
    """Return a text with its words in a language, or as it is."""
    if keys is None:
        return text
    return _replaced(text, _edits(_BREAKS.split(text)[::2], words, _spans(text), keys))


def _data(file: str, content: bytes, model: type[BaseModel], names: Names) -> object:
    document, problems = load_bytes(file, content)
    if document is None or problems or canonical(document, model, names):
        return None
    return document.data


class _Span(NamedTuple):
    """Where a scalar ends, and whether it stands in brackets or braces."""

    row: int
    column: int
    flow: bool


def _spans(text: str) -> dict[tuple[int, int], _Span]:
    """Return the scalars of a text by where they begin."""
    found, depth = {}, 0
    events: Iterable[Any] = yaml.parse(text, Loader=Loader)
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            depth += bool(event.flow_style or depth)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= bool(depth)
        elif isinstance(event, yaml.ScalarEvent):
            start: Any = event.start_mark
            end: Any = event.end_mark
            found[start.line, start.column] = _Span(end.line, end.column, depth > 0)
    return found


def _edits(
    lines: list[str], words: Iterable[Word], spans: dict[tuple[int, int], _Span], keys: Lang
) -> list[_Edit]:
    found: dict[Place, set[_Edit]] = {}
    for word in words:
        place = word.place
        span = spans.get((place.line - 1, place.column - 1))
        if span is None:
            continue
        made = _in_reason if word.reason else _in_place
        found.setdefault(place, set()).update(made(lines, word, span, keys))
    return [edit for edits in found.values() for edit in edits]


def _in_place(lines: list[str], word: Word, span: _Span, keys: Lang) -> Iterator[_Edit]:
    wanted = word.english if keys == "en" else word.chinese
    row, start = word.place.line - 1, word.place.column - 1
    typed_otherwise = keys == "zh" and folded(word.written) == folded(wanted)
    if word.written == wanted or typed_otherwise or span.row != row:
        return
    token = lines[row][start : span.column]
    anchor = _ANCHORED.match(token)
    skip = anchor.end() if anchor else 0
    written = quoted(token[skip:], word.written, wanted, flow=span.flow)
    if written is not None:
        yield _Edit(row, start + skip, span.column, written)


def _in_reason(lines: list[str], word: Word, span: _Span, keys: Lang) -> Iterator[_Edit]:
    for row in range(word.place.line - 1, min(span.row + 1, len(lines))):
        start = word.place.column - 1 if row == word.place.line - 1 else 0
        end = span.column if row == span.row else len(lines[row])
        text = in_braces(lines[row][start:end], chinese=keys == "zh")
        if text != lines[row][start:end]:
            yield _Edit(row, start, end, text)


def _replaced(text: str, edits: list[_Edit]) -> str:
    parts = _BREAKS.split(text)
    for row, start, end, new in sorted(edits, reverse=True):
        line = parts[2 * row]
        parts[2 * row] = line[:start] + new + line[end:]
    return "".join(parts)


def _tidy(text: str) -> str:
    parts = _BREAKS.split(text)
    parts[::2] = [_TRAILING.sub("", line) for line in parts[::2]]
    if parts[-1]:
        parts.append(parts[1] if len(parts) > 1 else "\n")
    return "".join(parts)
