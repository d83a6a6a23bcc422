"""Lines of a width counted in columns, Chinese and English alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wcwidth import wcswidth, wcwidth

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_OPENING = frozenset("「『《〈【“‘([{\uff08")
_CLOSING = frozenset("。、」』》〉】”’…,.;:?!)]}\uff0c\uff1b\uff1a\uff1f\uff01\uff09")
"""Signs of full width stand as escapes: they look like those of half width."""
_WHOLE = re.compile(
    r"〔[^〔〕]{1,16}〕|-[^<>-]{1,14}->|\[[a-z]+ \d[^\[\]]{0,12}\]"
    r"|第[零一二三四五六七八九十百千]{1,9}[条款]|[问核假证第]\d+"
)
_WIDE = 2


def width(text: str) -> int:
    """Return how many columns a text takes; it holds no control characters."""
    return max(int(wcswidth(text)), 0)


def padded(text: str, columns: int) -> str:
    """Return a text filled up with spaces to a number of columns."""
    return text + " " * (columns - width(text))


def wrap(text: str, columns: int) -> list[str]:
    """Break a text into lines of at most so many columns.

    Marks and arrows stay whole; no line starts with a closing sign or ends with an opening one.
    """
    lines, line = [], ""
    for unit in _fitting(_units(text), columns):
        if width(line + unit.rstrip()) > columns and line:
            lines.append(line.rstrip())
            line = ""
        line += unit if line else unit.lstrip()
    return [*lines, line.rstrip()] if line.strip() or not lines else lines


def _fitting(units: Iterable[str], columns: int) -> Iterator[str]:
    for unit in units:
        if width(unit.strip()) <= columns:
            yield unit
        else:
            yield from _cut(unit, columns)


def _cut(unit: str, columns: int) -> Iterator[str]:
    part = ""
    for cluster in _clusters(unit):
        if part and width(part + cluster) > columns:
            yield part
            part = ""
        part += cluster
    yield part


def _units(text: str) -> Iterator[str]:
    """Yield what must not be broken, a space before it included."""
    unit = ""
    for token in _tokens(text):
        joins = token[0] in _CLOSING or (unit and unit[-1] in _OPENING)
        if unit and not joins and not unit.isspace():
            yield unit
            unit = ""
        unit += token
    if unit:
        yield unit


def _tokens(text: str) -> Iterator[str]:
    """Yield words, marks, spaces and single wide signs."""
    at, word = 0, ""
    while at < len(text):
        whole = _WHOLE.match(text, at)
        cluster = whole[0] if whole else next(_clusters(text[at : at + 32]))
        at += len(cluster)
        if not whole and cluster[0] != " " and width(cluster) < _WIDE:
            word += cluster
            continue
        if word:
            yield word
            word = ""
        yield cluster
    if word:
        yield word


def _clusters(text: str) -> Iterator[str]:
    """Yield signs with what combines with them."""
    cluster = ""
    for char in text:
        if cluster and wcwidth(char) > 0:
            yield cluster
            cluster = ""
        cluster += char
    if cluster:
        yield cluster
