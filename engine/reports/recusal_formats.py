"""A result on recusal as text for a terminal, as Markdown or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.inert import json_answer
from engine.reports.markdown import markdown
from engine.reports.recusal import recusal_view
from engine.reports.terminal import terminal

if TYPE_CHECKING:
    from collections.abc import Callable

    from engine.model.base import Lang
    from engine.model.recusal import Recusals


RECUSAL_FORMATS: dict[str, Callable[[Recusals, Lang], str]] = {
    "table": lambda found, lang: terminal(recusal_view(found, lang)),
    "md": lambda found, lang: markdown(recusal_view(found, lang)),
    "json": json_answer,
}
