"""The words that steps have for codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.scenarios.catalogue import SEVERAL
from engine.text.catalogue import table

if TYPE_CHECKING:
    from engine.model.base import Lang


def word(name: str, code: str, lang: Lang) -> str:
    """Return the word that a parameter has for a code: `kind:office` is an office."""
    return table("step_word")[f"{name}:{code}"][0 if lang == "zh" else 1].split(SEVERAL)[0]
