"""What steps name: measures and verbs, by their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.model.values import Verb
from engine.scenarios.lexicon import looked_up, of_table, parts_of

if TYPE_CHECKING:
    from engine.scenarios.doing import Told
    from engine.scenarios.world import World


def named(world: World, text: str) -> list[set[str]]:
    """Return, for each of the measures named, the codes it may stand for. Raises SlipError."""
    known = world.lexicon.measures
    return [looked_up(name, known, "no-measure") for name in parts_of(text, known)]


def verbs_named(told: Told) -> set[str]:
    """Return the codes of the verb that a step names, of any where it names none.

    Raises SlipError.
    """
    word = told.get("verb")
    if not word:
        return {verb.value for verb in Verb}
    return looked_up(word, of_table("step_word", "verb:"), "no-word")
