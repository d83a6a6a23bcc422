"""Put the rows of a table into the text of its file; what does not change stays, to the byte.

Rows that say the same as before keep their text and their comments; comments above a row that goes
stay where they stood.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from io import StringIO
from typing import TYPE_CHECKING, Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, ScalarNode, SequenceNode

from engine.rulebook.tables.text import row_text, table_text
from engine.text.catalogue import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from engine.rulebook.shape import Cell
    from engine.rulebook.tables.cells import Meaning

Says = tuple["Meaning", ...]


class TableFormError(ValueError):
    """The text has a form into which no rows can be written."""


class Edit(NamedTuple):
    """A piece of the text and what stands in its place."""

    start: int
    end: int
    text: str


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
    """Return the text of a file with other rows in one of its tables. Raises TableFormError."""
    node = _table(text, number)
    key, found = next(
        (pair for pair in node.value if pair[0].value in _called("rows")), (None, None)
    )
    if all(step.kind == "equal" for step in how):
        return text
    if found is None:
        return _edited(text, [_new_rows(text, node, rows)])
    if not isinstance(found, SequenceNode):
        raise TableFormError
    if _a_line_each(text, found):
        return _edited(text, list(_edits(text, found, how, rows)))
    return _edited(text, [_anew(text, key, found, rows)])


def spliced_table(text: str, data: Mapping[str, Any]) -> str:
    """Return the text of a file with a table more. Raises TableFormError."""
    root = _composed(text)
    section = _value(root, "tables")
    break_ = _break(text)
    made = table_text(data).replace("\n", break_)
    if section is None:
        head = "" if text.endswith("\n") or not text else break_
        return f"{text}{head}tables:{break_}{made}"
    if section.flow_style or not section.value:
        raise TableFormError
    at = _line_end(text, _end(text, section))
    lead = " " * section.start_mark.column
    lines = "".join(f"{lead}{line}" for line in made.splitlines(keepends=True))
    return _edited(text, [Edit(at, at, ("" if text[:at].endswith("\n") else break_) + lines)])


def _composed(text: str) -> Any:  # noqa: ANN401 - a node of the library, which is not typed
    try:
        root = YAML(typ="rt", pure=True).compose(StringIO(text, newline=""))
    except YAMLError as error:
        raise TableFormError from error
    if not isinstance(root, MappingNode) or root.flow_style:
        raise TableFormError
    return root


def _value(mapping: Any, key: str) -> Any:  # noqa: ANN401 - as above
    return next((value for name, value in mapping.value if name.value in _called(key)), None)


def _called(key: str) -> tuple[str, str]:
    """Return a key in both languages."""
    return key, table("keys")[key][0]


def _table(text: str, at: int) -> Any:  # noqa: ANN401 - as above
    section = _value(_composed(text), "tables")
    node = section.value[at] if isinstance(section, SequenceNode) else None
    if not isinstance(node, MappingNode) or node.flow_style:
        raise TableFormError
    return node


def _edited(text: str, edits: Sequence[Edit]) -> str:
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _a_line_each(text: str, rows: Any) -> bool:  # noqa: ANN401 - as above
    """Whether each row stands in brackets behind a dash of its own, at the start of a line."""
    if rows.flow_style or not rows.value:
        return False
    starts = (text[_line_start(text, _at(row)) : _at(row)] for row in rows.value)
    return all(
        isinstance(row, SequenceNode) and row.flow_style and start.strip() == "-"
        for row, start in zip(rows.value, starts, strict=True)
    )


def _edits(
    text: str,
    found: Any,  # noqa: ANN401 - as above
    how: Sequence[Step],
    rows: Sequence[Sequence[Cell]],
) -> Iterator[Edit]:
    """Yield the edits that make some rows of others, keeping the lines of those that stay."""
    old = found.value
    for step in how:
        if step.kind == "equal":
            continue
        pairs = list(zip(step.before, step.after, strict=False))
        for at, to in pairs:
            yield Edit(_at(old[at]), int(old[at].end_mark.index), row_text(rows[to]))
        for at in step.before[len(pairs) :]:
            start = _line_start(text, _at(old[at]))
            yield Edit(start, _line_end(text, int(old[at].end_mark.index)), "")
        more = [rows[to] for to in step.after[len(pairs) :]]
        if more:
            yield _inserted(text, found, step.before.start + len(pairs), more)


def _inserted(text: str, found: Any, at: int, rows: Sequence[Sequence[Cell]]) -> Edit:  # noqa: ANN401 - as above
    """Return the edit that puts rows behind the one before, or before the first."""
    old = found.value
    break_ = _break(text)
    lead = " " * found.start_mark.column
    lines = "".join(f"{lead}- {row_text(row)}{break_}" for row in rows)
    if at == 0:
        place = _line_start(text, _at(old[0]))
        return Edit(place, place, lines)
    place = _line_end(text, int(old[at - 1].end_mark.index))
    return Edit(place, place, ("" if text[:place].endswith("\n") else break_) + lines)


def _anew(text: str, key: Any, found: Any, rows: Sequence[Sequence[Cell]]) -> Edit:  # noqa: ANN401 - as above
    """Return the edit that writes all rows anew, where no comment would get lost by it."""
    start, end = int(key.end_mark.index), _end(text, found)
    if "#" in text[start:end]:
        raise TableFormError
    return Edit(start, end, ":" + _lines(text, key.start_mark.column, rows))


def _new_rows(text: str, node: Any, rows: Sequence[Sequence[Cell]]) -> Edit:  # noqa: ANN401 - as above
    at = _line_end(text, _end(text, node))
    break_, column = _break(text), node.start_mark.column
    lead = "" if text[:at].endswith("\n") else break_
    body = _lines(text, column, rows).removeprefix(break_)
    return Edit(at, at, f"{lead}{' ' * column}rows:{break_}{body}{break_}")


def _lines(text: str, column: int, rows: Sequence[Sequence[Cell]]) -> str:
    if not rows:
        return " []"
    return "".join(f"{_break(text)}{' ' * column}- {row_text(row)}" for row in rows)


def _at(node: Any) -> int:  # noqa: ANN401 - as above
    return int(node.start_mark.index)


def _end(text: str, node: Any) -> int:  # noqa: ANN401 - as above
    """Return where the last sign of a value stands, not counting comments and breaks."""
    if isinstance(node, ScalarNode):
        start = _at(node)
        return start + len(text[start : node.end_mark.index].rstrip())
    if node.flow_style or not node.value:
        return int(node.end_mark.index)
    last = node.value[-1]
    return _end(text, last[1] if isinstance(node, MappingNode) else last)


def _break(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1
