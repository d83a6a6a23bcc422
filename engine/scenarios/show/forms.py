"""The forms in which a run of scenarios is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.scenarios.show.lines import told
from engine.scenarios.show.page import page

if TYPE_CHECKING:
    from pathlib import Path

    from engine.model.base import Lang
    from engine.scenarios.result import Run

FORMS = ("table", "junit", "cucumber", "html", "json")
REPORTS = {"junit": "--junitxml", "cucumber": "--cucumberjson"}
"""The forms that pytest and pytest-bdd write themselves, by their option."""


def shown(run: Run, form: str, lang: Lang, verbosity: int, rules: Path) -> str:
    """Return a run in a form that is not one of pytest's own."""
    if form == "json":
        return run.model_dump_json(indent=2, by_alias=True)
    if form == "html":
        return page(run, lang, rules)
    return told(run, lang, verbosity)
