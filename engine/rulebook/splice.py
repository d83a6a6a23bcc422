"""Put answers into the text of a case file; what they do not touch stays as it is, to the byte.

The text is composed for its places only. A fact or an entry that an answer takes the place of is
cut out of the text, and the entries that are added stand behind the last. A comment in what is cut
out stays where it stood.
"""

from __future__ import annotations

import re
from io import StringIO
from typing import TYPE_CHECKING, Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from engine.rulebook.pen import ENGLISH, SECTION, Pen, english_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.assessment.superseded import Superseded
    from engine.model.case import Judgement

_COMMENT = re.compile(r"#[^\r\n]*")


class FormError(ValueError):
    """The text has a form into which nothing can be written."""


class Edit(NamedTuple):
    """A piece of the text and what stands in its place."""

    start: int
    end: int
    text: str


class _Child(NamedTuple):
    """An item of a list or a pair of a mapping, from where it starts to where it ends."""

    start: int
    end: int
    node: Any


def spliced(text: str, before: Sequence[Judgement], found: Superseded, pen: Pen = ENGLISH) -> str:
    """Return the text of a case file with answers in it. Raises FormError.

    `before` are its judgements as they were read, `found` what becomes of them; `pen` knows in
    which language the file writes.
    """
    root = _composed(text)
    if not isinstance(root, MappingNode):
        raise FormError
    page = _Page(text, _masked(text, root), pen)
    section = _value(root, SECTION)
    edits = [*_removed(page, section, before, found), *_added(page, root, section, found)]
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _composed(text: str) -> Any:  # noqa: ANN401 - a node of the library, which is not typed
    try:
        return YAML(typ="rt", pure=True).compose(StringIO(text, newline=""))
    except YAMLError as error:
        raise FormError from error


def _value(mapping: Any, key: str) -> Any:  # noqa: ANN401 - as above
    return next((value for name, value in mapping.value if english_key(name.value) == key), None)


class _Page(NamedTuple):
    """A text, and the same text with its values blotted out: a `#` in it begins a comment."""

    text: str
    masked: str
    pen: Pen

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

    def comments(self, start: int, end: int) -> list[str]:
        """Return the comments in a piece of the text."""
        found = _COMMENT.finditer(self.masked, start, end)
        return [self.text[each.start() : each.end()] for each in found]

    def end(self, node: Any) -> int:  # noqa: ANN401 - as above
        """Return where the last sign of a value stands, not counting comments and breaks."""
        if isinstance(node, ScalarNode):
            return self._scalar_end(node)
        if node.flow_style or not node.value:
            return int(node.end_mark.index)
        last = node.value[-1]
        last = last[1] if isinstance(node, MappingNode) else last
        if last.start_mark.index < node.start_mark.index:
            raise FormError  # an alias: the value stands elsewhere
        return self.end(last)

    def _scalar_end(self, node: Any) -> int:  # noqa: ANN401 - as above
        start, end = node.start_mark.index, node.end_mark.index
        written = self.text[start:end]
        keeps = node.style in ("|", ">") and "+" in written.split("\n", 1)[0]
        return int(end) if keeps else int(start) + len(written.rstrip())

    def children(self, node: Any) -> list[_Child]:  # noqa: ANN401 - as above
        """Return the items of a list or the pairs of a mapping."""
        if isinstance(node, MappingNode):
            return [_Child(key.start_mark.index, self.end(each), each) for key, each in node.value]
        return [_Child(self._item_start(node, each), self.end(each), each) for each in node.value]

    def _item_start(self, sequence: Any, item: Any) -> int:  # noqa: ANN401 - as above
        """Return where an item starts; in a block that is its dash."""
        at = int(item.start_mark.index)
        if sequence.flow_style:
            return at
        column = int(sequence.start_mark.column)
        start = self.line_start(at)
        while start and not self.text.startswith("-", start + column):
            start = self.line_start(start - 1)
        return start + column


def _masked(text: str, root: Any) -> str:  # noqa: ANN401 - as above
    signs = list(text)
    for node in _scalars(root):
        start, end = node.start_mark.index, node.end_mark.index
        if node.style in ("|", ">"):
            start = text.find("\n", start, end)
        for at in range(start, end) if start >= 0 else ():
            signs[at] = signs[at] if signs[at] in "\r\n" else "x"
    return "".join(signs)


