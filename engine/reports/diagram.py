"""A graph as DOT or Mermaid: every label is escaped, so that no text can draw anything of its own.

In DOT a label is a quoted string; in Mermaid each sign that could mean something is a numbered
entity, `%%` and quotes among them.
"""

from __future__ import annotations

import string
from dataclasses import dataclass
from typing import TYPE_CHECKING

from engine.reports.inert import inert

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_LINE = 24
_SHAPES = {
    "conclusion": ("box", ("[", "]")),
    "fact": ("ellipse", ("([", "])")),
    "link": ("hexagon", ("{{", "}}")),
    "finding": ("box3d", ("[[", "]]")),
    "evidence": ("note", ("[/", "/]")),
}
_SIGNS = {ord(sign): f"#{ord(sign)};" for sign in string.punctuation}


@dataclass(frozen=True, slots=True)
class Box:
    """A node: its kind gives its shape; what the whole stands on directly is drawn thick."""

    name: str
    kind: str
    text: str
    thick: bool = False


@dataclass(frozen=True, slots=True)
class Arrow:
    """An edge by the names of its ends; dashed for what was looked at besides."""

    source: str
    target: str
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Diagram:
    """Nodes and edges in a fixed order, with a title."""

    title: str
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]


def dot(found: Diagram) -> str:
    """Return a diagram in the language of Graphviz."""
    ids = _ids(found.boxes)
    lines = ["digraph {", f"  label={_quoted(found.title)};", "  labelloc=t;"]
    for box in found.boxes:
        shape, _ = _SHAPES[box.kind]
        thick = ", penwidth=2" if box.thick else ""
        lines.append(f"  {ids[box.name]} [shape={shape}, label={_quoted(box.text)}{thick}];")
    for arrow in found.arrows:
        dashed = " [style=dashed]" if arrow.dashed else ""
        lines.append(f"  {ids[arrow.source]} -> {ids[arrow.target]}{dashed};")
    return "\n".join([*lines, "}"]) + "\n"


def mermaid(found: Diagram) -> str:
    """Return a diagram in the language of Mermaid."""
    ids = _ids(found.boxes)
    lines = ["flowchart TD"]
    for box in found.boxes:
        _, (left, right) = _SHAPES[box.kind]
        lines.append(f'  {ids[box.name]}{left}"{_entities(box.text)}"{right}')
    for arrow in found.arrows:
        line = "-.->" if arrow.dashed else "-->"
        lines.append(f"  {ids[arrow.source]} {line} {ids[arrow.target]}")
    lines += [f"  style {ids[box.name]} stroke-width:3px" for box in found.boxes if box.thick]
    return "\n".join(lines) + "\n"


def _ids(boxes: Iterable[Box]) -> Mapping[str, str]:
    return {box.name: f"n{number}" for number, box in enumerate(boxes, start=1)}


def _quoted(text: str) -> str:
    parts = (part.replace("\\", "\\\\").replace('"', '\\"') for part in _folded(text))
    return '"' + "\\n".join(parts) + '"'


def _entities(text: str) -> str:
    return "<br>".join(part.translate(_SIGNS) for part in _folded(text))


def _folded(text: str) -> Iterator[str]:
    """Yield a text in pieces that fit a node, without control or format characters."""
    shown = inert(text)
    for at in range(0, max(len(shown), 1), _LINE):
        yield shown[at : at + _LINE]
