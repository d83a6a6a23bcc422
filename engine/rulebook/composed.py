"""The text of a YAML file with its places: where a value starts and ends, and edits to the text.

The text is composed for its places only; what no edit touches stays as it is, to the byte.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode

if TYPE_CHECKING:
    from collections.abc import Iterable


class FormError(ValueError):
    """The text has a form into which nothing can be written."""


class Edit(NamedTuple):
    """A piece of the text and what stands in its place."""

    start: int
    end: int
    text: str


def composed(text: str) -> MappingNode:
    """Return the mapping that a file is. Raises FormError."""
    try:
        root = YAML(typ="rt", pure=True).compose(StringIO(text, newline=""))
    except YAMLError as error:
        raise FormError from error
    if not isinstance(root, MappingNode):
        raise FormError
    return root


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with edits, each to a piece of its own."""
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def start_of(node: Node) -> int:
    """Return where a value starts."""
    return int(node.start_mark.index)


@dataclass(frozen=True, slots=True)
class Page:
    """A text, whose lines and values have places."""

    text: str

    @property
    def break_(self) -> str:
        """Return how lines end."""
        return "\r\n" if "\r\n" in self.text else "\n"

    def line_start(self, at: int) -> int:
        """Return where the line of a place starts."""
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Return where the next line starts, or the text ends."""
        if at and self.text[at - 1] == "\n":
            return at
        found = self.text.find("\n", at)
        return len(self.text) if found < 0 else found + 1

    def ended(self, at: int) -> str:
        """Return what ends the line before a place, if nothing does."""
        return "" if self.text[:at].endswith("\n") else self.break_

    def end(self, node: Node) -> int:
        """Return where the last sign of a value stands, not counting comments and breaks.

        Raises FormError where it stands elsewhere.
        """
        if isinstance(node, ScalarNode):
            return self._scalar_end(node)
        assert isinstance(node, CollectionNode)
        if node.flow_style or not node.value:
            return int(node.end_mark.index)
        last = node.value[-1]
        last = last[1] if isinstance(node, MappingNode) else last
        if last.start_mark.index < node.start_mark.index:
            raise FormError  # an alias: the value stands elsewhere
        return self.end(last)

    def _scalar_end(self, node: ScalarNode) -> int:
        start, end = start_of(node), int(node.end_mark.index)
        written = self.text[start:end]
        keeps = node.style in ("|", ">") and "+" in written.split("\n", 1)[0]
        return end if keeps else start + len(written.rstrip())
