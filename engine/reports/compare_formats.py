"""Two subjects side by side: as text for a terminal, as Markdown or as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from engine.model.compare import Compare
from engine.model.schema import written_schema
from engine.reports.compare import compare_view
from engine.reports.inert import json_inert
from engine.reports.markdown import markdown
from engine.reports.terminal import terminal

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.reports.voice import Voice


def _json(v: Voice, found: Compare) -> str:  # noqa: ARG001 - JSON speaks both languages
    data = found.model_dump(mode="json", by_alias=True)
    return json_inert(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


COMPARE_FORMATS: dict[str, Callable[[Voice, Compare], str]] = {
    "table": lambda v, found: terminal(compare_view(v, found)),
    "md": lambda v, found: markdown(compare_view(v, found)),
    "json": _json,
}


def compare_schema() -> dict[str, Any]:
    """Return the JSON Schema of `compare.v1`."""
    return written_schema(Compare, "compare.v1")
