"""The steps of the library as a list with examples, and the words they may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.scenarios.catalogue import KINDS, SEVERAL, steps, words
from engine.text.catalogue import say, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from engine.model.base import Lang

_PLAIN = ("column", "truth", "verb")
"""Words that no step holds without quotes."""


def listed(lang: Lang, kind: str | None) -> str:
    """Return the steps of a language, or of one kind, each as an example."""
    return "\n".join(_lines(lang, kind)) + "\n"


def _lines(lang: Lang, kind: str | None) -> Iterator[str]:
    for each in KINDS:
        if kind in (None, each):
            yield say("scenario_run", f"steps:{each}", lang)
            keyword = say("scenario", f"keyword:{each}", lang)
            own = (step for step in steps() if step.kind == each and step.lang == lang)
            yield from (f"  {keyword} {step.example}{_table(step.code, lang)}" for step in own)
            yield ""
    yield say("scenario_run", "steps:words", lang)
    for name, choices in words(lang).items():
        if name not in _PLAIN:
            joined = " · ".join(choices)
            yield say("scenario_run", "steps:word", lang, name=name, words=joined)


def _table(code: str, lang: Lang) -> str:
    """Return the table that stands below a step, as an example."""
    columns = _COLUMNS.get(code)
    if columns is None:
        return ""
    at = 0 if lang == "zh" else 1
    heads = [table("step_word")[f"column:{column}"][at].split(SEVERAL)[0] for column in columns]
    return f"\n    | {' | '.join(heads)} |"


_COLUMNS = {
    "given:units": ("unit", "kind", "level", "parent"),
    "given:tenures": ("who", "post", "unit", "role", "start", "end", "manner"),
    "given:duties": ("holder", "duty", "unit", "area", "start", "end"),
    "given:findings": ("finding", "unit", "area", "start", "end", "standing"),
    "given:facts": ("facts", "value"),
    "given:conducts": ("facts", "value"),
}
