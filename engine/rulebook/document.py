"""A YAML file as read: plain data, and the place of every key and value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from engine.model.problems import Location, Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from engine.rulebook.tongue.spoken import Spoken

Data = dict[str, "Data"] | list["Data"] | str | int | None
Path = tuple[str | int, ...]


class Place(NamedTuple):
    """A stretch of one line; line and column count from 1."""

    line: int
    column: int
    length: int


@dataclass(slots=True, eq=False)
class Node:
    """A value with its place and those of what it holds; aliases share one node."""

    value: Data
    place: Place
    keys: dict[str, Place]
    children: dict[str | int, Node]
    size: int = 1

    def put(self, step: str | int, held: Node) -> None:
        """Hold another value at a key or an index."""
        self.children[step] = held
        if isinstance(self.value, dict):
            self.value[str(step)] = held.value
        elif isinstance(self.value, list) and isinstance(step, int):
            self.value[step] = held.value

    def clear(self) -> None:
        """Hold nothing."""
        self.keys.clear()
        self.children.clear()
        if isinstance(self.value, dict | list):
            self.value.clear()


@dataclass(slots=True, eq=False)
class Document:
    """A file read without a fault of form.

    `wide` says that words of it may be written in Chinese, `spoken` in which words to speak of it.
    """

    file: str
    lines: Sequence[str]
    root: Node
    wide: bool = False
    spoken: Spoken | None = None

    @property
    def data(self) -> Data:
        """Return the plain data."""
        return self.root.value

    def _down(self, path: Path) -> tuple[Node, Path]:
        node = self.root
        for depth, step in enumerate(path):
            if step not in node.children:
                return node, path[:depth]
            node = node.children[step]
        return node, path

    def node_at(self, path: Path) -> Node:
        """Return the value at a path with its places, or the nearest thing around it."""
        return self._down(path)[0]

    def reach(self, path: Path) -> Path:
        """Return the part of a path that leads to something in the file."""
        return self._down(path)[1]

    def value_at(self, path: Path) -> Location:
        """Return the place of the value at a path, or of the nearest thing around it."""
        return located(self.file, self.lines, self._down(path)[0].place)

    def key_at(self, path: Path) -> Location:
        """Return the place of the key that a path ends in, or of the value where it has none."""
        node, reached = self._down(path[:-1])
        if path and reached == path[:-1] and path[-1] in node.keys:
            return located(self.file, self.lines, node.keys[str(path[-1])])
        return self.value_at(path)

    def problem(self, code: str, path: Path, *nearest: str, **details: str) -> Problem:
        """Return a problem at the value of a path."""
        value, where = self._down(path)[0].value, self.value_at(path)
        found = Problem(code=code, location=where, details=details, nearest=nearest)
        return self._spoken(found, path, value if isinstance(value, str) else "")

    def key_problem(self, code: str, path: Path, *nearest: str, **details: str) -> Problem:
        """Return a problem at the key that a path ends in."""
        where = self.key_at(path)
        found = Problem(code=code, location=where, details=details, nearest=nearest)
        return self._spoken(found, path, str(path[-1]) if path else "")

    def _spoken(self, problem: Problem, path: Path, written: str) -> Problem:
        """Return a problem in the words of the file."""
        return problem if self.spoken is None else self.spoken.said(problem, path, written)

    def at(self, place: Place, code: str, **details: str) -> Problem:
        """Return a problem at a place."""
        where = located(self.file, self.lines, place)
        return Problem(code=code, location=where, details=details)


def located(file: str, lines: Sequence[str], place: Place) -> Location:
    """Return a place with its file and the line as it stands there."""
    source = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
    return Location(
        file=file, line=place.line, column=place.column, length=place.length, source=source
    )
