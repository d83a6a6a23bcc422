"""Which scenarios name what: read off their lines, without laying any of them out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from engine.reports.numerals import number_of
from engine.scenarios.tidy import feature_heading, scenario_heading, tidied

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TAGS = re.compile(r"@(\S+)")
_ARTICLE = re.compile(
    r"(?:art(?:icle)?[-. ]?|第)(?P<number>\d+|[零一二三四五六七八九十百]+)条?\Z", re.IGNORECASE
)
_QUOTED = re.compile(r"「([^「」]*)」|\"([^\"]*)\"|\|\s*([^|]*?)\s*(?=\|)")


@dataclass(frozen=True, slots=True)
class Told:
    """A scenario: where it stands, its tags and those of its file, the names it quotes."""

    file: str
    line: int
    name: str
    tags: frozenset[str]
    names: frozenset[str]


def scenarios_in(folder: Path) -> tuple[Told, ...]:
    """Return the scenarios of all files of a folder; a file that is no text is passed over."""
    return tuple(
        each for file in sorted(folder.rglob("*.feature")) for each in _of_file(file, folder)
    )


def _of_file(file: Path, folder: Path) -> Iterator[Told]:
    try:
        lines = tidied(file.read_text(encoding="utf-8-sig").splitlines())
    except (OSError, UnicodeDecodeError):
        return
    name = file.relative_to(folder.parent).as_posix()
    starts = [at for at, line in enumerate(lines) if scenario_heading().match(line)]
    headings = (at for at, line in enumerate(lines) if feature_heading().match(line))
    of_file = _tags(lines, next(headings, 0))
    for at, end in pairwise([*starts, len(lines)]):
        found = scenario_heading().match(lines[at])
        names = frozenset(name for line in lines[at:end] for name in _names(line))
        title = found["name"].strip() if found else ""
        yield Told(name, at + 1, title, of_file | _tags(lines, at), names)


def _tags(lines: list[str], heading: int) -> frozenset[str]:
    """Return the tags in the lines right above a heading."""
    found: set[str] = set()
    at = heading - 1
    while at >= 0 and lines[at].lstrip().startswith(("@", "#")):
        if lines[at].lstrip().startswith("@"):
            found.update(_TAGS.findall(lines[at]))
        at -= 1
    return frozenset(found)


def _names(line: str) -> Iterator[str]:
    for match in _QUOTED.finditer(line):
        yield next(part for part in match.groups() if part is not None)


def article_of(tag: str) -> int | None:
    """Return the article that a tag names: `第一百二十一条`, `第121条` or `art-121`."""
    found = _ARTICLE.match(tag)
    return number_of(found["number"]) if found else None


class Line(NamedTuple):
    """A line that names something, and where in it the name stands; row and column from 1."""

    file: str
    row: int
    column: int
    length: int
    text: str


def lines_naming(folder: Path, names: set[str]) -> Iterator[Line]:
    """Yield the lines of the scenarios of a folder that quote one of some names."""
    for file in sorted(folder.rglob("*.feature")):
        try:
            lines = file.read_text(encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError):
            continue
        for row, text in enumerate(lines, 1):
            for match in _QUOTED.finditer(text):
                group = next(at for at in (1, 2, 3) if match[at] is not None)
                if match[group] in names:
                    at = match.start(group) + 1
                    yield Line(str(file), row, at, len(match[group]), text)
