"""Put the rows of a table into the text of its file; what does not change stays, to the byte.

Rows that say the same as before keep their text and their comments; comments above a row that goes
stay where they stood.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, NamedTuple

from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, SequenceNode

from engine.rulebook.composed import Edit, FormError, Page, composed, edited, start_of
from engine.rulebook.tables.text import row_text, table_text
from engine.rulebook.tongue.twins import either

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from engine.rulebook.shape import Cell
    from engine.rulebook.tables.cells import Meaning

Says = tuple["Meaning", ...]


class Step(NamedTuple):
    """What becomes of some rows: `equal`, `replace`, `delete` or `insert`, before and after."""

    kind: str
    before: range
    after: range


def steps(before: Sequence[Says], after: Sequence[Says]) -> list[Step]:
    """Return how rows become others, by what they say."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return [Step(kind, range(a, b), range(c, d)) for kind, a, b, c, d in matcher.get_opcodes()]


def spliced_rows(
    text: str, number: int, how: Sequence[Step], rows: Sequence[Sequence[Cell]]
) -> str:
    """Return the text of a file with other rows in one of its tables. Raises FormError."""
    node = _table(text, number)
    if all(step.kind == "equal" for step in how):
        return text
    page = Page(text)
    pair = next((pair for pair in node.value if pair[0].value in either("rows")), None)
    if pair is None:
        return edited(text, [_new_rows(page, node, rows)])
    key, found = pair
    if not isinstance(found, SequenceNode):
        raise FormError
    if _a_line_each(page, found):
        return edited(text, _edits(page, found, how, rows))
    return edited(text, [_anew(page, key, found, rows)])


def spliced_table(text: str, data: Mapping[str, Any]) -> str:
    """Return the text of a file with a table more. Raises FormError."""
    section = _tables(text)
    page = Page(text)
    made = table_text(data).replace("\n", page.break_)
    if section is None:
        head = page.ended(len(text)) if text else ""
        return f"{text}{head}tables:{page.break_}{made}"
    if not isinstance(section, CollectionNode) or section.flow_style or not section.value:
        raise FormError
    at = page.line_end(page.end(section))
    lead = " " * section.start_mark.column
    lines = "".join(f"{lead}{line}" for line in made.splitlines(keepends=True))
    return edited(text, [Edit(at, at, page.ended(at) + lines)])


def _tables(text: str) -> Node | None:
    """Return the section of tables of a file."""
    root = composed(text)
    if root.flow_style:
        raise FormError
    return next((value for name, value in root.value if name.value in either("tables")), None)


def _table(text: str, at: int) -> MappingNode:
    section = _tables(text)
    node = section.value[at] if isinstance(section, SequenceNode) else None
    if not isinstance(node, MappingNode) or node.flow_style:
        raise FormError
    return node


def _a_line_each(page: Page, rows: SequenceNode) -> bool:
    """Whether each row stands in brackets behind a dash of its own, at the start of a line."""
    if rows.flow_style or not rows.value:
        return False
    starts = (page.text[page.line_start(start_of(row)) : start_of(row)] for row in rows.value)
    return all(
        isinstance(row, SequenceNode) and row.flow_style and start.strip() == "-"
        for row, start in zip(rows.value, starts, strict=True)
    )


def _edits(
    page: Page, found: SequenceNode, how: Sequence[Step], rows: Sequence[Sequence[Cell]]
) -> Iterator[Edit]:
    """Yield the edits that make some rows of others, keeping the lines of those that stay."""
    old = found.value
    for step in how:
        if step.kind == "equal":
            continue
        pairs = list(zip(step.before, step.after, strict=False))
        for at, to in pairs:
            yield Edit(start_of(old[at]), page.end(old[at]), row_text(rows[to]))
        for at in step.before[len(pairs) :]:
            start = page.line_start(start_of(old[at]))
            yield Edit(start, page.line_end(page.end(old[at])), "")
        more = [rows[to] for to in step.after[len(pairs) :]]
        if more:
            yield _inserted(page, found, step.before.start + len(pairs), more)


def _inserted(page: Page, found: SequenceNode, at: int, rows: Sequence[Sequence[Cell]]) -> Edit:
    """Return the edit that puts rows behind the one before, or before the first."""
    old = found.value
    lead = " " * found.start_mark.column
    lines = "".join(f"{lead}- {row_text(row)}{page.break_}" for row in rows)
    if at == 0:
        place = page.line_start(start_of(old[0]))
        return Edit(place, place, lines)
    place = page.line_end(page.end(old[at - 1]))
    return Edit(place, place, page.ended(place) + lines)


def _anew(page: Page, key: Node, found: Node, rows: Sequence[Sequence[Cell]]) -> Edit:
    """Return the edit that writes all rows anew, where no comment would get lost by it."""
    start, end = int(key.end_mark.index), page.end(found)
    if "#" in page.text[start:end]:
        raise FormError
    return Edit(start, end, ":" + _lines(page, key.start_mark.column, rows))


def _new_rows(page: Page, node: Node, rows: Sequence[Sequence[Cell]]) -> Edit:
    at, column = page.line_end(page.end(node)), node.start_mark.column
    body = _lines(page, column, rows).removeprefix(page.break_)
    text = f"{' ' * column}rows:{page.break_}{body}{page.break_}"
    return Edit(at, at, page.ended(at) + text)


def _lines(page: Page, column: int, rows: Sequence[Sequence[Cell]]) -> str:
    if not rows:
        return " []"
    return "".join(f"{page.break_}{' ' * column}- {row_text(row)}" for row in rows)
