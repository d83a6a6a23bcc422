"""A discretion table as YAML: a row a line, what is short on one line."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from engine.rulebook.scalars import scalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

WIDEST = 100
_LISTED = ("columns", "rows", "examples")
_PLAIN = re.compile(r"[^\W_][\w.\-/]*( [\w.\-/]+)*")


def file_text(data: Mapping[str, Any]) -> str:
    """Return a file that holds one table."""
    return "schema: pack.v1\ntables:\n" + table_text(data)


def table_text(data: Mapping[str, Any]) -> str:
    """Return a table as an entry of `tables`, its dash in the first column."""
    lines = [line for key, value in data.items() for line in _entry(key, value)]
    return "".join(f"{'- ' if at == 0 else '  '}{line}\n" for at, line in enumerate(lines))


def row_text(cells: Sequence[object]) -> str:
    """Return a row on one line, without its dash."""
    return _flow(list(cells))


def _entry(key: str, value: object) -> Iterator[str]:
    if key in _LISTED and isinstance(value, list) and value:
        yield f"{_scalar(key)}:"
        yield from (f"- {_flow(each)}" for each in value)
        return
    line = f"{_scalar(key)}: {_flow(value)}"
    if len(line) <= WIDEST - 2 or not isinstance(value, dict):
        yield line
        return
    yield f"{_scalar(key)}:"
    yield from (f"  {_scalar(inner)}: {_flow(it)}" for inner, it in value.items())


def _flow(value: object) -> str:
    """Return data in brackets and braces, on one line, as people write it."""
    if isinstance(value, dict):
        return f"{{{_joined(f'{_scalar(key)}: {_flow(it)}' for key, it in value.items())}}}"
    if isinstance(value, list):
        return f"[{_joined(map(_flow, value))}]"
    return _scalar(value)


def _joined(parts: Iterable[str]) -> str:
    return ", ".join(parts)


def _scalar(value: object) -> str:
    if value is None or value == "":
        return '""' if value == "" else "null"
    if not isinstance(value, str):
        return str(value)
    plain = _PLAIN.fullmatch(value) and scalar(value) == value
    return value if plain else json.dumps(value, ensure_ascii=False)
