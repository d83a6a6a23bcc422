"""Suggested scenarios as a file that runs: what all have in common is its background."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from engine.scenarios.draft import written_step
from engine.text.catalogue import say
from engine.workshop.suggest.trimming import shared

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from engine.workshop.suggest.scene import Scene, Step
    from engine.workshop.suggest.trimming import Town


def feature(scene: Scene, scenarios: Sequence[tuple[str, Town, Sequence[Step]]]) -> str:
    """Return a file of scenarios, each with a name, its town and its steps after that."""
    lang = scene.lang
    common = shared(town for _, town, _ in scenarios)
    told = {"short": scene.short, "version": scene.pack.version.isoformat()}
    lines = [
        f"# language: {'zh-CN' if lang == 'zh' else 'en'}",
        f"@{scene.short if lang == 'zh' else scene.regulation.id}/{told['version']}",
        f"{_word(scene, 'feature')}: {say('suggest', 'feature', lang, **told)}",
        f"  {say('suggest', 'about', lang)}",
        "",
        f"  {_word(scene, 'background')}:",
        *_steps(scene, common),
    ]
    for name, town, steps in scenarios:
        own = [each for each in town if each not in common]
        lines += ["", f"  {_word(scene, 'scenario')}: {name}", *_steps(scene, [*own, *steps])]
    return "\n".join(lines) + "\n"


def _word(scene: Scene, code: str) -> str:
    return say("scenario_run", f"new:{code}", scene.lang)


def _steps(scene: Scene, steps: Iterable[Step]) -> Iterator[str]:
    """Yield steps, each kind under its keyword."""
    for kind, alike in groupby(steps, key=lambda step: step.code.split(":")[0]):
        keyword = say("scenario", f"keyword:{kind}", scene.lang)
        for step in alike:
            yield f"    {keyword} {written_step(step.code, scene.lang, **step.told)}"
            keyword = _word(scene, "and")
