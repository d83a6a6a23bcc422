"""What would be otherwise as text for a terminal, as Markdown or as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from engine.reports.inert import json_inert
from engine.reports.markdown import markdown
from engine.reports.terminal import terminal
from engine.reports.what_if import what_if_view

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.model.what_if import WhatIf
    from engine.reports.voice import Voice


def _json(found: WhatIf, _voice: Voice) -> str:
    data = found.model_dump(mode="json", by_alias=True)
    return json_inert(json.dumps(data, ensure_ascii=False, indent=2)) + "\n"


WHAT_IF_FORMATS: dict[str, Callable[[WhatIf, Voice], str]] = {
    "table": lambda found, voice: terminal(what_if_view(found, voice)),
    "md": lambda found, voice: markdown(what_if_view(found, voice)),
    "json": _json,
}