def _scalars(node: Any) -> Iterator[Any]:  # noqa: ANN401 - as above
    if isinstance(node, ScalarNode):
        yield node
    for each in () if isinstance(node, ScalarNode) else node.value:
        for part in each if isinstance(each, tuple) else (each,):
            yield from _scalars(part)


def _removed(
    page: _Page,
    section: Any,  # noqa: ANN401 - as above
    before: Sequence[Judgement],
    found: Superseded,
) -> Iterator[Edit]:
    if section is None:
        return
    if not isinstance(section, SequenceNode) or len(section.value) != len(before):
        raise FormError
    whole = [at for at, left in enumerate(found.left) if left is None]
    yield from _cut(page, section, whole)
    for entry, was, left in zip(section.value, before, found.left, strict=True):
        if left is not None and left.facts != was.facts:
            facts = _value(entry, "facts")
            names = [page.pen.fact(key.value) for key, _ in facts.value]
            yield from _cut(
                page, facts, [names.index(each) for each in was.facts if each not in left.facts]
            )


def _cut(page: _Page, node: Any, gone: Sequence[int]) -> Iterator[Edit]:  # noqa: ANN401 - as above
    """Yield the edits that take some children out of a list or a mapping."""
    children = page.children(node)
    if not node.flow_style:
        yield from (_lines(page, children[at]) for at in gone)
        return
    kept = [at for at in range(len(children)) if at not in gone]
    last = kept[-1] if kept else -1
    for at in gone:
        if at < last:
            yield _piece(page, node, children[at].start, children[at + 1].start)
    if last < len(children) - 1:
        start = children[last].end if kept else children[0].start
        yield _piece(page, node, start, children[-1].end)


def _lines(page: _Page, child: _Child) -> Edit:
    start, end = page.line_start(child.start), page.line_end(child.end)
    lead = page.text[start : child.start]
    kept = (f"{lead}{comment}{page.break_}" for comment in page.comments(start, end))
    return Edit(start, end, "".join(kept))


def _piece(page: _Page, node: Any, start: int, end: int) -> Edit:  # noqa: ANN401 - as above
    lead = page.break_ + " " * (node.start_mark.column + 1)
    return Edit(start, end, "".join(f"  {each}{lead}" for each in page.comments(start, end)))


def _added(page: _Page, root: Any, section: Any, found: Superseded) -> Iterator[Edit]:  # noqa: ANN401 - as above
    if section is None:
        yield _new_section(page, root, found.added)
    elif section.flow_style:
        kept = [at for at, left in enumerate(found.left) if left is not None]
        entries = ", ".join(map(page.pen.flow, found.added))
        at = page.end(section.value[kept[-1]]) if kept else section.start_mark.index + 1
        yield Edit(at, at, f", {entries}" if kept else entries)
    else:
        at = page.line_end(page.end(section))
        yield Edit(at, at, _block(page, at, section.start_mark.column, found.added))


def _new_section(page: _Page, root: Any, added: Iterable[Judgement]) -> Edit:  # noqa: ANN401 - as above
    if root.flow_style:
        at = page.end(root.value[-1][1])
        entries = ", ".join(map(page.pen.flow, added))
        return Edit(at, at, f', "{page.pen.section}": [{entries}]')
    at = page.line_end(page.end(root))
    lead = " " * root.start_mark.column
    text = _block(page, at, root.start_mark.column, added)
    first = "" if not text.startswith(page.break_) else page.break_
    return Edit(at, at, f"{first}{lead}{page.pen.section}:{page.break_}{text.removeprefix(first)}")


def _block(page: _Page, at: int, column: int, added: Iterable[Judgement]) -> str:
    """Return entries as lines that stand in a column; a text that does not end a line is ended."""
    lines = [line for each in added for line in page.pen.block(each).splitlines()]
    first = "" if page.text[:at].endswith("\n") else page.break_
    return first + "".join(f"{' ' * column}{line}{page.break_}" for line in lines)
