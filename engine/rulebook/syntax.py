"""Say in plain codes what a YAML parser could not read."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from engine.model.problems import Problem
from engine.rulebook.document import Place, located

if TYPE_CHECKING:
    import yaml

    from engine.rulebook.source import Source

_CODES = (
    (r"mapping values are not allowed|unexpected ':'", "yaml-colon"),
    (r"could not find expected ':'", "yaml-key"),
    (r"unexpected (end of stream|document)", "yaml-quote"),
    (r"escape character|expected escape sequence", "yaml-escape"),
    (r"tab character", "yaml-tab"),
    (r"cannot start any token", "yaml-character"),
    (r"(undefined|duplicate) tag handle|scanning a tag|parsing a tag|expected '>'", "tag-form"),
    (r"',' or '[\]}]'", "yaml-flow"),
    (r"alphabetic or numeric|scanning an? (anchor|alias)", "yaml-anchor"),
    (r"expected key|<block end>|'-' indicator", "yaml-indent"),
    (r"block scalar|comment or line break|chomping", "yaml-block"),
    (r"node content", "yaml-content"),
)
_AT_CONTEXT = ("yaml-quote", "yaml-flow", "yaml-key")


def syntax_problem(source: Source, error: yaml.YAMLError) -> Problem:
    """Return the problem behind an error of the parser, at the place one has to change."""
    said = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    code = next((code for pattern, code in _CODES if re.search(pattern, said)), "yaml-other")
    mark = getattr(error, "problem_mark", None)
    if code in _AT_CONTEXT and getattr(error, "context_mark", None) is not None:
        mark = error.context_mark  # type: ignore[attr-defined]  # marked errors alone have one
    place = _within(source, mark.line, mark.column) if mark else Place(1, 1, 1)
    where = located(source.file, source.lines, place)
    if code == "yaml-indent" and where.source.lstrip().startswith(":"):
        code = "empty-key"
    if code == "yaml-character" and where.source[place.column - 1 : place.column] == "\t":
        code = "yaml-tab"
    character = where.source[place.column - 1 : place.column] or " "
    return Problem(code=code, location=where, details={"character": character})


def _within(source: Source, row: int, column: int) -> Place:
    """Keep the place inside the file: the parser may point past its last line."""
    last = max(index for index, line in enumerate(source.lines) if line.strip() or index == 0)
    if row > last:
        return Place(last + 1, max(len(source.lines[last]), 1), 1)
    return Place(row + 1, column + 1, 1)
