"""The formats of an answer to a question: text for a terminal, Markdown, JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.inert import json_page
from engine.reports.markdown import markdown
from engine.reports.terminal import terminal

if TYPE_CHECKING:
    from engine.model.base import Frozen
    from engine.reports.blocks import View

ANSWER_FORMATS = ("table", "md", "json")


def laid_out(form: str, answer: Frozen, view: View) -> str:
    """Return an answer in a format; JSON is the answer itself, in both languages."""
    if form == "json":
        data = answer.model_dump(mode="json", by_alias=True)
        return json_page(data)
    return markdown(view) if form == "md" else terminal(view)
