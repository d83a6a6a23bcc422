"""The forms of coverage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.reports.coverage import coverage_view
from engine.reports.coverage_lcov import lcov
from engine.reports.coverage_page import page
from engine.reports.inert import json_page
from engine.reports.markdown import markdown
from engine.reports.terminal import terminal

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from engine.model.base import Lang
    from engine.model.coverage import Coverage


COVERAGE_FORMATS: dict[str, Callable[[Coverage, Lang, Path], str]] = {
    "table": lambda found, lang, _: terminal(coverage_view(found, lang)),
    "md": lambda found, lang, _: markdown(coverage_view(found, lang)),
    "html": lambda found, lang, _: page(found, lang),
    "json": lambda found, *_: json_page(found.model_dump(mode="json", by_alias=True)),
    "lcov": lambda found, _, rules: lcov(found, rules),
}
