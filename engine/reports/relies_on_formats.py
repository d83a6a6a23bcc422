"""What a proposal relies on: as text for a terminal, as Markdown or as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from engine.model.relies_on import ReliesOn
from engine.model.schema import written_schema
from engine.reports.inert import json_inert
from engine.reports.markdown import markdown
from engine.reports.relies_on import relies_on_view
from engine.reports.terminal import terminal

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.reports.voice import Voice


def _json(v: Voice, found: ReliesOn) -> str:  # noqa: ARG001 - JSON speaks both languages
    data = found.model_dump(mode="json", by_alias=True)
    return json_inert(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


RELIES_ON_FORMATS: dict[str, Callable[[Voice, ReliesOn], str]] = {
    "table": lambda v, found: terminal(relies_on_view(v, found)),
    "md": lambda v, found: markdown(relies_on_view(v, found)),
    "json": _json,
}


def relies_on_schema() -> dict[str, Any]:
    """Return the JSON Schema of `relies-on.v1`."""
    return written_schema(ReliesOn, "relies-on.v1")
