"""What a report is made of: wording without layout. Renderers lay it out and word nothing."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A title: level 1 for the report, 2 for a section, 3 for a subject."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A statement, under a label if it has one.

    A `branch` belongs to the heading of the subject above it.
    """

    text: str
    label: str = ""
    branch: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns; a table without column names has rows only."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """A statement and what it stands on."""

    text: str
    below: tuple[Tree, ...] = ()


@dataclass(frozen=True, slots=True)
class Code:
    """A line to be typed as it stands."""

    text: str


Block = Heading | Line | Table | Tree | Code


@dataclass(frozen=True, slots=True)
class View:
    """An assessment in words."""

    blocks: tuple[Block, ...]
