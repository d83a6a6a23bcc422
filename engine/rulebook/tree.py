"""Build data and places from the events of a YAML parser, within bounds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from engine.model.problems import Problem
from engine.rulebook.bounds import MOST_FAULTS
from engine.rulebook.document import Node, Place, located
from engine.rulebook.scalars import scalar
from engine.rulebook.syntax import syntax_problem

if TYPE_CHECKING:
    from engine.rulebook.source import Source

MAX_DEPTH = 40
MAX_NODES = 100_000
MAX_ALIASES = 200
_PROSE = ("zh", "en", "say", "name_zh")
"""Keys under which Chinese is prose, or a name, and never a code."""

Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _StopError(Exception):
    """A fault after which reading the file further makes no sense."""


@dataclass(slots=True)
class _Open:
    """A mapping or list that is being filled."""

    node: Node
    anchor: str | None
    key: str | None = None
    has_key: bool = False


@dataclass(slots=True)
class _Builder:
    """The state of one reading."""

    source: Source
    problems: list[Problem] = field(default_factory=list)
    open: list[_Open] = field(default_factory=list)
    anchors: dict[str, Node | None] = field(default_factory=dict)
    nodes: int = 0
    aliases: int = 0
    documents: int = 0
    root: Node | None = None
    wide: bool = False


class Tree(NamedTuple):
    """What a YAML text holds; `wide` says that keys or codes of it may be written in Chinese."""

    root: Node | None
    problems: list[Problem]
    wide: bool = False


def build(source: Source) -> Tree:
    """Return the tree of a YAML text and the faults of its form."""
    builder = _Builder(source)
    loader = Loader(source.text)
    try:
        while not isinstance(event := loader.get_event(), yaml.StreamEndEvent):
            _STEPS[type(event)](builder, event)
    except _StopError:
        return Tree(None, builder.problems)
    except yaml.YAMLError as error:
        builder.problems.append(syntax_problem(source, error))
        return Tree(None, builder.problems)
    finally:
        loader.dispose()
    return Tree(builder.root, builder.problems, builder.wide)


def _report(builder: _Builder, code: str, place: Place, **details: str) -> None:
    where = located(builder.source.file, builder.source.lines, builder.source.stood(place))
    builder.problems.append(Problem(code=code, location=where, details=details))
    if len(builder.problems) >= MOST_FAULTS:
        raise _StopError


def _stop(builder: _Builder, code: str, place: Place, **details: str) -> None:
    _report(builder, code, place, **details)
    raise _StopError


def _place(event: Any) -> Place:  # noqa: ANN401 - events of the parser have no common type
    start, end = event.start_mark, event.end_mark
    length = end.column - start.column if end.line == start.line else 1
    return Place(start.line + 1, start.column + 1, max(length, 1))


def _refuse_tag(builder: _Builder, event: Any) -> None:  # noqa: ANN401 - as above
    if event.tag is not None:
        length = len(event.tag.replace("tag:yaml.org,2002:", "!!"))
        place = Place(event.start_mark.line + 1, event.start_mark.column + 1, length)
        _report(builder, "tag", place, tag=event.tag.replace("tag:yaml.org,2002:", "!!"))


def _count(builder: _Builder, size: int, place: Place) -> None:
    builder.nodes += size
    if builder.nodes > MAX_NODES:
        _stop(builder, "too-many-nodes", place, limit=str(MAX_NODES))


def _on_scalar(builder: _Builder, event: Any) -> None:  # noqa: ANN401 - as above
    _refuse_tag(builder, event)
    place = _place(event)
    if _awaits_key(builder):
        _take_key(builder, event.value, place)
        return
    value = scalar(event.value) if not event.style else event.value
    if not (builder.wide or event.value.isascii()):
        builder.wide = not (builder.open and builder.open[-1].key in _PROSE)
    node = Node(value, builder.source.stood(place), {}, {})
    _count(builder, 1, place)
    _anchor(builder, event.anchor, node)
    _attach(builder, node)


def _awaits_key(builder: _Builder) -> bool:
    if not builder.open:
        return False
    top = builder.open[-1]
    return isinstance(top.node.value, dict) and not top.has_key


def _take_key(builder: _Builder, key: str, place: Place) -> None:
    top = builder.open[-1]
    builder.wide = builder.wide or not key.isascii()
    if not key:
        _report(builder, "empty-key", place)
    elif key in top.node.keys:
        first = top.node.keys[key].line
        _report(builder, "duplicate-key", place, key=key, line=str(first))
    stood = builder.source.stood(place)
    if not top.node.keys and top.node.place.length == 0:
        top.node.place = stood
    top.node.keys.setdefault(key, stood)
    top.key, top.has_key = key, True


def _attach(builder: _Builder, node: Node) -> None:
    """Put a value where it belongs: at the top, under its key, or at the end of its list."""
    if not builder.open:
        builder.root = node
        return
    top = builder.open[-1]
    top.node.size += node.size
    if isinstance(top.node.value, list):
        top.node.children[len(top.node.value)] = node
        top.node.value.append(node.value)
    elif isinstance(top.node.value, dict) and top.key is not None:
        if top.key not in top.node.children:
            top.node.children[top.key] = node
            top.node.value[top.key] = node.value
        top.key, top.has_key = None, False


def _anchor(builder: _Builder, name: str | None, node: Node | None) -> None:
    if name is not None:
        builder.anchors[name] = node


def _on_start(builder: _Builder, event: Any) -> None:  # noqa: ANN401 - as above
    _refuse_tag(builder, event)
    mapping = isinstance(event, yaml.MappingStartEvent)
    start = event.start_mark
    place = Place(start.line + 1, start.column + 1, 0 if mapping and not event.flow_style else 1)
    if _awaits_key(builder):
        _stop(builder, "complex-key", Place(place.line, place.column, 1))
    if len(builder.open) >= MAX_DEPTH:
        _stop(builder, "too-deep", Place(place.line, place.column, 1), limit=str(MAX_DEPTH))
    _count(builder, 1, place)
    _anchor(builder, event.anchor, None)
    builder.open.append(
        _Open(Node({} if mapping else [], builder.source.stood(place), {}, {}), event.anchor)
    )


def _on_end(builder: _Builder, _event: Any) -> None:  # noqa: ANN401 - as above
    done = builder.open.pop()
    _anchor(builder, done.anchor, done.node)
    _attach(builder, done.node)


def _on_alias(builder: _Builder, event: Any) -> None:  # noqa: ANN401 - as above
    place = _place(event)
    if event.anchor not in builder.anchors:
        _stop(builder, "unknown-alias", place, name=event.anchor)
    node = builder.anchors[event.anchor]
    if node is None:
        _stop(builder, "recursive-alias", place, name=event.anchor)
        return
    builder.aliases += 1
    if builder.aliases > MAX_ALIASES or builder.nodes + node.size > MAX_NODES:
        _stop(builder, "alias-bomb", place, aliases=str(MAX_ALIASES), nodes=str(MAX_NODES))
    builder.nodes += node.size
    if _awaits_key(builder):
        _stop(builder, "complex-key", place)
    _attach(builder, node)


def _on_document(builder: _Builder, event: Any) -> None:  # noqa: ANN401 - as above
    builder.documents += 1
    if builder.documents > 1:
        _stop(builder, "several-documents", _place(event))


def _nothing(_builder: _Builder, _event: Any) -> None:  # noqa: ANN401 - as above
    pass


_STEPS = {
    yaml.StreamStartEvent: _nothing,
    yaml.DocumentStartEvent: _on_document,
    yaml.DocumentEndEvent: _nothing,
    yaml.ScalarEvent: _on_scalar,
    yaml.SequenceStartEvent: _on_start,
    yaml.MappingStartEvent: _on_start,
    yaml.SequenceEndEvent: _on_end,
    yaml.MappingEndEvent: _on_end,
    yaml.AliasEvent: _on_alias,
}
