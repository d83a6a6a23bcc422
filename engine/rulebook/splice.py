"""Put answers into the text of a case file; what they do not touch stays as it is, to the byte.

The text is composed for its places only. A fact or an entry that an answer takes the place of is
cut out of the text, and the entries that are added stand behind the last. A comment in what is cut
out stays where it stood.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from engine.rulebook.composed import Edit, FormError, Page, composed, edited, start_of
from engine.rulebook.pen import ENGLISH, SECTION, Pen, english_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.assessment.superseded import Superseded
    from engine.model.case import Judgement

_COMMENT = re.compile(r"#[^\r\n]*")


class _Child(NamedTuple):
    """An item of a list or a pair of a mapping: from where it starts to where it ends."""

    start: int
    end: int


def spliced(text: str, before: Sequence[Judgement], found: Superseded, pen: Pen = ENGLISH) -> str:
    """Return the text of a case file with answers in it. Raises FormError.

    `before` are its judgements as they were read, `found` what becomes of them; `pen` knows in
    which language the file writes.
    """
    root = composed(text)
    page = _Page(text, _masked(text, root), pen)
    section = _value(root, SECTION)
    if not isinstance(section, SequenceNode | None):
        raise FormError
    edits = [*_removed(page, section, before, found), *_added(page, root, section, found)]
    return edited(text, edits)


def _value(mapping: MappingNode, key: str) -> Node | None:
    return next((value for name, value in mapping.value if english_key(name.value) == key), None)


@dataclass(frozen=True, slots=True)
class _Page(Page):
    """A text, and the same text with its values blotted out: a `#` in it begins a comment."""

    masked: str
    pen: Pen

    def comments(self, start: int, end: int) -> list[str]:
        """Return the comments in a piece of the text."""
        found = _COMMENT.finditer(self.masked, start, end)
        return [self.text[each.start() : each.end()] for each in found]

    def children(self, node: CollectionNode) -> list[_Child]:
        """Return the items of a list or the pairs of a mapping."""
        if isinstance(node, MappingNode):
            return [_Child(start_of(key), self.end(each)) for key, each in node.value]
        return [_Child(self._item_start(node, each), self.end(each)) for each in node.value]

    def _item_start(self, sequence: CollectionNode, item: Node) -> int:
        """Return where an item starts; in a block that is its dash."""
        at = start_of(item)
        if sequence.flow_style:
            return at
        column = int(sequence.start_mark.column)
        start = self.line_start(at)
        while start and not self.text.startswith("-", start + column):
            start = self.line_start(start - 1)
        return start + column


def _masked(text: str, root: Node) -> str:
    signs = list(text)
    for node in _scalars(root):
        start, end = start_of(node), int(node.end_mark.index)
        if node.style in ("|", ">"):
            start = text.find("\n", start, end)
        for at in range(start, end) if start >= 0 else ():
            signs[at] = signs[at] if signs[at] in "\r\n" else "x"
    return "".join(signs)


def _scalars(node: Node) -> Iterator[ScalarNode]:
    if isinstance(node, ScalarNode):
        yield node
    for each in () if isinstance(node, ScalarNode) else node.value:
        for part in each if isinstance(each, tuple) else (each,):
            yield from _scalars(part)


def _removed(
    page: _Page, section: SequenceNode | None, before: Sequence[Judgement], found: Superseded
) -> Iterator[Edit]:
    if section is None:
        return
    if len(section.value) != len(before):
        raise FormError
    whole = [at for at, left in enumerate(found.left) if left is None]
    yield from _cut(page, section, whole)
    for entry, was, left in zip(section.value, before, found.left, strict=True):
        if left is not None and left.facts != was.facts:
            facts = _value(entry, "facts")
            assert isinstance(facts, MappingNode)
            names = [page.pen.fact(key.value) for key, _ in facts.value]
            yield from _cut(
                page, facts, [names.index(each) for each in was.facts if each not in left.facts]
            )


def _cut(page: _Page, node: CollectionNode, gone: Sequence[int]) -> Iterator[Edit]:
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


def _piece(page: _Page, node: Node, start: int, end: int) -> Edit:
    lead = page.break_ + " " * (node.start_mark.column + 1)
    return Edit(start, end, "".join(f"  {each}{lead}" for each in page.comments(start, end)))


def _added(
    page: _Page, root: MappingNode, section: SequenceNode | None, found: Superseded
) -> Iterator[Edit]:
    if section is None:
        yield _new_section(page, root, found.added)
    elif section.flow_style:
        kept = [at for at, left in enumerate(found.left) if left is not None]
        entries = ", ".join(map(page.pen.flow, found.added))
        at = page.end(section.value[kept[-1]]) if kept else start_of(section) + 1
        yield Edit(at, at, f", {entries}" if kept else entries)
    else:
        at = page.line_end(page.end(section))
        yield Edit(at, at, _block(page, at, section.start_mark.column, found.added))


def _new_section(page: _Page, root: MappingNode, added: Iterable[Judgement]) -> Edit:
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
    return page.ended(at) + "".join(f"{' ' * column}{line}{page.break_}" for line in lines)
